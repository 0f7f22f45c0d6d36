import Testing

@testable import CursesTerminal
@testable import TerminalUI

struct PasteTests {
  typealias TerminalInput = CursesTerminal.TerminalInput

  private func marked(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

  @Test(arguments: [
    ("Ada Lovelace", "Ada Lovelace"), ("Ada\nLovelace", "Ada Lovelace"),
    ("Ada\r\nLovelace\r\n", "Ada Lovelace"), ("a\n\nb", "a  b"), ("\n", ""), ("a\tb", "a b"),
    ("a\u{0}\u{7}\u{7F}\u{9B}b", "ab"), ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("\u{1B}[200~twice", "[200~twice"), ("\u{1B}[20\u{1B}", "[20"), ("\u{1B}\u{1B}[20", "[20"),
    ("👨‍👩‍👧 e\u{301} שלום", "👨‍👩‍👧 e\u{301} שלום"), ("  two  ", "  two  "),
  ])
  func `A paste is one line without control characters, whole or in pieces`(
    _ pasted: String, _ text: String
  ) {
    let expected: [TerminalInput] = text.isEmpty ? [] : [.paste(text)]
    var decoder = KeyDecoder()
    #expect(decoder.decode(marked(pasted)) == expected)
    #expect(marked(pasted).flatMap { decoder.decode([$0]) } == expected)
    #expect(decoder.patience == nil)
  }

  @Test func `Keys around a paste keep their places`() {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(Array("a".utf8) + marked("b") + Array("\r".utf8))
    #expect(
      inputs == [.key(KeyPress(.character("a"))), .paste("b"), .key(KeyPress(.enter))])
  }

  @Test func `Bytes that are not UTF-8 are pasted as substitutes`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("\u{1B}[201~".utf8)
    #expect(decoder.decode(bytes) == [.paste("a\u{FFFD}\u{FFFD}")])
  }

  @Test func `Of a paste of ten megabytes the beginning is kept and the end is found`() {
    var decoder = KeyDecoder()
    var inputs = decoder.decode(Array("\u{1B}[200~".utf8))
    let piece = Array((String(repeating: "é", count: 2048) + "\u{1B}[20").utf8)
    for _ in 0..<2500 { inputs += decoder.decode(piece) }
    inputs += decoder.decode(Array("\u{1B}[201~x".utf8))
    guard case .paste(let text) = inputs.first else { return #expect(Bool(false)) }
    #expect(inputs.last == .key(KeyPress(.character("x"))))
    #expect(inputs.count == 2)
    #expect(text.utf8.count <= PasteCollector.mostBytes)
    #expect(text.utf8.count > PasteCollector.mostBytes / 2)
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test func `A paste that is cut off stays longer than any field takes`() {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(marked(String(repeating: "x\u{7}", count: 40_000)))
    guard case .paste(let text) = inputs.first else { return #expect(Bool(false)) }
    #expect(text == String(repeating: "x", count: 40_000))
  }

  @Test func `A paste without an end is given up, and keys are keys again`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~Ada\u{1B}[2".utf8)) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.expire() == [.paste("Ada")])
    #expect(decoder.decode([0x0D]) == [.key(KeyPress(.enter))])
  }
}
