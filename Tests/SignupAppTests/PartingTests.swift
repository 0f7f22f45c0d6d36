import Glibc
import ProfileModel
import TestSupport
import Testing

/// What stands in the history after somebody has left the question about their work.
struct PartingTests {
  /// How it ends.
  enum End: CaseIterable {
    /// Ctrl-C
    case interrupt
    /// The terminal is gone, and the program hears of that from the terminal alone.
    case hangUp
    case kill
  }

  @Test(arguments: End.allCases)
  func `Who leaves on purpose is told from whom the line broke`(_ end: End) throws {
    let program = try Program()
    try program.signUp()
    let terminal = try program.start(["/bin/sh", "-c", "trap '' HUP; exec \"$0\"", Program.path])
    try terminal.waitUntil(shows: "About your work")
    try terminal.waitUntil("the question in the history") { _ in
      program.history?.tally(of: ["work"]).shown == 1
    }
    switch end {
    case .interrupt: try terminal.send("\u{3}")
    case .hangUp: terminal.hangUp()
    case .kill: terminal.signal(SIGKILL)
    }
    #expect(try terminal.waitForExit() == (end == .kill ? .signal(SIGKILL) : .status(130)))
    let history = try #require(program.history)
    #expect(history.log.last?.number == 2)
    #expect(history.log.last?.verdicts["work"]?["company"] == "ask")
    let outcomes = history.entries.filter { $0.number == 2 }.map(\.outcome)
    #expect(outcomes == (end == .interrupt ? [.asked, .left] : [.asked]))
    #expect(history.tally(of: ["work"]).abandoned == (end == .interrupt ? 0 : 1))
  }
}

extension Program {
  /// That of the only person.
  fileprivate var history: History? {
    guard let path = files(in: "history").first, let text = try? text(of: path),
      let json = try? JSONValue(parsing: text.utf8)
    else { return nil }
    return History(json: json)
  }
}
