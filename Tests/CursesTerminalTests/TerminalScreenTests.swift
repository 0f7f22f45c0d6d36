import TerminalUI
import TestSupport
import Testing

struct TerminalScreenTests {
  static let sent: [(String, [String])] = [
    ("Ada\r\nLovelace", ["Ada", "Lovela", "ce"]),
    ("\u{1B}[2;3Hx\u{1B}[Hy", ["y", "  x", ""]),
    ("abcdef\u{1B}[1;4H\u{1B}[K", ["abc", "", ""]),
    ("abcdef\u{1B}[1;4H\u{1B}[1K", ["    ef", "", ""]),
    ("abcdef\u{1B}[1;2H\u{1B}[3X", ["a   ef", "", ""]),
    ("abcdef\u{1B}[1;2H\u{1B}[2J", ["", "", ""]),
    ("abc\u{1B}[2Dx", ["axc", "", ""]),
    ("abc\u{8}\u{8}x", ["axc", "", ""]),
    ("abc\u{1B}[5Gx", ["abc x", "", ""]),
    ("abcdef\u{1B}[1;2H\u{1B}[2P", ["adef", "", ""]),
    ("abcdef\u{1B}[1;2H\u{1B}[2@", ["a  bcd", "", ""]),
    ("a\u{1B}[3b", ["aaaa", "", ""]),
    ("\r\na\u{1B}Mb", [" b", "a", ""]),
    ("1\r\n2\r\n3\r\n4", ["2", "3", "4"]),
    ("世界!", ["世界!", "", ""]),
    ("世界\u{1B}[1;2Hx", [" x界", "", ""]),
    ("世界\u{1B}[1;3Hx", ["世x", "", ""]),
    ("e\u{301}x", ["e\u{301}x", "", ""]),
    ("\u{1B}]0;title\u{7}\u{1B}(Ba", ["a", "", ""]),
    ("main\u{1B}[?1049h\u{1B}[Hother", ["other", "", ""]),
    ("main\u{1B}[?1049h\u{1B}[Hother\u{1B}[?1049l", ["main", "", ""]),
  ]

  @Test(arguments: sent)
  func `The screen shows what it is sent`(_ bytes: String, _ rows: [String]) {
    var screen = TerminalScreen(size: Size(width: 6, height: 3))
    screen.feed(bytes.utf8)
    #expect(screen.rows == rows)
  }

  @Test func `A cell knows how it was written`() {
    var screen = TerminalScreen(size: Size(width: 6, height: 1))
    screen.feed("a\u{1B}[1;35mb\u{1B}[m\u{1B}[4mc".utf8)
    let pens = screen.glyphs[0].map(\.pen)
    #expect(pens[0] == TerminalScreen.Pen())
    #expect(pens[1].isBold && pens[1].color == 5 && !pens[1].isUnderlined)
    #expect(pens[2].isUnderlined && !pens[2].isBold && pens[2].color == nil)
  }
}
