package import Wizard
package import Wording

/// What a key does.
package enum Action: Hashable, Sendable {
  case act(Wizard.Act)
  /// Scroll so many lines down, or up where negative.
  case scroll(Int)
  /// Scroll so many windows down, or up where negative.
  case scrollWindow(Int)
  /// Show what is behind the wizard, or show it no more.
  case inspect
  /// Draw everything anew.
  case repaint
  /// Give the terminal back to the shell for a while.
  case suspend

  var isScrolling: Bool {
    switch self {
    case .scroll, .scrollWindow: true
    case .act, .inspect, .repaint, .suspend: false
    }
  }
}

/// One row of a keymap: keys, what they do, and how that is told.
package struct Binding: Hashable, Sendable {
  package let keys: [KeyPress]
  package let action: Action
  /// What the keys are called, as in `Shift-Tab`.
  package let name: String
  /// What they do, as help tells it; `nil` where another row tells it too.
  package let help: KeyMeaning?
  /// What they do in a word or two, for the footer; `nil` where it does not show them.
  package let footer: KeyMeaning?

  init(
    _ keys: [KeyPress], _ action: Action, _ name: String = "", help: KeyMeaning? = nil,
    footer: KeyMeaning? = nil
  ) {
    self.keys = keys
    self.action = action
    self.name = name
    self.help = help
    self.footer = footer
  }

  init(
    _ keys: [KeyPress], _ act: Wizard.Act, _ name: String = "", help: KeyMeaning? = nil,
    footer: KeyMeaning? = nil
  ) {
    self.init(keys, .act(act), name, help: help, footer: footer)
  }
}

extension KeyPress {
  static func character(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
  static let enter = KeyPress(.enter)
  static let tab = KeyPress(.tab)
  static let shiftTab = KeyPress(.tab, .shift)
  static let escape = KeyPress(.escape)
  static let space = KeyPress(.character(" "))
}
