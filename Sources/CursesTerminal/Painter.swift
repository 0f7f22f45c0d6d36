import TerminalUI

/// Turns frames into the bytes that change the screen from one to the next.
///
/// A cell after a grapheme beyond ASCII is always addressed anew, so that a terminal which thinks
/// otherwise of that grapheme's width cannot push the rest of the row out of line.
@MainActor
struct Painter {
  private let terminfo: Terminfo
  private let capabilities: Capabilities
  private let theme: Theme

  /// What is on the screen; nil if nobody knows.
  private var drawn: Frame?
  /// Where the cursor is, as far as it is known.
  private var row: Int?
  private var column: Int?
  private var rendition: Theme.Rendition?
  private var isCursorShown: Bool?
  private var output: [UInt8] = []

  init(terminfo: Terminfo, capabilities: Capabilities, theme: Theme) {
    self.terminfo = terminfo
    self.capabilities = capabilities
    self.theme = theme
  }

  /// Forgets the screen, so that the next frame is drawn whole.
  mutating func forget() {
    drawn = nil
    row = nil
    column = nil
    rendition = nil
    isCursorShown = nil
  }

  /// The bytes that make the screen show a frame.
  mutating func bytes(for frame: Frame) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    let old = drawn.flatMap { $0.size == frame.size ? $0 : nil } ?? clearScreen(size: frame.size)
    for row in 0..<frame.size.height where frame.row(row) != old.row(row) {
      paint(row, from: Array(old.row(row)), to: Array(frame.row(row)), of: frame.size)
    }
    placeCaret(of: frame)
    drawn = frame
    return output
  }

  /// Clears the screen. Returns the empty frame that it now shows.
  private mutating func clearScreen(size: Size) -> Frame {
    rendition = nil
    turnOn(.plain)
    output += terminfo.clear
    row = 0
    column = 0
    return Frame(size: size)
  }

  private mutating func placeCaret(of frame: Frame) {
    let caret = frame.caret.flatMap { caret in
      0..<frame.size.width ~= caret.column && 0..<frame.size.height ~= caret.row ? caret : nil
    }
    if let caret {
      move(to: caret)
      // What is typed next will look like what is there now, and then takes no more than its bytes.
      let cell = frame.cells[caret.row * frame.size.width + caret.column]
      turnOn(theme.rendition(of: cell.style, on: capabilities), for: cell.text ?? " ")
    }
    if isCursorShown != (caret != nil) {
      output += caret == nil ? terminfo.hideCursor : terminfo.showCursor
      isCursorShown = caret != nil
    }
  }
}

extension Painter {
  /// Draws what differs in a row: first its cells, then the blank rest of it at once.
  private mutating func paint(_ row: Int, from old: [Cell], to new: [Cell], of size: Size) {
    let textEnd = new.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
    let stale = (textEnd..<new.count).count { old[$0] != .blank }
    let clears = stale > terminfo.clearRest.count && !terminfo.clearRest.isEmpty
    for column in 0..<(clears ? textEnd : new.count) where new[column] != old[column] {
      let position = Position(column: column, row: row)
      put(new[column], over: old[column...], at: position, of: size)
    }
    if clears {
      move(to: Position(column: textEnd, row: row))
      turnOn(.plain)
      output += terminfo.clearRest
    }
  }

  /// Draws one cell over what is there, given from its column on.
  private mutating func put(
    _ cell: Cell, over old: ArraySlice<Cell>, at position: Position, of size: Size
  ) {
    guard let character = cell.text else { return }
    let width = character.displayWidth
    let end = position.column + width
    let isLast = end >= size.width
    if isLast && position.row == size.height - 1 && terminfo.scrollsAtEnd { return }
    let text = end > size.width ? " " : drawable(character)

    move(to: position)
    turnOn(theme.rendition(of: cell.style, on: capabilities), for: character)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    if width == 2 && !isASCII && old.dropFirst().first?.text != " " {
      // A terminal that draws it in one column would leave what stood in the other.
      output += [0x20, 0x20]
      column = isLast ? nil : end
      row = isLast ? nil : row
      move(to: position)
    }
    output += text.utf8
    column = isASCII && !isLast ? end : nil
    row = isLast ? nil : position.row
  }

  private func drawable(_ character: Character) -> String {
    capabilities.isUnicode ? character.drawable : character.asciiDrawable
  }

  /// Moves the cursor, by the shortest way that is sure to arrive.
  private mutating func move(to target: Position) {
    if row == target.row && column == target.column { return }
    if !terminfo.movesWithAttributes { turnOn(.plain) }
    var ways = [terminfo.position.bytes(target.row, target.column)]
    if row == target.row {
      if let way = terminfo.column?.bytes(target.column) { ways.append(way) }
      if target.column == 0 { ways.append([0x0D]) }
      if let column, target.column < column, column - target.column < 8 {
        ways.append([UInt8](repeating: 0x08, count: column - target.column))
      }
    }
    output += ways.min { $0.count < $1.count } ?? []
    row = target.row
    column = target.column
  }

  /// Switches attributes for a grapheme. A space shows only some of them.
  private mutating func turnOn(_ target: Theme.Rendition, for character: Character) {
    guard character == " " else { return turnOn(target) }
    var seen = target
    seen.isBold = false
    seen.isDim = false
    if !seen.isUnderlined && !seen.isReversed { seen.color = nil }
    if let rendition, rendition.isUnderlined == seen.isUnderlined,
      rendition.isReversed == seen.isReversed, seen.color == nil || seen.color == rendition.color
    {
      if seen.color != nil || !(seen.isUnderlined || seen.isReversed) || rendition.color == nil {
        return
      }
    }
    turnOn(seen)
  }

  private mutating func turnOn(_ target: Theme.Rendition) {
    guard rendition != target else { return }
    if rendition != .plain { output += terminfo.plain }
    if target.isBold { output += terminfo.bold }
    if target.isDim { output += terminfo.dim }
    if target.isUnderlined { output += terminfo.underline }
    if target.isReversed { output += terminfo.reverse }
    if let color = target.color, let foreground = terminfo.foreground {
      output += foreground.bytes(color.rawValue)
    }
    rendition = target
  }
}
