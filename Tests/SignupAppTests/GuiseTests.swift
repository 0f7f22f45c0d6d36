import FoundationEssentials
import Glibc
import ProfileModel
import TestSupport
import Testing

/// Sessions as somebody else, of which nothing is kept.
struct GuiseTests {
  @Test func `A copy of somebody goes on where they are, and nothing of it reaches the disk`()
    throws
  {
    let program = try Program()
    try program.signUp()
    let before = try program.state()
    let terminal = try program.start("--as", "ada@example.com")
    try terminal.waitUntil(shows: "About your work")
    try terminal.waitUntil(shows: "a copy of ada@example.com; nothing is kept")
    try terminal.send("Engines\rProgrammer\r")
    try terminal.waitUntil(shows: "My profile")
    try terminal.waitUntil(shows: "a copy of ada@example.com; nothing is kept")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(try program.state() == before)
  }

  @Test func `Signing out of a copy leaves the session alone`() throws {
    let program = try Program()
    try program.signUp()
    let before = try program.state()
    let id = try program.profile()["user_id"]?.string ?? ""
    let known = try program.state()
    let terminal = try program.start("--as", id, "--now", "+P1Y")
    try terminal.waitUntil(shows: "About your work")
    try terminal.send("\u{1b}")
    try terminal.waitUntil(shows: "Sign out")
    try terminal.send("\u{1b}[A\r")
    try terminal.waitUntil(shows: "Create an account")
    try terminal.waitUntil(shows: "nothing is kept")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
    #expect(try program.state() == known)
    #expect(before.session == known.session)
  }

  @Test func `A persona needs no data folder, and makes none`() throws {
    let program = try Program()
    let terminal = try program.start("--persona", "charles-babbage")
    try terminal.waitUntil(shows: "Job title")
    try terminal.waitUntil(shows: "the persona charles-babbage; nothing is kept")
    try terminal.send("Inventor\r")
    try terminal.waitUntil(shows: "Sign out")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder) == [])
  }

  @Test func `Event, context and time are as they are said`() throws {
    let program = try Program()
    let words = [Program.path, "--persona", "blaise-pascal", "--event", "article"]
    let now = try program.start(words + ["--context", "article=asking-less"])
    try now.waitUntil(shows: "A long form is written")
    try now.send("q")
    #expect(try now.waitForExit() == .status(0))
    let later = try program.start(words + ["--context", "article=asking-less", "--now", "+P8D"])
    try later.waitUntil(shows: "Would you like more about staging?")
    try later.send("\u{3}")
    #expect(try later.waitForExit() == .status(130))
  }

  private static let mistakes: [(words: [String], sentence: String)] = [
    (
      ["--persona", "gracehopper"],
      "There is no persona “gracehopper”. Did you mean “grace-hopper”?"
    ),
    (
      ["--as", "ada@exmaple.com"],
      "There is nobody “ada@exmaple.com” in the data folder. Did you mean “ada@example.com”?"
    ),
    (["--as", "auth0|6"], "There is nobody “auth0|6” in the data folder."),
    (
      ["--as", "ada@example.com", "--persona", "grace-hopper"],
      "--persona and --as don't go together; give one of them."
    ),
    (
      ["--persona", "grace-hopper", "--now", "soon"],
      "--now needs a time such as 2026-05-01T09:00:00Z, or +P7D for a week from now."
    ),
  ]

  @Test func `Who cannot be found is told before the wizard starts`() throws {
    let program = try Program()
    try program.signUp()
    for (words, sentence) in Self.mistakes {
      let outcome = try program.run(words)
      #expect(outcome.exit == .status(2))
      #expect(outcome.errors == "signup: \(sentence)\n")
    }
  }

  @Test func `Looking for somebody where nobody is makes no folder`() throws {
    let program = try Program()
    let outcome = try program.run("run", "--as", "ada@example.com")
    #expect(outcome.errors == "signup: There is nobody “ada@example.com” in the data folder.\n")
    #expect(!FileManager.default.fileExists(atPath: program.data))
  }
}

extension Program {
  /// Everything in the data folder and beside it, with what would show that it was touched.
  struct State: Hashable {
    var entries: [String: Entry] = [:]
    var session: Entry?
  }

  struct Entry: Hashable {
    let modified: [Int]
    let changed: [Int]
    let mode: mode_t
    let content: Data?
  }

  func state() throws -> State {
    var state = State()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: data)
    for path in paths + [""] { state.entries[path] = try Self.entry("\(data)/\(path)") }
    state.session = try Self.entry(session)
    return state
  }

  private static func entry(_ path: String) throws -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw TerminalFailure("\(path) is gone") }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    return Entry(
      modified: [status.st_mtim.tv_sec, status.st_mtim.tv_nsec],
      changed: [status.st_ctim.tv_sec, status.st_ctim.tv_nsec], mode: status.st_mode,
      content: isFile ? FileManager.default.contents(atPath: path) : nil)
  }
}
