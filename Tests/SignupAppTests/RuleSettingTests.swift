import Glibc
import LoginRules
import System
import Testing

@testable import SignupApp

struct RuleSettingTests {
  private let commands = Commands()

  private func line(_ path: String, _ trust: Trust) throws(RuleFailure) -> String? {
    try RuleSetting.line(of: path, trust, otherwise: .keyOpenToOthers)
  }

  @Test func `A line is read without the white space around it`() throws {
    let path = try commands.write(" k3y\n", to: "key")
    #expect(try line(path, .secret) == "k3y")
    #expect(try line("\(commands.folder)/none", .secret) == nil)
  }

  @Test(
    arguments: [
      (0o600, .secret, true), (0o400, .secret, true), (0o640, .secret, false),
      (0o604, .secret, false), (0o644, .oursOrRoots, true), (0o664, .oursOrRoots, false),
      (0o646, .oursOrRoots, false),
    ] as [(mode_t, Trust, Bool)])
  func `What others may do with the file decides`(
    mode: mode_t, trust: Trust, isRead: Bool
  ) throws {
    let path = try commands.write("k3y", to: "key", mode: mode)
    if isRead {
      #expect(try line(path, trust) == "k3y")
    } else {
      #expect(throws: RuleFailure.keyOpenToOthers) { try line(path, trust) }
    }
  }

  @Test func `A folder and a pipe are no files`() throws {
    let pipe = "\(commands.folder)/pipe"
    mkfifo(pipe, 0o600)
    for path in [commands.folder, pipe] {
      #expect(throws: RuleFailure.noFile) { try line(path, .secret) }
    }
  }
}
