import Glibc
import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import System
import TestSupport
import Testing

@testable import SignupApp

/// Whatever stands in place of a file that the program reads: a sentence, and nobody waits for it.
@MainActor
@Suite(.timeLimit(.minutes(2)))
struct ObstructionTests {
  private let commands = Commands()

  private nonisolated static let named: [[String]] = [
    ["plan", "--profile", "FILE"], ["plan", "--history", "FILE"], ["users", "import", "FILE"],
  ]

  @Test(arguments: Obstruction.possible.filter { $0 != .huge }, named)
  func `What a command names and is no file is refused`(
    obstruction: Obstruction, words: [String]
  ) throws {
    let path = "\(commands.folder)/file"
    try obstruction.put(at: path)
    let result = commands.run(words.map { $0 == "FILE" ? path : $0 })
    #expect(result.status == 2)
    #expect(
      result.talk == [
        "signup: \(path) cannot be read: it is a folder, a pipe or a device. Name a file."
      ])
  }

  @Test func `A file of 3 GB is no profile`() throws {
    let path = "\(commands.folder)/file"
    try Obstruction.huge.put(at: path)
    let result = commands.run("plan", "--profile", path)
    #expect(result.status == 2)
    #expect(result.talk == ["signup: \(path) is larger than \(16 << 20) bytes."])
  }

  @Test(arguments: Obstruction.possible, ["flow.json", "work.json", "articles/less.json"])
  func `A file of screens that is none is told, and the others are read`(
    obstruction: Obstruction, name: String
  ) throws {
    try commands.write(#"{"name": 5, "screens": ["work"]}"#, to: "screens/flow.json")
    try commands.write("{}", to: "screens/work.json")
    try commands.write("{}", to: "screens/articles/less.json")
    let path = "\(commands.folder)/screens/\(name)"
    #expect(unlink(path) == 0)
    try obstruction.put(at: path)
    let result = commands.run("screens", "check", "\(commands.folder)/screens")
    #expect(result.status == 1)
    let reason = obstruction == .huge ? "it is larger than" : "it is a folder, a pipe or a device"
    #expect(result.result.contains { $0.hasPrefix("\(name): error: \(reason)") })
    for other in ["flow.json", "work.json", "articles/less.json"] where other != name {
      #expect(result.result.contains { $0.hasPrefix("\(other):1:") })
    }
    #expect(!result.output.contains("unknown"))
  }

  @Test(arguments: Obstruction.possible)
  func `An answer of a provider that is no file has no claims`(obstruction: Obstruction) throws {
    let path = "\(commands.folder)/claims.json"
    try obstruction.put(at: path)
    #expect(throws: ConnectionError.notClaims(path: path)) {
      try ClaimsFile(path: path).claims(of: "ada", at: .linkedIn)
    }
  }

  @Test(arguments: Obstruction.possible)
  func `A session that is no file is told, and gives way to the next`(
    obstruction: Obstruction
  ) throws {
    let file = SessionFile(path: "\(commands.folder)/state/session")
    #expect(mkdir("\(commands.folder)/state", 0o700) == 0)
    try obstruction.put(at: file.path)
    #expect(throws: SessionFault.self) { try file.token() }
    if obstruction == .folder {
      #expect(throws: SessionFault.self) { try file.write("token") }
    } else {
      try file.write("token")
      #expect(try file.token() == "token")
    }
  }

  @Test func `A session that others can read is none`() throws {
    let path = try commands.write("token", to: "session", mode: 0o640)
    #expect(throws: SessionFault.self) { try SessionFile(path: path).token() }
  }

  @Test(arguments: Obstruction.possible)
  func `A captured answer that is no file is passed over, and a key that is none is refused`(
    obstruction: Obstruction
  ) throws {
    let folder = "\(commands.folder)/rules"
    #expect(mkdir(folder, 0o700) == 0)
    try obstruction.put(at: "\(folder)/ada.json")
    _ = CapturedAnswers(folder: folder)
    #expect(throws: RuleFailure.self) {
      try RuleSetting.line(of: "\(folder)/ada.json", .secret, otherwise: .keyOpenToOthers)
    }
  }
}
