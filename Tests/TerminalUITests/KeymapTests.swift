import Testing
import Wizard

@testable import TerminalUI

struct KeymapTests {
  private static let letters: [Character] = Array("abcdefghijklmnopqrstuvwxyz@[\\]^_ é世")
  private static let modifiers: [KeyPress.Modifiers] = [
    .control, .alt, [.control, .alt], [.control, .shift], [.alt, .shift],
  ]

  private static func isTyped(_ action: Action?) -> Bool {
    if case .act(.typed) = action { true } else { false }
  }

  @Test(arguments: [KeyTarget.text(.init()), .secret(.init())])
  func `A letter is text, and with Control or Alt it never is`(_ target: KeyTarget) {
    let keymap = Keymap(target)
    for letter in Self.letters {
      #expect(keymap.action(for: KeyPress(.character(letter))) == .act(.typed(String(letter))))
      for modifiers in Self.modifiers {
        let key = KeyPress(.character(letter), modifiers)
        #expect(!Self.isTyped(keymap.action(for: key)), "\(key)")
      }
    }
    for letter: Character in ["x", "g", "o", "t", "y"] {
      #expect(keymap.action(for: .control(letter)) == nil)
    }
  }

  @Test func `Shift and a letter is text`() {
    let key = KeyPress(.character("A"), .shift)
    #expect(Keymap(.text(.init())).action(for: key) == .act(.typed("A")))
  }

  @Test(arguments: [
    KeyTarget.menu(.start), .menu(.home), .confirm(.init()), .choice(.init()), .choices(.init()),
    .control(.init()), .article, .reading, .question, .waiting,
  ])
  func `Where nothing can be typed no letter is text`(_ target: KeyTarget) {
    for letter in Self.letters {
      #expect(!Self.isTyped(Keymap(target).action(for: KeyPress(.character(letter)))))
    }
  }
}
