import ProfileModel
import TerminalUI
import TestSupport
import Testing

/// What comes in: pastes, bytes that are no text, and another size of the window.
struct TypingTests {
  private let pasteStart = "\u{1B}[200~"
  private let pasteEnd = "\u{1B}[201~"

  @Test func `Nothing is lost when the window is too small for a while`() throws {
    let terminal = try Program().openSignUp()
    try terminal.send("Ada\rLovelace")
    try terminal.waitUntil(shows: "Lovelace____", "F1 help")
    terminal.resize(to: Size(width: 20, height: 5))
    try terminal.waitUntil(shows: "20×5;", "Nothing is lost.")
    terminal.resize(to: Size(width: 80, height: 24))
    try terminal.waitUntil(shows: "Ada____", "Lovelace____", "F1 help")
    try terminal.send("!")
    try terminal.waitUntil(shows: "Lovelace!____")
    terminal.resize(to: Size(width: 40, height: 12))
    try terminal.waitUntil(shows: "Lovelace!____", "F1 help")
  }

  @Test func `A line end in a paste submits nothing, and what steers a terminal is left out`()
    throws
  {
    let terminal = try Program().openSignUp()
    try terminal.send("\(pasteStart)Ada\nMaria\r\n\u{1B}[31m\u{7}\u{0}King\r\(pasteEnd)")
    try terminal.waitUntil(shows: "Ada Maria [31mKing____")
    try terminal.send("\r")
    try terminal.waitUntil("the second field") { $0.cursor.row == $0.row(of: "Last name") + 1 }
  }

  @Test func `A paste of 10 MB is refused with a sentence, and what was typed before stays`()
    throws
  {
    let terminal = try Program().openSignUp()
    try terminal.send("Ada")
    try terminal.waitUntil(shows: "Ada____")
    try terminal.send(pasteStart)
    try terminal.send(Array(repeating: UInt8(ascii: "x"), count: 10 << 20))
    try terminal.send(pasteEnd)
    try terminal.waitUntil(shows: "✗ Keep it to", "Ada____")
    try terminal.send(" Maria")
    try terminal.waitUntil(shows: "Ada Maria____")
    try terminal.waitUntil(gone: "✗")
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xC0, 0x80], [0xF0, 0x9F], [0x80, 0x80], [0xED, 0xA0, 0x80],
  ])
  func `Bytes that are no text do not stop those after them`(_ bytes: [UInt8]) throws {
    let terminal = try Program().openSignUp()
    try terminal.send(bytes + Array("Ada".utf8))
    try terminal.waitUntil(shows: "�Ada____")
  }

  @Test(arguments: ["\u{1B}[27;5", "\u{1B}]0;", "\u{1B}P1$r", "\u{1B}[M", "\u{1B}"])
  func `Ctrl-C leaves from the middle of a sequence`(_ beginning: String) throws {
    let terminal = try Program().openSignUp()
    try terminal.send(beginning + "\u{3}")
    try terminal.send("\u{3}\u{3}\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
  }

  @Test func `Each answer stands whole that people write`() throws {
    let program = try Program()
    let name = "👩‍👩‍👧‍👦 e\u{301} 世界 שלום"
    try program.signUp(name: name)
    #expect(try program.profile()["given_name"]?.string == name)
  }

  @Test func `An email of 300 characters is refused beside its field`() throws {
    let terminal = try Program().openSignUp()
    let email = String(repeating: "a", count: 288) + "@example.com"
    try terminal.send("Ada\r\r\(email)\r")
    try terminal.waitUntil(shows: "✗", "fit")
    #expect(
      terminal.screen.text.contains("✗ The part before the @ is too long; 64 characters fit."))
  }
}

extension TerminalScreen {
  /// The first row with a text.
  func row(of text: String) -> Int { rows.firstIndex { $0.contains(text) } ?? -1 }
}
