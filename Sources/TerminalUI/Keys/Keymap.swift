import Wizard
import Wording

/// Which key does what to a target. The footer and the help are made from it, so that they can't
/// promise a key that does nothing.
package struct Keymap: Hashable, Sendable {
  /// The first binding that has a key wins.
  package var bindings: [Binding] { Array(tables.joined()) }
  private let tables: [[Binding]]
  /// Whether other characters become text.
  private let takesText: Bool

  package init(_ target: KeyTarget) {
    (tables, takesText) =
      switch target {
      case .menu(let list): ([Self.menu(list), Self.unhindered], false)
      case .text(let keys): ([Self.form(keys), Self.editing, Self.unhindered], true)
      case .secret(let keys): ([Self.form(keys), Self.secret, Self.editing, Self.unhindered], true)
      case .confirm(let keys): ([Self.confirm, Self.form(keys), Self.unhindered], false)
      case .choice(let keys): ([Self.choice(.choose), Self.form(keys), Self.unhindered], false)
      case .choices(let keys): ([Self.choice(.move), Self.form(keys), Self.unhindered], false)
      case .control(let keys): ([Self.control, Self.form(keys), Self.unhindered], false)
      case .article: ([Self.article, Self.unhindered], false)
      case .reading: ([Self.reading, Self.always], false)
      case .question: ([Self.question, Self.always], false)
      case .waiting: ([Self.always], false)
      }
  }

  /// What a key does; `nil` for one that does nothing here.
  package func action(for key: KeyPress) -> Action? {
    for table in tables {
      if let binding = table.first(where: { $0.keys.contains(key) }) { return binding.action }
    }
    guard takesText, case .character(let character) = key.key,
      key.modifiers.subtracting(.shift).isEmpty
    else { return nil }
    return .act(.typed(String(character)))
  }
}
