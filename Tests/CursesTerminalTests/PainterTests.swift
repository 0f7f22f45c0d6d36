import Glibc
import TerminalUI
import TestSupport
import Testing

@testable import CursesTerminal

/// ncurses has one screen for the whole process, so these run one after another, and nothing else in
/// this process may use it.
@MainActor
@Suite(.serialized)
struct PainterTests {
  private let size = Size(width: 30, height: 6)
  private let field = Style(underline: true)

  /// A terminal, and ncurses painting on it.
  @MainActor
  private final class Canvas {
    let terminal: TerminalPair
    let screen: CursesScreen
    private var painter: Painter

    init(term: String = "xterm-256color", size: Size, colors: Int = 256, isUnicode: Bool = true)
      throws
    {
      _ = takeLocale(environment: [:])
      terminal = try TerminalPair(size: size)
      let device = try TerminalDevice(
        input: terminal.slave, output: terminal.slave, isOwned: false)
      screen = try CursesScreen(term: term, device: device)
      let capabilities = Capabilities(colors: colors, isUnicode: isUnicode, hasDim: colors > 0)
      painter = Painter(capabilities: capabilities, theme: .standard)
      painter.forget()
    }

    isolated deinit {
      screen.leave()
      screen.close()
    }

    /// Draws a frame. Returns the bytes that this took.
    @discardableResult
    func draw(_ frame: Frame) -> String {
      let before = terminal.output.count
      painter.draw(frame)
      terminal.readAll()
      return String(decoding: terminal.output[before...], as: UTF8.self)
    }

    func forget() { painter.forget() }

    var shown: TerminalScreen { terminal.screen }
  }

  /// A form with one field, its caret behind the text.
  private func form(_ text: String, error: String = "") -> Frame {
    var frame = Frame(size: size)
    frame.write("┃ Email", at: Position(column: 0, row: 1), style: .accent)
    frame.write(String(repeating: "_", count: 20), at: Position(column: 2, row: 2), style: .plain)
    let used = frame.write(text, at: Position(column: 2, row: 2))
    frame.write(error, at: Position(column: 2, row: 3), style: .error)
    frame.caret = Position(column: 2 + used, row: 2)
    return frame
  }

  @Test(arguments: [("a", "ab", "b"), ("ab", "a", "\u{8}_\u{8}"), ("a", "a", ""), ("a", "aé", "é")])
  func `A plain key takes no more than its own bytes, and Backspace three`(
    _ before: String, _ after: String, _ bytes: String
  ) throws {
    let canvas = try Canvas(size: size)
    canvas.draw(form(before))
    #expect(canvas.draw(form(after)) == bytes)
  }

  @Test(arguments: [
    ("", CursesTerminalError.unknownTerm("")),
    ("no-such-terminal", .unknownTerm("no-such-terminal")),
    ("../../etc/passwd", .unknownTerm("../../etc/passwd")),
    ("dumb", .noCursorAddressing("dumb")),
  ])
  func `A terminal that cannot be drawn on is an error`(
    _ term: String, _ error: CursesTerminalError
  ) {
    #expect(throws: error) { try Canvas(term: term, size: size) }
  }

  /// Linux' console has a colour in place of it.
  @Test(arguments: [("xterm-256color", true), ("linux", false), ("vt100", false)])
  func `Faint text is an attribute where a terminal has that`(term: String, expected: Bool) throws {
    #expect(try Canvas(term: term, size: size).screen.hasTrueDim == expected)
  }

  @Test func `A forgotten screen is drawn whole`() throws {
    let canvas = try Canvas(size: size)
    canvas.draw(form("ada"))
    #expect(canvas.draw(form("ada")).isEmpty)
    canvas.forget()
    #expect(canvas.draw(form("ada")).contains("Email"))
  }

  @Test func `A frame of another size is drawn whole`() throws {
    let canvas = try Canvas(size: size)
    canvas.draw(form("ada"))
    for size in [Size(width: 10, height: 2), Size(width: 60, height: 20), size] {
      canvas.terminal.resize(to: size)
      var frame = Frame(size: size)
      frame.write("last row", at: Position(column: 0, row: size.height - 1))
      canvas.draw(frame)
      #expect(canvas.shown.rows == Array(repeating: "", count: size.height - 1) + ["last row"])
    }
  }

