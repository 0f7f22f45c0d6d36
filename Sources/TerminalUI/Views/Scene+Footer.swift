import Wizard
import Wording

extension Scene {
  /// The keys that work now, as many as there is room for. The first and the last ones stay longest.
  func footer(below view: View) -> Line {
    let scrolls = view.body.count > view.height(metrics)
    let bindings = Keymap(KeyTarget(of: wizard)).bindings.filter {
      scrolls || !$0.action.isScrolling
    }
    var parts = bindings.compactMap { binding in
      binding.footer.map { (name(of: binding), Sentences.key($0)) }
    }
    // Help and the way out come last, where the eye looks for them.
    for name in ["F1", "Esc", "q"] {
      if let index = parts.firstIndex(where: { $0.0 == name }) {
        parts.append(parts.remove(at: index))
      }
    }
    if wizard.waiting != nil { parts = [("Ctrl-C", Sentences.key(.leaveAtOnce))] }
    for name in Self.firstToGo where width(of: parts) > size.width - 2 && parts.count > 1 {
      parts.removeAll { $0.0 == name }
    }
    return line(of: parts)
  }

  /// What the footer leaves to the help where there is no room for everything.
  private static let firstToGo = [
    "Shift-Tab", "Ctrl-R", "F2", "↑↓", "Up/Down", "←→", "Left/Right", "Enter", "y/n", "Tab", "F1",
  ]

  private func width(of parts: [(String, String)]) -> Int {
    parts.reduce(0) { $0 + $1.0.displayWidth + 1 + $1.1.displayWidth }
      + glyphs.separator.displayWidth * max(0, parts.count - 1)
  }

  private func line(of parts: [(String, String)]) -> Line {
    var line = Line()
    var column = 1
    for (index, part) in parts.enumerated() {
      if index > 0 {
        line.add(glyphs.separator, at: column, .dim)
        column += glyphs.separator.displayWidth
      }
      line.add(part.0, at: column)
      column += part.0.displayWidth + 1
      line.add(part.1, at: column, .dim)
      column += part.1.displayWidth
    }
    return line
  }
}
