import Glibc
import LoginRules
import Testing

@testable import SignupApp

struct RuleSettingTests {
  private let commands = Commands()

  private func line(_ path: String, closedTo others: mode_t) throws(RuleFailure) -> String? {
    try RuleSetting.line(of: path, closedTo: others, otherwise: .keyOpenToOthers)
  }

  @Test func `A line is read without the white space around it`() throws {
    let path = try commands.write(" k3y\n", to: "key")
    #expect(try line(path, closedTo: 0o077) == "k3y")
    #expect(try line("\(commands.folder)/none", closedTo: 0o077) == nil)
  }

  @Test(
    arguments: [
      (0o600, 0o077, true), (0o400, 0o077, true), (0o640, 0o077, false), (0o604, 0o077, false),
      (0o644, 0o022, true), (0o664, 0o022, false), (0o646, 0o022, false),
    ] as [(mode_t, mode_t, Bool)])
  func `What others may do with the file decides`(
    mode: mode_t, others: mode_t, isRead: Bool
  ) throws {
    let path = try commands.write("k3y", to: "key", mode: mode)
    if isRead {
      #expect(try line(path, closedTo: others) == "k3y")
    } else {
      #expect(throws: RuleFailure.keyOpenToOthers) { try line(path, closedTo: others) }
    }
  }

  @Test func `A folder and a pipe are no files`() throws {
    let pipe = "\(commands.folder)/pipe"
    mkfifo(pipe, 0o600)
    for path in [commands.folder, pipe] {
      #expect(throws: RuleFailure.keyOpenToOthers) { try line(path, closedTo: 0o077) }
    }
  }
}
