import FoundationEssentials
import TerminalUI
import TestSupport
import Testing

/// Times are told as the person's own clocks show them.
struct LocalTimeTests {
  @Test(arguments: [
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-01-01 01:00 CET", "2026-07-01 02:00 CEST"),
    ("EST5EDT,M3.2.0,M11.1.0", "2025-12-31 19:00 EST", "2026-06-30 20:00 EDT"),
    ("<+0545>-5:45", "2026-01-01 05:45 +0545", "2026-07-01 05:45 +0545"),
    ("UTC", "2026-01-01 00:00 UTC", "2026-07-01 00:00 UTC"),
    ("/nonexistent", "2026-01-01 00:00 UTC", "2026-07-01 00:00 UTC"),
  ])
  func `A time says in which zone it is`(_ zone: String, winter: String, summer: String) throws {
    let program = try Program()
    let user = """
      {"user_id": "auth0|507f1f77bcf86cd799439020", "email": "ada@example.com", \
      "identities": [{"connection": "Username-Password-Authentication", "provider": "auth0", \
      "user_id": "507f1f77bcf86cd799439020", "isSocial": false}], \
      "created_at": "2026-01-01T00:00:00.000Z", "last_login": "2026-07-01T00:00:00.000Z"}
      """
    let file = "\(program.folder)/users.jsonl"
    try Data(user.utf8).write(to: URL(filePath: file))
    #expect(try program.run("users", "import", file, "--data", program.data).exit == .status(0))
    let why = try program.run(
      "users", "show", "ada@example.com", "--why", "--data", program.data, changes: ["TZ": zone])
    #expect(why.output.contains(" \(winter) "), "\(why.output)")
    #expect(why.output.contains(" \(summer) "), "\(why.output)")
  }

  /// A zone, what became of the screen, and what is said of it: “Not now” lasts seven days.
  @Test(arguments: [
    ("<+0545>-5:45", "declined", "You said “Don't ask again” on 2026-05-02."),
    ("EST5EDT", "declined", "You said “Don't ask again” on 2026-05-01."),
    ("<+0545>-5:45", "snoozed", "You said “Not now”; we ask again from 2026-05-09 on."),
    ("EST5EDT", "snoozed", "You said “Not now”; we ask again from 2026-05-08 on."),
    ("<+0545>-5:45", "answered", "You left it empty; we ask again from 2026-05-09 on."),
  ])
  func `A day is the one on which a moment falls there`(
    _ zone: String, outcome: String, words: String
  ) throws {
    let program = try Program()
    let fields = outcome == "answered" ? "" : #""company", "title""#
    let history = """
      {"events": {}, "entries": [{"at": "2026-05-01T20:00:00Z", "event": "login", "context": {}, \
      "screen": "work", "outcome": "\(outcome)", "fields": [\(fields)]}]}
      """
    let file = "\(program.folder)/history.json"
    try Data(history.utf8).write(to: URL(filePath: file))
    let plan = try program.run(
      "plan", "--history", file, "--interactions", "2", "--now", "2026-05-03T00:00:00Z",
      "--data", program.data, changes: ["TZ": zone])
    #expect(plan.output.contains(words), "\(plan.output)")
  }

  @Test func `A time in My profile says so, too`() throws {
    let terminal = try Program().start(
      "--event", "signup", size: Size(width: 80, height: 40), changes: ["TZ": "<+0545>-5:45"])
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Good to see you")
    try terminal.send("\u{1B}[A\u{1B}[A\r")
    try terminal.waitUntil(shows: "Signed up", " +0545")
  }
}
