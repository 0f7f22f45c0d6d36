import TerminalUI

extension TerminalScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return join(scalar)
    default: break
    }
    let columns = width(scalar)
    if isWrapPending || cursor.column + columns > size.width {
      moveTo(column: 0, row: cursor.row)
      lineFeed()
    }
    for column in cursor.column..<cursor.column + columns { clear(column) }
    glyphs[cursor.row][cursor.column] = Glyph(text: String(scalar), pen: pen)
    if columns == 2 { glyphs[cursor.row][cursor.column + 1] = Glyph(text: "", pen: pen) }
    let next = cursor.column + columns
    moveTo(column: next, row: cursor.row)
    isWrapPending = next == size.width
  }

  /// Adds a mark to what stands before the cursor.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    while column > 0 && glyphs[cursor.row][column].text.isEmpty { column -= 1 }
    if column >= 0 { glyphs[cursor.row][column].text.unicodeScalars.append(scalar) }
  }

  /// Empties a cell, and the other half of a wide one.
  private mutating func clear(_ column: Int) {
    let row = cursor.row
    if glyphs[row][column].text.isEmpty && column > 0 { glyphs[row][column - 1].text = " " }
    if column + 1 < size.width && glyphs[row][column + 1].text.isEmpty {
      glyphs[row][column + 1].text = " "
    }
    glyphs[row][column] = Glyph()
  }

  mutating func moveTo(column: Int, row: Int) {
    cursor.column = min(max(0, column), size.width - 1)
    cursor.row = min(max(0, row), size.height - 1)
    isWrapPending = false
  }

  mutating func lineFeed() {
    let rows = region ?? 0..<size.height
    guard cursor.row == rows.upperBound - 1 else {
      return moveTo(column: cursor.column, row: cursor.row + 1)
    }
    scroll(rows, by: 1)
    isWrapPending = false
  }

  /// Moves rows up, or down where `count` is negative, and leaves empty ones behind.
  private mutating func scroll(_ rows: Range<Int>, by count: Int) {
    let distance = min(abs(count), rows.count)
    let empty = Array(
      repeating: Array(repeating: Glyph(), count: size.width), count: distance)
    let kept = Array(glyphs[rows])
    glyphs.replaceSubrange(
      rows,
      with: count > 0
        ? Array(kept.dropFirst(distance)) + empty : empty + Array(kept.dropLast(distance)))
  }

  /// Sets the rows that scroll, counted from 1 and with the last of them; without any, all do.
  private mutating func setRegion(_ numbers: [Int]) {
    let first = max(1, numbers.first ?? 1) - 1
    let last = min(numbers.dropFirst().first ?? size.height, size.height)
    region = first < last ? first..<last : nil
    moveTo(column: 0, row: 0)
  }

  mutating func perform(_ final: Character, _ parameters: String) {
    let isPrivate = parameters.hasPrefix("?")
    let numbers = parameters.drop { $0 == "?" }
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": moveTo(column: cursor.column, row: cursor.row - count)
    case "B": moveTo(column: cursor.column, row: cursor.row + count)
    case "C": moveTo(column: cursor.column + count, row: cursor.row)
    case "D": moveTo(column: cursor.column - count, row: cursor.row)
    case "G": moveTo(column: count - 1, row: cursor.row)
    case "d": moveTo(column: cursor.column, row: count - 1)
    case "H", "f": moveTo(column: max(1, numbers.dropFirst().first ?? 1) - 1, row: count - 1)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "X": erase(cursor.column..<min(size.width, cursor.column + count))
    case "S": scroll(region ?? 0..<size.height, by: count)
    case "T": scroll(region ?? 0..<size.height, by: -count)
    case "L": scroll(cursor.row..<(region?.upperBound ?? size.height), by: -count)
    case "M": scroll(cursor.row..<(region?.upperBound ?? size.height), by: count)
    case "r" where !isPrivate: setRegion(numbers)
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "b": repeatLast(count)
    case "Z": moveTo(column: (max(1, cursor.column) - 1) / 8 * 8, row: cursor.row)
    case "m": setPen(numbers)
    case "h" where isPrivate: numbers.forEach { switchMode($0, on: true) }
    case "l" where isPrivate: numbers.forEach { switchMode($0, on: false) }
    default: break
    }
  }

  /// Moves what stands from the cursor on to the right, or to the left over what is there.
  private mutating func shift(by columns: Int) {
    var rest = Array(glyphs[cursor.row][cursor.column...])
    let count = min(abs(columns), rest.count)
    let blanks = Array(repeating: Glyph(), count: count)
    rest = columns > 0 ? blanks + rest.dropLast(count) : rest.dropFirst(count) + blanks
    glyphs[cursor.row].replaceSubrange(cursor.column..., with: rest)
  }

  /// Writes once more what stands before the cursor.
  private mutating func repeatLast(_ count: Int) {
    let column = isWrapPending ? cursor.column : cursor.column - 1
    guard column >= 0, let scalar = glyphs[cursor.row][column].text.unicodeScalars.first else {
      return
    }
    for _ in 0..<count { put(scalar) }
  }

  private mutating func eraseRow(_ part: Int) {
    erase((part == 0 ? cursor.column : 0)..<(part == 1 ? cursor.column + 1 : size.width))
  }

  private mutating func erase(_ columns: Range<Int>) {
    for column in columns { clear(column) }
  }

  private mutating func eraseScreen(_ part: Int) {
    if part < 2 { eraseRow(part) }
    let first = part == 0 ? cursor.row + 1 : 0
    let end = part == 1 ? cursor.row : size.height
    for row in first..<end { glyphs[row] = Array(repeating: Glyph(), count: size.width) }
  }

  private mutating func switchMode(_ mode: Int, on isOn: Bool) {
    switch mode {
    case 25: isCursorShown = isOn
    case 2004: marksPastes = isOn
    case 1049 where isOn != isAlternate:
      isAlternate = isOn
      let shown = (glyphs, cursor)
      if let main { (glyphs, cursor) = main } else { glyphs = Self.blank(size) }
      main = isOn ? shown : nil
      isWrapPending = false
    default: break
    }
  }

  private mutating func setPen(_ codes: [Int]) {
    for code in codes.isEmpty ? [0] : codes {
      switch code {
      case 0: pen = Pen()
      case 1: pen.isBold = true
      case 2: pen.isDim = true
      case 4: pen.isUnderlined = true
      case 7: pen.isReversed = true
      case 22: (pen.isBold, pen.isDim) = (false, false)
      case 24: pen.isUnderlined = false
      case 27: pen.isReversed = false
      case 30...37: pen.color = code - 30
      case 39: pen.color = nil
      case 90...97: pen.color = code - 90 + 8
      default: break
      }
    }
  }
}
