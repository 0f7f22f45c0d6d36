package import Wizard
import Wording

/// Which key does what to a target. The footer and the help are made from it, so that they can't
/// promise a key that does nothing.
package struct Keymap: Hashable, Sendable {
  /// The first binding that has a key wins.
  package var bindings: [Binding] { Array(tables.joined()) }
  private let tables: [[Binding]]
  /// Whether other characters become text.
  private let takesText: Bool

  /// The keys for what the wizard is about.
  package init(of wizard: borrowing Wizard) {
    self.init(KeyTarget(of: wizard), movesTime: wizard.inspector.movesTime)
  }

  /// - Parameter movesTime: whether one may let time go by.
  package init(_ target: KeyTarget, movesTime: Bool = false) {
    let (tables, takesText) = Self.tables(for: target)
    self.tables = movesTime && target != .waiting ? tables + [Self.movingTime] : tables
    self.takesText = takesText
  }

  private static func tables(for target: KeyTarget) -> (tables: [[Binding]], takesText: Bool) {
    switch target {
    case .menu(let list): ([menu(list), unhindered], false)
    case .text(let keys): ([form(keys), editing, unhindered], true)
    case .secret(let keys): ([form(keys), secret, editing, unhindered], true)
    case .confirm(let keys): ([confirm, form(keys), unhindered], false)
    case .choice(let keys): ([choice(.choose), form(keys), unhindered], false)
    case .choices(let keys): ([choice(.move), form(keys), unhindered], false)
    case .control(let keys): ([control, form(keys), unhindered], false)
    case .article: ([article, unhindered], false)
    case .reading: ([reading, inspecting, always], false)
    case .question: ([question, always], false)
    case .waiting: ([always], false)
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
