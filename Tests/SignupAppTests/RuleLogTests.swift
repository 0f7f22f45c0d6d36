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

  private static let now: @Sendable () -> Timestamp = {
    Timestamp(secondsSince1970: 1_767_225_600)
  }

  init() { log = RuleLog(path: "\(commands.folder)/rules.log", now: Self.now) }

  private var path: String { "\(commands.folder)/rules.log" }

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
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `Nothing is written where nothing failed`() {
    log.add([
      note("a", .unchanged), note("b", .changed(RuleChange(userMetadata: ["company": "ACME"]))),
      note("c", .denied("Closed.")), note("d", .skipped(.noKey)),
    ])
    #expect(access(path, F_OK) != 0)
  }

  @Test func `A name with a line end in it makes no line of its own`() throws {
    log.add([note("a\n2026  b\u{1B}[2J", .failed(.timedOut))])
    #expect(try text().split(separator: "\n").count == 1)
    #expect(try !text().contains("\u{1B}"))
  }

  @Test func `The file does not grow for ever`() throws {
    let before = String(repeating: "x", count: 128 << 10)
    try commands.write(before, to: "rules.log")
    log.add([note("a", .failed(.timedOut))])
    #expect(try text().hasSuffix("  a: it took too long\n"))
    #expect(try text(of: "rules.log.old") == before)
  }

  @Test func `A log that cannot be written is passed over`() {
    RuleLog(path: "\(commands.folder)/none/rules.log", now: Self.now)
      .add([note("a", .failed(.timedOut))])
    #expect(access("\(commands.folder)/none", F_OK) != 0)
  }
}
