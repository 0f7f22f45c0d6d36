import FoundationEssentials
import ProfileModel
import System
import TerminalUI
import TestSupport
import Testing

@testable import FileStore

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

  /// Where a sequence begins, and how many Ctrl-C it takes: a report of the mouse has three bytes
  /// more, whichever they are. What came after the last would end the program as a signal.
  @Test(arguments: [
    ("\u{1B}[27;5", 1), ("\u{1B}]0;", 1), ("\u{1B}P1$r", 1), ("\u{1B}[M", 4), ("\u{1B}", 1),
  ])
  func `Ctrl-C leaves from the middle of a sequence`(beginning: String, count: Int) throws {
    let terminal = try Program().openSignUp()
    try terminal.send(beginning + String(repeating: "\u{3}", count: count))
    #expect(try terminal.waitForExit() == .status(130))
  }

  /// Somebody else has the profile until the spinner has turned.
  @Test func `The spinner turns while one waits`() throws {
    let program = try Program()
    try program.signUp()
    let terminal = try program.start()
    try terminal.waitUntil(shows: "About your work")
    let profile = try #require(program.files(in: "users").first)
    do {
      let lock = try FileLock(profile, in: Folder(path: program.data), .wait, .impatient)
      defer { withExtendedLifetime(lock) {} }
      try terminal.send("ACME\r\r")
      for glyph in Glyphs.unicode.spinner.prefix(3) {
        try terminal.waitUntil(shows: "\(glyph) Saving…")
      }
    }
    try terminal.waitUntil(shows: "Good to see you")
  }

  /// Screens of one field each, which differ in their words alone.
  @Test func `The next form is drawn whole, however like the last one it is`() throws {
    let program = try Program()
    let folder = "\(program.folder)/screens"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    try write(
      #"{"name": "Test", "screens": ["given_name", "email", "password"]}"#, to: "flow")
    for (name, kind) in [("given_name", "text"), ("email", "email"), ("password", "password")] {
      try write(
        """
        {"id": "\(name)", "title": "About your \(name)", "purpose": "To know you.",
         "required": true, "when": {"event": "signup"}, "fields": [
          {"id": "\(name)", "label": "Yours", "kind": "\(kind)", "writes": "\(name)"}]}
        """, to: name)
    }
    let terminal = try program.start("--event", "signup", "--screens", folder)
    try terminal.waitUntil(shows: "About your given_name")
    try terminal.send("Ada\r")
    try terminal.waitUntil(shows: "About your email")
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
