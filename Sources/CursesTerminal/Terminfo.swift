import CNcurses
import TerminalUI

/// What ncurses' database says about a terminal: what to send it, and what it can do.
///
/// Only this half of ncurses is used. A `Frame` is the picture of the screen already, so windows
/// would be a second copy of it, and their refresh opens and closes an attribute around every letter:
/// 16 bytes for one in an underlined field, where `Painter` needs 1. It also trusts each grapheme to
/// be as wide as the C library thinks, while `Painter` can address the cell after it.
struct Terminfo {
  var enterScreen: [UInt8]
  var leaveScreen: [UInt8]
  var clear: [UInt8]
  /// From the cursor to the end of its row; empty if the terminal has no such thing.
  var clearRest: [UInt8]
  var hideCursor: [UInt8]
  var showCursor: [UInt8]
  /// Switches every attribute and colour off.
  var plain: [UInt8]
  var bold: [UInt8]
  var dim: [UInt8]
  var underline: [UInt8]
  var reverse: [UInt8]
  /// Moves the cursor to a row and a column, counted from 0.
  var position: Parameterized
  /// Moves the cursor to a column of its row.
  var column: Parameterized?
  /// Sets the colour of what is written, by its number in the palette.
  var foreground: Parameterized?
  var colors: Int
  /// Whether faint text is an attribute, and not a colour that stands for one, as on Linux' console.
  var hasTrueDim: Bool
  /// Whether the cursor may move while attributes are on.
  var movesWithAttributes: Bool
  /// Whether writing the last cell of the last row scrolls the screen.
  var scrollsAtEnd: Bool
  /// Whether it speaks ECMA-48, as everything does that is in use.
  var isANSI: Bool
  /// The size to take where the terminal does not tell its own.
  var defaultSize: Size
}

extension Terminfo {
  /// A control sequence with places for numbers.
  struct Parameterized {
    var format: String

    @MainActor
    func bytes(_ first: Int, _ second: Int = 0) -> [UInt8] {
      guard let sequence = cncurses_format(format, Int32(first), Int32(second)) else { return [] }
      return Terminfo.withoutDelays(String(cString: sequence))
    }
  }

  /// Looks up a terminal. ncurses holds one entry at a time, until `forget`.
  @MainActor
  init(term: String, fileDescriptor: Int32) throws(CursesTerminalError) {
    // With a place for the outcome, ncurses does not end the process over an unknown terminal.
    var outcome: Int32 = 0
    guard !term.isEmpty, setupterm(term, fileDescriptor, &outcome) == OK else {
      throw .unknownTerm(term)
    }
    guard let position = Self.string("cup"), let clear = Self.string("clear") else {
      Self.forget()
      throw .noCursorAddressing(term)
    }
    self.position = Parameterized(format: position)
    self.clear = Self.withoutDelays(clear)
    isANSI = position.hasPrefix("\u{1B}[")
    column = Self.string("hpa").map(Parameterized.init)
    foreground = (Self.string("setaf") ?? Self.string("setf")).map(Parameterized.init)
    enterScreen = Self.bytes("smcup")
    leaveScreen = Self.bytes("rmcup")
    clearRest = Self.bytes("el")
    hideCursor = Self.bytes("civis")
    showCursor = Self.bytes("cnorm")
    plain = Self.bytes("sgr0")
    bold = Self.bytes("bold")
    dim = Self.bytes("dim")
    underline = Self.bytes("smul")
    reverse = Self.bytes("rev")
    colors = max(0, Int(tigetnum("colors")))
    let dimBit: Int32 = 1 << 4
    hasTrueDim = !dim.isEmpty && max(0, tigetnum("ncv")) & dimBit == 0
    movesWithAttributes = tigetflag("msgr") == 1
    scrollsAtEnd = tigetflag("am") == 1 && tigetflag("xenl") != 1
    let (columns, lines) = (Int(tigetnum("cols")), Int(tigetnum("lines")))
    defaultSize =
      columns > 0 && lines > 0
      ? Size(width: columns, height: lines) : Size(width: 80, height: 24)
  }

  /// Frees what ncurses holds.
  @MainActor
  static func forget() { cncurses_forget() }

  @MainActor
  private static func string(_ capability: String) -> String? {
    cncurses_string(capability).map { String(cString: $0) }
  }

  /// A string without parameters; empty if the terminal does not have it.
  @MainActor
  private static func bytes(_ capability: String) -> [UInt8] {
    string(capability).map(withoutDelays) ?? []
  }

  /// The bytes of a string, without its `$<5>`: the delays that terminals of paper and tube needed.
  static func withoutDelays(_ string: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(string.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
