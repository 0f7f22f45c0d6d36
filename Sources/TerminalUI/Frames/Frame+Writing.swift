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
    if let used = writeASCII(text, at: position, style: style, end: end) { return used }
    var place = position
    for character in text where place.column < end {
      if let scalar = character.onlyScalar {
        write(character, WidthClass(scalar).columns, at: &place, style, end: end)
      } else {
        for (text, columns) in character.cells where place.column < end {
          write(text, columns, at: &place, style, end: end)
        }
      }
    }
    return place.column - position.column
  }

  /// Writes what is printable ASCII from end to end: nothing is to be measured, and a byte is a cell.
  ///
  /// - Returns: the columns used; `nil` where there is anything else in the text.
  private mutating func writeASCII(
    _ text: String, at position: Position, style: Style, end: Int
  ) -> Int? {
    let packedStyle = style.packed
    return text.withPrintableASCII { bytes in
      let count = min(bytes.count, end - position.column)
      let hidden = max(0, -position.column)
      guard hidden < count else { return count }
      repairNeighbours(of: position.column + hidden..<position.column + count, row: position.row)
      rows[position.row].withUnsafeMutableBufferPointer { cells in
        for offset in hidden..<count {
          cells[position.column + offset] = PackedCell(ascii: bytes[offset], style: packedStyle)
        }
      }
      return count
    }
  }

  /// Puts a space on the halves of wide graphemes that new cells in these columns cut.
  private mutating func repairNeighbours(of columns: Range<Int>, row: Int) {
    let first = Position(column: columns.lowerBound, row: row)
    let next = Position(column: columns.upperBound, row: row)
    if isContinuation(at: first) { blank(Position(column: first.column - 1, row: row)) }
    if contains(next), isContinuation(at: next) { blank(next) }
  }

  /// Writes one grapheme, or a space for as much of it as is in view.
  private mutating func write(
    _ text: Character, _ columns: Int, at place: inout Position, _ style: Style, end: Int
  ) {
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

  /// Makes columns of a row, which must be within the frame, blank.
  mutating func clear(_ columns: Range<Int>, row: Int) {
    rows[row].withUnsafeMutableBufferPointer { cells in
      for column in columns { cells[column] = .blank }
    }
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
