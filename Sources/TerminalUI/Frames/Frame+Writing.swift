extension Frame {
  /// Writes graphemes from left to right, and clips them at the frame's edges.
  ///
  /// A cluster of several letters and signs is a grapheme in each of its cells. What is left of a
  /// wide grapheme that a clip or another text cuts in half becomes a space.
  /// With a `width`, at most so many columns are used.
  /// - Returns: The columns used, counted from `position`.
  @discardableResult
  package mutating func write(
    _ text: String, at position: Position, style: Style = .plain, width: Int? = nil
  ) -> Int {
    guard 0..<size.height ~= position.row else { return 0 }
    let available = max(0, size.width - position.column)
    let end = position.column + min(max(0, width ?? available), available)
    var place = position
    for (text, columns) in text.lazy.flatMap(\.cells) {
      guard place.column < end else { break }
      let next = place.column + columns
      if next > end || (place.column < 0 && next > 0) {
        put(Cell(" ", style), at: Position(column: max(0, place.column), row: place.row))
        place.column = min(next, end)
      } else {
        put(Cell(text, style), at: place)
        if columns == 2 {
          put(Cell(nil, style), at: Position(column: place.column + 1, row: place.row))
        }
        place.column = next
      }
    }
    return place.column - position.column
  }

  /// Puts a cell at a place, and a space on the other half of a wide grapheme that this cuts.
  private mutating func put(_ cell: Cell, at position: Position) {
    let left = Position(column: position.column - 1, row: position.row)
    let right = Position(column: position.column + 1, row: position.row)
    if !cell.isContinuation, contains(position), isContinuation(at: position) { blank(left) }
    if contains(right), isContinuation(at: right) { blank(right) }
    set(cell, at: position)
  }

  /// Turns a cell into a space that looks like it.
  private mutating func blank(_ position: Position) {
    guard contains(position) else { return }
    let style = self[position].style
    set(Cell(" ", style), at: position)
  }
}
