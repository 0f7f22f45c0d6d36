import Glibc
import TestSupport
import Testing

/// A session that was kept and is of no use any more.
struct LapsedSessionTests {
  @Test func `A session that ran out says so, and leaves only the password to type`() throws {
    let program = try Program()
    try program.signUp()
    let terminal = try program.start("--now", "+P31D")
    try terminal.waitUntil(shows: "Your session ended after 30 days. Log in again.")
    #expect(access(program.session, F_OK) != 0, "the token is of no use any more")
    try terminal.send("\r")
    try terminal.waitUntil(shows: "ada@example.com", "Good to have you back.")
    try terminal.send("\(Program.password)\r")
    try terminal.waitUntil(shows: "About your work")
    try terminal.send("\u{3}")
    _ = try terminal.waitForExit()
  }

  @Test(arguments: ["tokens", "users", "history"])
  func `A damaged file keeps nobody from the start screen`(_ kind: String) throws {
    let program = try Program()
    try program.signUp()
    let path = try #require(
      program.files.first { $0.hasPrefix("\(kind)/") && $0.hasSuffix(".json") })
    truncate("\(program.data)/\(path)", 5)
    for _ in 0..<2 {
      let terminal = try program.start()
      try terminal.waitUntil(shows: "could not be read and was set aside", "Create an account")
      try terminal.send("q")
      #expect(try terminal.waitForExit() == .status(1))
    }
  }

  @Test func `Whoever is blocked is told once, and then gets the start screen`() throws {
    let program = try Program()
    try program.signUp()
    let patched = try program.run("users", "patch", "ada@example.com", #"{"blocked": true}"#)
    #expect(patched.exit == .status(0), "\(patched.errors)")
    let told = try program.start()
    try told.waitUntil(shows: "This account is blocked.", "Create an account")
    try told.send("q")
    #expect(try told.waitForExit() == .status(1))
    let later = try program.start()
    try later.waitUntil(shows: "Create an account")
    #expect(!later.screen.text.contains("blocked"))
    try later.send("q")
    #expect(try later.waitForExit() == .status(1))
  }
}
