import FoundationEssentials
import Glibc
import LoginRules
import ProfileModel
import ProfileService
import Testing

@testable import SignupApp

struct RuleLogTests {
  private let commands = Commands()
  private let log: RuleLog

  init() throws {
    log = RuleLog(path: "\(commands.folder)/rules.log") {
      Timestamp(secondsSince1970: 1_767_225_600)
    }
  }

  private func note(_ rule: String, _ outcome: RuleOutcome) -> RuleNote {
    RuleNote(rule: rule, outcome: outcome)
  }

  private func text(of name: String = "rules.log") throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: "\(commands.folder)/\(name)")), as: UTF8.self)
  }

  @Test func `Failures are noted with their time and reason, for the owner alone`() throws {
    log.add([note("greet", .failed(.exited(status: 3))), note("other", .unchanged)])
    log.add([note("clearbit", .failed(.notFound(status: 429)))])
    #expect(
      try text() == """
        2026-01-01T00:00:00.000Z  greet: it ended with status 3
        2026-01-01T00:00:00.000Z  clearbit: its answer is no success (status 429)

        """)
    var status = stat()
    #expect(stat(log.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `Nothing is written where nothing failed`() {
    log.add([
      note("a", .unchanged), note("b", .changed(RuleChange(userMetadata: ["company": "ACME"]))),
      note("c", .denied("Closed.")), note("d", .skipped(.noKey)),
    ])
    #expect(access(log.path, F_OK) != 0)
  }

  @Test func `A name with a line end in it makes no line of its own`() throws {
    log.add([note("a\n2026  b\u{1B}[2J", .failed(.timedOut))])
    #expect(try text().split(separator: "\n").count == 1)
    #expect(try !text().contains("\u{1B}"))
  }

  @Test func `The file does not grow for ever, and its latest lines are kept`() throws {
    let name = String(repeating: "a", count: 1000)
    for count in 0..<300 { log.add([note("\(name)\(count)", .failed(.timedOut))]) }
    let (new, old) = (try text(), try text(of: "rules.log.old"))
    #expect(new.utf8.count <= RuleLog.maximumBytes)
    #expect(old.utf8.count <= RuleLog.maximumBytes)
    let lines = (old + new).split(separator: "\n")
    #expect(lines.count > 100)
    #expect(lines.last?.contains("a299: it took too long") == true)
    #expect(lines.first?.contains("a\(300 - lines.count): ") == true)
  }

  @Test(arguments: [0, 1])
  func `It becomes the old one when a line more would be too much, and not before`(
    excess: Int
  ) throws {
    log.add([note("a", .failed(.timedOut))])
    let line = try text()
    let length = RuleLog.maximumBytes - 2 * line.utf8.count + excess
    let padding = String(repeating: "x", count: length)
    try commands.write(line + padding, to: "rules.log")
    log.add([note("a", .failed(.timedOut))])
    #expect(try text() == (excess == 0 ? line + padding + line : line))
    #expect((access("\(log.path).old", F_OK) == 0) == (excess == 1))
  }

  @Test func `A link in place of the log is not followed`() throws {
    #expect(symlink("\(commands.folder)/elsewhere", log.path) == 0)
    log.add([note("a", .failed(.timedOut))])
    #expect(access("\(commands.folder)/elsewhere", F_OK) != 0)
  }

  @Test func `A log that cannot be written is passed over`() {
    RuleLog(path: "\(commands.folder)/none/rules.log", now: log.now)
      .add([note("a", .failed(.timedOut))])
    #expect(access("\(commands.folder)/none", F_OK) != 0)
  }
}
