package import TerminalUI

/// What a terminal shows after the bytes that it was sent: as much of xterm as programs here use.
package struct TerminalScreen: CustomStringConvertible {
  /// What a program may switch on for a cell.
  package struct Pen: Hashable, Sendable {
    package var isBold = false
    package var isDim = false
    package var isUnderlined = false
    package var isReversed = false
    /// The number of a colour in the palette.
    package var color: Int?

    package init() {}
  }

  /// What stands in a cell: a base and its marks; nothing in the right half of a wide one.
  package struct Glyph: Hashable, Sendable {
    package var text = " "
    package var pen = Pen()
  }

  package internal(set) var size: Size
  package internal(set) var glyphs: [[Glyph]]
  package internal(set) var cursor = Position(column: 0, row: 0)
  package internal(set) var isCursorShown = true
  package internal(set) var isAlternate = false
  package internal(set) var marksPastes = false
  package internal(set) var pen = Pen()

  /// How wide this terminal thinks a scalar is.
  let width: @Sendable (Unicode.Scalar) -> Int
  /// What the main screen shows while the other one is there.
  var main: (glyphs: [[Glyph]], cursor: Position)?
  var isWrapPending = false
  /// The rows that scroll; `nil` for all of them.
  var region: Range<Int>?
  private var state = State.text
  private var unfinished: [UInt8] = []

  private enum State {
    case text, escape, skipOne
    case sequence(String)
    case string
  }

  package init(
    size: Size,
    width: @escaping @Sendable (Unicode.Scalar) -> Int = { Character($0).displayWidth }
  ) {
    self.size = size
    self.width = width
    glyphs = Self.blank(size)
  }

  static func blank(_ size: Size) -> [[Glyph]] {
    Array(repeating: Array(repeating: Glyph(), count: size.width), count: size.height)
  }

  /// The rows, without the spaces at their ends.
  package var rows: [String] {
    glyphs.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  package var text: String { rows.joined(separator: "\n") }

  /// What a failed expectation tells.
  package var description: String { text }

  /// Gives the screen another size. What it shows then is for the program to say.
  package mutating func resize(to size: Size) {
    self.size = size
    glyphs = Self.blank(size)
    cursor = Position(column: 0, row: 0)
    main = main.map { _ in (glyphs, cursor) }
    isWrapPending = false
    region = nil
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .text: feedText(byte)
    case .escape: feedEscaped(byte)
    case .skipOne: state = .text
    case .sequence(let parameters):
      if 0x40...0x7E ~= byte {
        state = .text
        perform(Character(Unicode.Scalar(byte)), parameters)
      } else {
        state = .sequence(parameters + String(Unicode.Scalar(byte)))
      }
    case .string:
      if byte == 0x07 || byte == 0x5C { state = .text }
    }
  }

  private mutating func feedText(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08: moveTo(column: cursor.column - 1, row: cursor.row)
    case 0x09: moveTo(column: (cursor.column / 8 + 1) * 8, row: cursor.row)
    case 0x0A: lineFeed()
    case 0x0D: moveTo(column: 0, row: cursor.row)
    case 0..<0x20: break
    default:
      unfinished.append(byte)
      guard let text = String(validating: unfinished, as: UTF8.self) else { return }
      unfinished = []
      for scalar in text.unicodeScalars { put(scalar) }
    }
  }

  private mutating func feedEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence("")
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .skipOne
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string
    case UInt8(ascii: "M"):
      state = .text
      moveTo(column: cursor.column, row: cursor.row - 1)
    default: state = .text
    }
  }
}
