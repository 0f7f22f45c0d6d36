import Wizard
import Wording

extension Scene {
  /// The keys that work now, as many as there is room for. The first and the last ones stay longest.
  ///
  /// - Parameter part: the part of the window that the view stands in.
  func footer(below view: View, of part: Scene) -> Line {
    let scrolls = view.body.count > view.height(part.metrics)
    let bindings = Keymap(of: wizard).bindings.filter {
      scrolls || !$0.action.isScrolling
    }
    var parts = bindings.compactMap { binding in
      binding.footer.map { FooterPart(name(of: binding), Sentences.key($0)) }
    }
    // Help and the way out come last, where the eye looks for them.
    for name in ["F1", "Esc", "q"] {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        parts.append(parts.remove(at: index))
      }
    }
    if wizard.waiting != nil { parts = [FooterPart("Ctrl-C", Sentences.key(.leaveAtOnce))] }
    let separator = glyphs.separator.displayWidth
    var width = parts.reduce(-separator) { $0 + $1.width + separator }
    for name in Self.firstToGo where width > size.width - 2 && parts.count > 1 {
      guard let index = parts.firstIndex(where: { $0.name == name }) else { continue }
      width -= parts.remove(at: index).width + separator
    }
    var line = Line()
    add(parts, to: &line, at: 1)
    return line
  }

  /// What the footer leaves to the help where there is no room for everything.
  private static let firstToGo = [
    "Shift-Tab", "Ctrl-R", "F2", "↑↓", "Up/Down", "←→", "Left/Right", "Enter", "y/n", "Tab", "F1",
  ]

  /// Adds keys to a line, each set apart from what stands before it.
  func add(_ parts: [FooterPart], to line: inout Line, at start: Int) {
    var column = start
    for part in parts {
      if !line.pieces.isEmpty {
        line.add(glyphs.separator, at: column, .dim)
        column += glyphs.separator.displayWidth
      }
      line.add(part.name, at: column)
      line.add(part.meaning, at: column + part.nameWidth + 1, .dim)
      column += part.width
    }
  }
}

/// A key and what it does, measured once.
struct FooterPart {
  let name: String
  let meaning: String
  let nameWidth: Int
  let width: Int

  init(_ name: String, _ meaning: String) {
    (self.name, self.meaning) = (name, meaning)
    nameWidth = name.displayWidth
    width = nameWidth + 1 + meaning.displayWidth
  }
}
