import TestSupport
import Testing

/// Terminals of every kind, and none.
struct TerminalKindTests {
  @Test func `NO_COLOR takes the colours and leaves bold and reverse`() throws {
    let terminal = try Program().openSignUp(changes: ["NO_COLOR": "1"])
    try terminal.send("\t\t\t\t\t\t")
    try terminal.waitUntil("a focused button") { $0.pens.contains { $0.isReversed } }
    #expect(terminal.screen.pens.contains { $0.isBold })
    #expect(terminal.screen.pens.allSatisfy { $0.color == nil })
    let output = String(decoding: terminal.output, as: UTF8.self)
    for color in 30...38 { #expect(!output.contains("\u{1B}[\(color)m")) }
  }

  /// https://no-color.org: present and not empty.
  @Test(arguments: [nil, ""])
  func `Without NO_COLOR there are colours`(_ value: String?) throws {
    let terminal = try Program().openSignUp(changes: ["NO_COLOR": value])
    try terminal.waitUntil("an accent") { $0.pens.contains { $0.color != nil } }
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
  func `Where the locale is not UTF-8 everything is ASCII`(_ locale: String) throws {
    let terminal = try Program().openSignUp(changes: ["LANG": locale])
    try terminal.waitUntil(shows: "| First name", "F1 help")
    try terminal.send("Ada\r\rada@\r")
    try terminal.waitUntil(shows: "x An email address looks like")
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test func `A console is sent glyphs that its fonts have`() throws {
    let terminal = try Program().openSignUp(changes: ["TERM": "linux"])
    try terminal.waitUntil(shows: "│ First name", "F1 help")
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Good to see you")
    let beyondASCII = String(decoding: terminal.output, as: UTF8.self).filter { !$0.isASCII }
    #expect(Set(beyondASCII).isSubset(of: "│•═─▲▼↑↓·√×“”’"), "\(Set(beyondASCII))")
  }

  @Test(arguments: [
    ("no-such-terminal", "signup: The terminal database does not know “no-such-terminal”."),
    ("dumb", "signup: A terminal of the kind “dumb” cannot show forms."),
    (nil, "signup: TERM is not set."),
    ("a\u{1B}]0;title\u{7}b", "signup: The terminal database does not know “a�]0;title�b”."),
  ])
  func `A terminal that cannot be drawn on is told in one sentence`(
    _ term: String?, _ sentence: String
  ) throws {
    let terminal = try Program().start(changes: ["TERM": term])
    #expect(try terminal.waitForExit() == .status(2))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.hasPrefix(sentence))
    #expect(output.split(separator: "\r\n").count == 1)
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.isRestored)
  }

  @Test func `Without a terminal there is one sentence, and no output`() throws {
    let ran = try Program().run("--event", "signup")
    #expect(ran.exit == .status(2))
    #expect(ran.output.isEmpty)
    #expect(
      ran.errors == "signup: There is no terminal to draw on. Run signup in a terminal window.\n")
  }
}

extension TerminalScreen {
  /// How its cells are drawn.
  var pens: Set<Pen> { Set(glyphs.joined().map(\.pen)) }
}
