import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// Sessions at a terminal that are written down, and played.
struct SessionRecordingTests {
  private func play(_ file: String, _ program: Program) throws -> Outcome {
    try program.run("play", file)
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test func `A sign-up is written down without its password, and plays`() throws {
    let program = try Program()
    let file = "\(program.folder)/ada.json"
    let terminal = try program.start("--record", file)
    try terminal.waitUntil(shows: "Create an account")
    try terminal.send("\r")
    try terminal.waitUntil(shows: "Create your account")
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Good to see you")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    let recorded = try text(file)
    #expect(!recorded.contains("horse") && recorded.contains(#""password": { "generated": true }"#))
    #expect(recorded.contains(#"{ "interaction": "signup" }"#))
    let played = try play(file, program)
    #expect(played.exit == .status(0), "\(played.output)\(played.errors)")
    var status = stat()
    #expect(lstat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `A login to an account that is there begins with whoever it is`() throws {
    let program = try Program()
    try program.signUp()
    let file = "\(program.folder)/back.json"
    let terminal = try program.start(
      "--record", file, changes: ["XDG_STATE_HOME": "\(program.folder)/elsewhere"])
    try terminal.waitUntil(shows: "Create an account")
    try terminal.send("\u{1b}[B\r")
    try terminal.waitUntil(shows: "Password")
    try terminal.send("ada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "About your work")
    try terminal.send("Engines\rProgrammer\r")
    try terminal.waitUntil(shows: "Sign out")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    let recorded = try text(file)
    #expect(!recorded.contains("horse") && recorded.contains(#""logIn": true"#))
    let played = try play(file, program)
    #expect(played.exit == .status(0), "\(played.output)\(played.errors)")
  }

  @Test func `After Ctrl-C it is written, too, and a copy replays as what it is a copy of`() throws
  {
    let program = try Program()
    try program.signUp()
    for (number, words) in [["--persona", "grace-hopper"], ["--as", "ada@example.com"]].enumerated()
    {
      let file = "\(program.folder)/\(number).json"
      let terminal = try program.start([Program.path, "--record", file] + words)
      try terminal.waitUntil(shows: "nothing is kept")
      try terminal.send("\u{3}")
      #expect(try terminal.waitForExit() == .status(130))
      let played = try play(file, program)
      #expect(played.exit == .status(0), "\(played.output)\(played.errors)")
      #expect(try text(file).contains(#"{ "leave": true }"#))
    }
  }

  @Test func `What cannot be written is told before the wizard starts`() throws {
    let program = try Program()
    let file = "\(program.folder)/there.json"
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let there = try program.run("--record", file)
    #expect(there.errors == "signup: \(file) is there already. Name another file, or remove it.\n")
    #expect(there.exit == .status(2))
    #expect(try text(file) == "mine")
    let nowhere = try program.run("--record", "\(program.folder)/none/ada.json")
    #expect(nowhere.exit == .status(2) && nowhere.errors.contains("(No such file or directory)"))
    #expect(!nowhere.errors.contains("terminal"))
  }

  @Test func `Where there is no terminal, no file is left behind`() throws {
    let program = try Program()
    let file = "\(program.folder)/ada.json"
    #expect(try program.run("--record", file).exit == .status(2))
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
