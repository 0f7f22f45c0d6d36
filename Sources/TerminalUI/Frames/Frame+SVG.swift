/// Frames as pictures: SVG with text in it, so that it can be selected and is sharp at every size.
extension Frame {
  /// The picture, as it stands in a page of HTML. Each text has the place and the length of its cells,
  /// whatever the font is.
  ///
  /// It has no colours of its own, but classes: `accent`, `dim`, `error` and `success` for roles,
  /// `bold`, `reverse`, `line` for what is underlined, `ground` for what is behind, and `caret`.
  ///
  /// - Parameter label: what the picture shows, for whoever cannot see it.
  package func svg(label: String) -> Markup {
    let (margin, twice) = (Pixels.margin, 2 * Pixels.margin)
    let width = size.width * Pixels.column + twice
    let height = size.height * Pixels.row + twice
    let ground = Self.rectangle("ground", x: -margin, y: -margin, width, height)
    return .block(
      "svg",
      [
        .class("terminal"),
        Markup.Attribute("viewBox", "\(-margin) \(-margin) \(width) \(height)"),
        Markup.Attribute("width", "\(width)"), Markup.Attribute("height", "\(height)"),
        Markup.Attribute("role", "img"), .label(label),
      ], [ground] + (0..<size.height).map(drawing) + caretDrawing)
  }

  /// What stands in a row; nothing where it is blank.
  private func drawing(ofRow row: Int) -> Markup {
    let pieces = pieces(ofRow: row)
    return Markup(
      pieces.flatMap { $0.surroundings(row) }
        + pieces.filter { !$0.isBlank }.map { $0.drawing(row) })
  }

  private var caretDrawing: [Markup] {
    guard let caret, contains(caret) else { return [] }
    let (x, y) = (caret.column * Pixels.column, caret.row * Pixels.row)
    return [Self.rectangle("caret", x: x, y: y + 2, 2, Pixels.row - 3)]
  }

  fileprivate static func rectangle(
    _ name: String, x: Int, y: Int, _ width: Int, _ height: Int
  ) -> Markup {
    .element(
      "rect",
      [
        .class(name), Markup.Attribute("x", "\(x)"), Markup.Attribute("y", "\(y)"),
        Markup.Attribute("width", "\(width)"), Markup.Attribute("height", "\(height)"),
      ], "")
  }
}

/// How large a cell is, for a font of 15 pixels.
private enum Pixels {
  static let column = 9
  static let row = 19
  /// Around the whole.
  static let margin = 8
  /// From the top of a cell.
  static let baseline = 14
  static let underline = 17
}

// MARK: - Pieces

/// Cells beside each other that are drawn as one text.
private struct Piece {
  /// What a cell can share a text with.
  enum Kind {
    case blank
    /// Every font for terminals has it in one width.
    case ascii
    /// Letters join with their neighbours, and may run from right to left.
    case letter
    /// Everything else stands by itself, since fonts differ about its width.
    case alone
  }

  let column: Int
  var columns: Int
  let style: Style
  let kind: Kind
  var text: String

  var isBlank: Bool { kind == .blank }

  /// Whether what follows belongs to it.
  func takes(_ next: Piece) -> Bool {
    style == next.style && kind == next.kind && kind != .alone
  }

  mutating func append(_ next: Piece) {
    columns += next.columns
    text += next.text
  }

  /// What is drawn behind and under the text.
  func surroundings(_ row: Int) -> [Markup] {
    let (x, width) = (column * Pixels.column, columns * Pixels.column)
    let y = row * Pixels.row
    let role = style.role.name.map { " " + $0 } ?? ""
    let block = Frame.rectangle("block" + role, x: x, y: y, width, Pixels.row)
    let line = Frame.rectangle("line" + role, x: x, y: y + Pixels.underline, width, 1)
    return (style.isReversed ? [block] : []) + (style.isUnderlined ? [line] : [])
  }

  func drawing(_ row: Int) -> Markup {
    let names = [
      style.role.name, style.isBold ? "bold" : nil, style.isReversed ? "reverse" : nil,
    ].compactMap { $0 }
    return .element(
      "text",
      [
        Markup.Attribute("x", "\(column * Pixels.column)"),
        Markup.Attribute("y", "\(row * Pixels.row + Pixels.baseline)"),
        Markup.Attribute("textLength", "\(columns * Pixels.column)"),
      ] + (names.isEmpty ? [] : [.class(names.joined(separator: " "))]), text)
  }
}

extension Frame {
  /// A row from left to right, without what is blank and looks like nothing.
  fileprivate func pieces(ofRow row: Int) -> [Piece] {
    var pieces: [Piece] = []
    for column in 0..<size.width {
      let cell = self[Position(column: column, row: row)]
      guard let text = cell.text else { continue }
      let piece = Piece(cell, text, column: column)
      if let last = pieces.last, last.takes(piece) {
        pieces[pieces.count - 1].append(piece)
      } else {
        pieces.append(piece)
      }
    }
    return Self.joined(pieces)
  }

  /// With the single spaces between words as part of the text around them.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      guard joined.count > 1, joined[joined.count - 1].isBlank,
        joined[joined.count - 1].columns == 1, joined[joined.count - 1].style == piece.style,
        joined[joined.count - 2].takes(piece), !piece.isBlank
      else {
        joined.append(piece)
        continue
      }
      let space = joined.removeLast()
      joined[joined.count - 1].append(space)
      joined[joined.count - 1].append(piece)
    }
    return joined
  }
}

extension Piece {
  fileprivate init(_ cell: Cell, _ text: Character, column: Int) {
    self.column = column
    columns = max(1, text.displayWidth)
    style = cell.style
    let drawn = text.drawable
    self.text = drawn
    let isLetter = columns == 1 && drawn.unicodeScalars.first?.properties.isAlphabetic == true
    kind = drawn == " " ? .blank : text.isASCII ? .ascii : isLetter ? .letter : .alone
  }
}

extension Style.Role {
  /// Its class in a picture.
  fileprivate var name: String? {
    switch self {
    case .plain: nil
    case .accent: "accent"
    case .dim: "dim"
    case .error: "error"
    case .success: "success"
    }
  }
}
