import TestSupport
import Testing

@testable import CursesTerminal
@testable import TerminalUI

struct KeyDecoderFuzzTests {
  /// Bytes at random, and more than by chance those that begin, fill and end sequences.
  private func bytes(from generator: inout SeededGenerator) -> [UInt8] {
    let marks = [
      "\u{1B}", "[", "O", "]", "P", "200~", "201~", "\u{1B}[200~", "\u{7}", ";", "\u{1B}\\",
    ]
    return (0..<Int.random(in: 1...60, using: &generator)).flatMap { _ -> [UInt8] in
      if Bool.random(using: &generator), let mark = marks.randomElement(using: &generator) {
        return Array(mark.utf8)
      }
      return [UInt8.random(in: 0...255, using: &generator)]
    }
  }

  private func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  @Test(arguments: UInt64(1)...40)
  func `Random bytes bring out no control character and never stop what follows`(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      var inputs: [CursesTerminal.TerminalInput] = []
      for _ in 0..<3 { inputs += decoder.decode(bytes(from: &generator)) }
      inputs += decoder.expire()
      for input in inputs {
        switch input {
        case .key(let press):
          if case .character(let character) = press.key { #expect(!hasControl(String(character))) }
        case .paste(let text):
          #expect(!hasControl(text))
        default:
          Issue.record("no decoder says \(input)")
        }
      }
      #expect(decoder.patience == nil)
      #expect(decoder.decode([0x71]) == [.key(KeyPress(.character("q")))])
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `Keys do not depend on how the bytes were cut`(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<200 {
      // A carriage return and a line feed are one key only if they come together.
      let bytes = bytes(from: &generator).filter { $0 != 0x0A }
      var (whole, cut) = (KeyDecoder(), KeyDecoder())
      let expected = text(whole.decode(bytes) + whole.expire())
      #expect(text(bytes.flatMap { cut.decode([$0]) } + cut.expire()) == expected)
    }
  }

  /// Inputs as scalars, so that graphemes which were cut compare equal.
  private func text(_ inputs: [CursesTerminal.TerminalInput]) -> [String] {
    inputs.flatMap { input -> [String] in
      guard case .key(let press) = input, case .character(let character) = press.key else {
        return ["\(input)"]
      }
      return character.unicodeScalars.map { "\($0.value) \(press.modifiers.rawValue)" }
    }
  }
}
