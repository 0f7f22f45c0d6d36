import Testing
import Wording

@testable import SignupApp

struct FoldersTests {
  private static let home = ["HOME": "/home/ada"]

  /// What `--data` says, the environment, and where the profiles and the session are.
  @Test(
    arguments: [
      (nil, [:], "/home/ada/.local/share/signup", "/home/ada/.local/state"),
      (
        nil, ["XDG_DATA_HOME": "/share", "XDG_STATE_HOME": "/state"], "/share/signup", "/state"
      ),
      (
        nil, ["XDG_DATA_HOME": "share", "XDG_STATE_HOME": "state"],
        "/home/ada/.local/share/signup", "/home/ada/.local/state"
      ),
      (nil, ["SIGNUP_DATA": "own", "XDG_DATA_HOME": "/share"], "own", "/home/ada/.local/state"),
      (nil, ["SIGNUP_DATA": ""], "/home/ada/.local/share/signup", "/home/ada/.local/state"),
      ("given", ["SIGNUP_DATA": "own"], "given", "/home/ada/.local/state"),
    ] as [(String?, [String: String], String, String)])
  func `The option counts most, then the environment; a relative path of XDG is ignored`(
    option: String?, variables: [String: String], data: String, state: String
  ) throws {
    let environment = Self.home.merging(variables) { $1 }
    let folders = try Folders(data: option, environment: environment)
    #expect(folders.data == data)
    #expect(folders.session == "\(state)/signup/session")
  }

  @Test(
    arguments: [
      (nil, [:], Sentences.noDataFolder), (nil, ["HOME": "home"], Sentences.noDataFolder),
      ("", home, Sentences.needsFolder),
    ] as [(String?, [String: String], String)])
  func `Where nobody says where profiles are, nothing is guessed`(
    option: String?, environment: [String: String], sentence: String
  ) {
    #expect(throws: Failure(sentence)) { try Folders(data: option, environment: environment) }
  }

  @Test(
    arguments: [(nil, ["XDG_DATA_HOME": "/share"]), ("given", [:])]
      as [(String?, [String: String])])
  func `Whoever looks at profiles needs no place for a session`(
    option: String?, environment: [String: String]
  ) throws {
    #expect(try Folders(data: option, environment: environment).session == nil)
  }
}
