import FoundationEssentials
import Glibc
import ProfileModel
import TerminalUI
import TestSupport
import Testing

/// Looking behind the wizard, and letting time go by.
struct InspectorTests {
  private let wide = Size(width: 120, height: 36)
  private let f3 = "\u{1b}OR"
  private let f4 = "\u{1b}OS"
  private let right = "\u{1b}[C"

  @Test func `A persona comes back a week later without waiting for it`() throws {
    let program = try Program()
    let terminal = try program.start("--persona", "charles-babbage", "--qa", size: wide)
    try terminal.waitUntil(shows: "ask             work.title")
    try terminal.send("\u{1b}")
    try terminal.waitUntil(shows: "snoozed         work.title")
    try terminal.send(f4)
    try terminal.waitUntil(shows: "After how long do you come back?")
    try terminal.send(right + "\r")
    try terminal.waitUntil(shows: "Job title")
    try terminal.send("Inventor\r")
    try terminal.waitUntil(shows: "+   title              \"Inventor\"")
    try terminal.waitUntil(shows: "Where you live")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder) == [])
  }

  @Test func `Whose session has ended in a copy is logged in`() throws {
    let program = try Program()
    try program.signUp()
    let terminal = try program.start("--as", "ada@example.com", "--qa", size: wide)
    try terminal.waitUntil(shows: "About your work")
    for _ in 1...2 {
      try terminal.send(f4)
      try terminal.waitUntil(shows: "After how long do you come back?")
      try terminal.send(right + right + "\r")
      try terminal.waitUntil(shows: "About your work")
    }
    try terminal.waitUntil(shows: "visit 4")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
  }

  @Test func `In the data folder what is done carries the time that is shown`() throws {
    let program = try Program()
    let start = "2026-05-01T09:00:00Z"
    let terminal = try program.start("--qa", "--event", "signup", "--now", start, size: wide)
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "next visit 2")
    try terminal.send(f4)
    try terminal.waitUntil(shows: "come back?")
    try terminal.send(right + "\r")
    try terminal.waitUntil(shows: "2026-05-08 09:00 UTC")
    try terminal.send("ACME\rBoss\r")
    try terminal.waitUntil(shows: "known           work.title")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    let profile = try program.profile()
    #expect(profile["created_at"]?.string?.hasPrefix("2026-05-01") == true)
    #expect(profile["updated_at"]?.string?.hasPrefix("2026-05-08") == true)
  }

  @Test func `A session of one's own is looked at, and its time stays`() throws {
    let program = try Program()
    try program.signUp()
    let terminal = try program.start()
    try terminal.waitUntil(shows: "About your work")
    try terminal.send(f4 + f3)
    try terminal.waitUntil(shows: "given_name")
    #expect(!terminal.screen.text.contains("come back?"))
    #expect(!terminal.screen.text.contains("later"))
    try terminal.send("\u{1b}")
    try terminal.waitUntil(shows: "Job title")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
  }

  @Test func `What is done at several visits is one script`() throws {
    let program = try Program()
    let file = "\(program.folder)/visits.json"
    let terminal = try program.start(
      "--persona", "charles-babbage", "--qa", "--record", file, size: wide)
    try terminal.waitUntil(shows: "Job title")
    try terminal.send(f4)
    try terminal.waitUntil(shows: "come back?")
    try terminal.send(right + "\r")
    try terminal.waitUntil(shows: "2026-01-12")
    try terminal.send("\u{3}")
    _ = try terminal.waitForExit()
    let played = try program.run("play", file)
    #expect(played.exit == .status(0), "\(played.output)\(played.errors)")
    #expect(played.output.contains("wait P7D"), "\(played.output)")
  }
}
