/// One line of a view: pieces of text, each at its column.
struct Line: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var column: Int
    var text: String
    var style: Style
    /// How many cells the piece may take.
    var width: Int?
  }

  var pieces: [Piece]
  /// Where the hardware cursor stands, if in this line.
  var caret: Int?

  init(_ pieces: [Piece] = [], caret: Int? = nil) {
    self.pieces = pieces
    self.caret = caret
  }

  /// A line of one piece.
  init(_ text: String, at column: Int, _ style: Style = .plain) {
    pieces = [Piece(column: column, text: text, style: style)]
  }

  static let blank = Line()

  mutating func add(_ text: String, at column: Int, _ style: Style = .plain, width: Int? = nil) {
    pieces.append(Piece(column: column, text: text, style: style, width: width))
  }

  /// This line with everything standing back, for a form that waits.
  var dimmed: Line {
    var line = self
    for index in line.pieces.indices {
      line.pieces[index].style.role = .dim
      line.pieces[index].style.isBold = false
    }
    line.caret = nil
    return line
  }
}

extension Scene {
  /// A text cut to a width, with a mark that there was more.
  func fitted(_ text: String, _ width: Int) -> String {
    guard text.displayWidth > width else { return text }
    let room = width - glyphs.ellipsis.displayWidth
    return room < 1
      ? text.clipped(toWidth: max(0, width)) : text.clipped(toWidth: room) + glyphs.ellipsis
  }
}

extension Frame {
  /// Draws a line in a row. Its caret becomes the caret of the frame.
  mutating func draw(_ line: Line, row: Int) {
    for piece in line.pieces {
      let start = Position(column: piece.column, row: row)
      write(piece.text, at: start, style: piece.style, width: piece.width)
    }
    if let column = line.caret { caret = Position(column: column, row: row) }
  }
}