  @Test(arguments: [Position(column: 4, row: 2), nil, Position(column: 30, row: 0)])
  func `The cursor stands at the caret, and is hidden without one`(_ caret: Position?) throws {
    let canvas = try Canvas(size: size)
    var frame = form("ada")
    frame.caret = caret
    canvas.draw(frame)
    #expect(canvas.shown.isCursorShown == (caret?.column == 4))
    if canvas.shown.isCursorShown { #expect(canvas.shown.cursor == caret) }
  }

  @Test func `Without colour, errors and accents are bold, and no colour is sent`() throws {
    let canvas = try Canvas(size: size, colors: 0)
    canvas.draw(form("ada", error: "✗ no"))
    let glyphs = canvas.shown.glyphs
    #expect(glyphs.joined().allSatisfy { $0.pen.color == nil })
    #expect(glyphs[1][2].pen.isBold)
    #expect(glyphs[3][2].pen.isBold)
  }

  @Test func `A terminal that does not read UTF-8 is sent ASCII alone`() throws {
    let canvas = try Canvas(size: size, isUnicode: false)
    let bytes = canvas.draw(form("世é👨‍👩‍👧", error: "✗ no · “way”"))
    #expect(bytes.utf8.allSatisfy { $0 < 0x80 })
    let rows = ["| Email", "  ?????_______________", "  x no - \"way\""]
    #expect(canvas.shown.rows[1...3] == rows[...])
  }

  @Test func `No control character of a text reaches the terminal`() throws {
    let canvas = try Canvas(size: size)
    var frame = Frame(size: size)
    frame.write("a\u{1B}]0;x\u{7}\u{9B}2J\u{202E}b", at: Position(column: 0, row: 0))
    canvas.draw(frame)
    #expect(canvas.shown.rows[0] == "a\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J\u{FFFD}b")
  }

  /// Pairs whose graphemes have several scalars, of which a frame keeps the number alone in a cell.
  @Test(arguments: [
    ("👨‍👩‍👧", "👩🏽", "👨", "👩"), ("e\u{301}", "o\u{301}", "e\u{301}", "o\u{301}"),
    ("🇩🇪", "🇫🇷", "DE", "FR"),
  ])
  func `Another grapheme of several scalars in the same place is drawn`(
    _ before: String, _ after: String, _ drawnBefore: String, _ drawnAfter: String
  ) throws {
    let canvas = try Canvas(size: size)
    canvas.draw(form(before))
    #expect(canvas.shown.rows[2].hasPrefix("  \(drawnBefore)_"))
    canvas.draw(form(after))
    #expect(canvas.shown.rows[2].hasPrefix("  \(drawnAfter)_"))
    #expect(canvas.draw(form(after)).isEmpty)
  }

  @Test(arguments: RealName.all)
  func `A name in any script reaches the terminal whole, and nothing beside it moves`(
    _ name: RealName
  ) throws {
    let canvas = try Canvas(size: size)
    var frame = Frame(size: size)
    frame.write(name.given, at: Position(column: 0, row: 1))
    frame.write("|\(name.family)|", at: Position(column: name.givenColumns, row: 1))
    canvas.draw(frame)
    let row = "\(name.given)|\(name.family)|".withoutJoiners
    #expect(canvas.shown.rows[1].unicodeScalars.elementsEqual(row.unicodeScalars))
    #expect(canvas.shown.glyphs[1][name.givenColumns].text == "|")
  }

  /// Newer than some C libraries, or wide to them alone.
  @Test(arguments: ["\u{1FAE8}", "\u{31350}", "\u{11F04}", "\u{2630}", "\u{3248}", "a\u{1E4EC}"])
  func `What the C library sees otherwise leaves nothing behind and moves nothing`(
    _ text: String
  ) throws {
    let canvas = try Canvas(size: size)
    for text in ["xxx", text, "xxx"] {
      var frame = Frame(size: size)
      frame.write("xxx| aligned", at: Position(column: 0, row: 0))
      let used = frame.write(text, at: Position(column: 0, row: 0))
      canvas.draw(frame)
      let glyphs = canvas.shown.glyphs[0].map(\.text)
      #expect(glyphs[used..<12].joined() == "xxx| aligned".dropFirst(used))
      #expect(glyphs[..<used].contains("x") == (text == "xxx"))
      #expect(!glyphs[..<used].contains("?"), "the terminal has a better substitute")
    }
  }

  @Test(arguments: ["xterm-256color", "linux", "tmux-256color", "vt100"], UInt64(1)...5)
  func `After any frames the screen shows the last one`(_ term: String, _ seed: UInt64) throws {
    let colors = term == "vt100" ? 0 : 256
    let canvas = try Canvas(term: term, size: size, colors: colors)
    var generator = SeededGenerator(state: seed)
    var frame = Frame(size: size)
    for _ in 0..<60 {
      change(&frame, using: &generator)
      canvas.draw(frame)
      let screen = canvas.shown
      #expect(screen.rows == rows(of: frame))
      // ncurses leaves out what Linux' console cannot show beside a colour, and fills the last cell
      // of tmux by pushing what is before it.
      if term.hasPrefix("xterm") || term == "vt100" {
        #expect(pens(of: screen) == pens(of: frame, colors: colors))
      }
      if let caret = frame.caret { #expect(screen.cursor == caret) }
    }
  }

  /// Writes something somewhere, or empties a row.
  private func change(_ frame: inout Frame, using generator: inout SeededGenerator) {
    let texts = [
      "Ada", "e\u{301}", "世界", "👨‍👩‍👧", "🇩🇪", "  ", "┃━", "a b", "क्षि", "မာ",
      "             ",
    ]
    let styles: [Style] = [
      .plain, .bold, .accent, .error, .dim, field, Style(.error, underline: true),
      Style(.accent, reverse: true),
    ]
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let position = Position(
        column: Int.random(in: 0..<size.width, using: &generator),
        row: Int.random(in: 0..<size.height, using: &generator))
      let text = texts.randomElement(using: &generator) ?? ""
      frame.write(text, at: position, style: styles.randomElement(using: &generator) ?? .plain)
      frame.caret = position
    }
    if Bool.random(using: &generator) {
      let blank = String(repeating: " ", count: size.width)
      frame.write(
        blank, at: Position(column: 0, row: Int.random(in: 0..<size.height, using: &generator)))
    }
  }

  private func rows(of frame: Frame) -> [String] {
    (0..<frame.size.height).map { row in
      let text = frame.row(row).compactMap { $0.text?.drawable }.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// How the cells of a screen look: of spaces only what can be seen on them.
  private func pens(of screen: TerminalScreen) -> [TerminalScreen.Pen] {
    screen.glyphs.joined().map { seen($0.pen, on: $0.text) }
  }

  /// How the cells of a frame should look.
  private func pens(of frame: Frame, colors: Int) -> [TerminalScreen.Pen] {
    let capabilities = Capabilities(colors: colors, isUnicode: true, hasDim: colors > 0)
    return (0..<frame.size.height).flatMap(frame.row).map { cell in
      let rendition = Theme.standard.rendition(of: cell.style, on: capabilities)
      var pen = TerminalScreen.Pen()
      pen.isBold = rendition.isBold
      pen.isDim = rendition.isDim
      pen.isUnderlined = rendition.isUnderlined
      pen.isReversed = rendition.isReversed
      pen.color = rendition.color?.rawValue
      return seen(pen, on: cell.text.map { String($0) } ?? "")
    }
  }

  private func seen(_ pen: TerminalScreen.Pen, on text: String) -> TerminalScreen.Pen {
    var pen = pen
    if text == " " {
      (pen.isBold, pen.isDim) = (false, false)
      if !pen.isUnderlined && !pen.isReversed { pen.color = nil }
    }
    return pen
  }
}
