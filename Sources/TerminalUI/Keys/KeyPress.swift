/// One key, as a person pressed it.
package struct KeyPress: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    /// What was typed: one grapheme, never a control character.
    case character(Character)
    case enter, tab, backspace, delete, escape
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  package var key: Key
  package var modifiers: Modifiers

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// Ctrl and a lower-case letter.
  package static func control(_ letter: Character) -> KeyPress {
    KeyPress(.character(letter), .control)
  }

  /// Alt and a key.
  package static func alt(_ letter: Character) -> KeyPress { KeyPress(.character(letter), .alt) }
}
