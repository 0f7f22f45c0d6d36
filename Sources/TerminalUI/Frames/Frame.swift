/// A size in cells.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A place in a frame, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// One styled grapheme. A wide one takes two cells, of which the right one is a `continuation`; of a
/// cluster that needs more, as क्षि does, each cell has its own part.
package struct Cell: Hashable, Sendable {
  /// One grapheme cluster; `nil` for the right half of a wide one.
  package var text: Character?
  package var style: Style

  package init(_ text: Character?, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The right half of the wide grapheme before it.
  package var isContinuation: Bool { text == nil }
}

/// The whole grid of the screen, and where the caret stands.
package struct Frame: Sendable {
  package let size: Size
  /// `size.height` of them, each `size.width` long. Frames share the rows that are alike, so that one
  /// which differs in a row from the last costs that row.
  var rows: [[PackedCell]]
  /// The graphemes of more than one scalar, which the cells have no room for.
  private(set) var clusters: [Character] = []
  /// Where the hardware cursor stands; `nil` hides it.
  package var caret: Position?

  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    rows = Array(
      repeating: Array(repeating: .blank, count: self.size.width), count: self.size.height)
  }

  /// The cell at a place within the frame.
  package subscript(position: Position) -> Cell {
    rows[position.row][position.column].cell(clusters)
  }

  /// Whether a place within the frame is the right half of a wide grapheme.
  func isContinuation(at position: Position) -> Bool {
    rows[position.row][position.column].isContinuation
  }

  /// Puts a cell at a place; outside the frame nothing happens.
  package mutating func set(_ cell: Cell, at position: Position) {
    guard contains(position) else { return }
    rows[position.row][position.column] = PackedCell(cell, clusters: &clusters)
  }

  package func contains(_ position: Position) -> Bool {
    0..<size.width ~= position.column && 0..<size.height ~= position.row
  }
}

extension Frame: Equatable {
  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.caret == right.caret && left.changes(from: right).isEmpty
  }
}
