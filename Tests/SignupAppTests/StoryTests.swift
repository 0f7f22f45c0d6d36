import ProfileModel
import TerminalUI
import TestSupport
import Testing

/// Three visits of one person, as the README tells them, in a real terminal on a real disk.
struct StoryTests {
  @Test func `Signing up, coming back, reading, and never being asked again`() throws {
    let program = try Program()
    try signUp(program)
    try lookAtProfile(program)
    try comeBack(program)
    try read(program)
    try expectNoMoreQuestions(program)
    try explain(program)
  }

  private func signUp(_ program: Program) throws {
    let terminal = try program.start("--data", program.data, "--event", "signup")
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send("Ada\rLovelace\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Good to see you, Ada.")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.isRestored)
  }

  private func lookAtProfile(_ program: Program) throws {
    let shown = try program.run("users", "show", "ada@example.com", "--data", program.data)
    #expect(shown.exit == .status(0))
    let profile = try JSONValue(parsing: shown.output.utf8)
    #expect(profile["given_name"] == "Ada")
    #expect(profile["family_name"] == "Lovelace")
    #expect(profile["name"] == "Ada Lovelace")
    #expect(profile["email"] == "ada@example.com")
    #expect(profile["identities"]?.array?.count == 1)
    #expect(profile["logins_count"] == 1)
    #expect(profile["user_metadata"] == [:])
    #expect(!shown.output.contains("staple"))
    #expect(!shown.output.contains("$y$"))

    let credentials = program.files(in: "credentials")
    #expect(credentials.count == 1)
    for file in credentials {
      #expect(try program.text(of: file).contains("\"$y$jBT$"))
    }
    for file in program.files {
      #expect(try !program.text(of: file).contains("staple"), "the password stands in \(file)")
    }
  }

  private func comeBack(_ program: Program) throws {
    let terminal = try program.start("--data", program.data)
    try terminal.waitUntil(shows: "About your work", "Esc not now")
    let inputs = terminal.screen.rows.filter { $0.contains("____") }
    #expect(inputs.count == 2)
    #expect(terminal.screen.text.contains("Company"))
    #expect(terminal.screen.text.contains("Job title"))
    try terminal.send("Analytical Engines\rProgrammer\r")
    try terminal.waitUntil(shows: "Good to see you, Ada.")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    let metadata = try program.profile()["user_metadata"]
    #expect(metadata == ["company": "Analytical Engines", "title": "Programmer"])
  }

  private func read(_ program: Program) throws {
    let listed = try program.run("screens", "check")
    #expect(listed.output.contains("asking-less: “Asking less"))
    let terminal = try program.start(
      "--data", program.data, "--event", "article", "--context", "article=asking-less")
    try terminal.waitUntil(shows: "Would you like more about staging?", "Esc not now")
    #expect(terminal.screen.text.contains("A long form is written by someone"))
    try terminal.send("y\r")
    try terminal.waitUntil(shows: "Saved.")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(try program.profile()["user_metadata"]?["subscribed"] == true)
  }

  private func expectNoMoreQuestions(_ program: Program) throws {
    let home = try program.start("--data", program.data)
    try home.waitUntil(shows: "Good to see you, Ada.", "q leave")
    #expect(!home.screen.text.contains("____"))
    try home.send("q")
    #expect(try home.waitForExit() == .status(0))

    let reading = try program.start(
      "--data", program.data, "--event", "article", "--context", "article=asking-less")
    try reading.waitUntil(shows: "A long form is written by someone", "q leave")
    #expect(!reading.screen.text.contains("Would you like"))
    try reading.send("q")
    #expect(try reading.waitForExit() == .status(0))
  }

  private func explain(_ program: Program) throws {
    let planned = try program.run(
      "plan", "--data", program.data, "--user", "ada@example.com", "--event", "login", "--json")
    #expect(planned.exit == .status(0))
    let start = #"{"event":"login","screens":[],"verdicts":[{"screen":"work","field":"company","#
    let rest = #""verdict":"known","source":"user_metadata.company","cause":{"#
    #expect(planned.output.hasPrefix(start + rest))
  }
}
