import Testing

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
      (nil, [:]), (nil, ["HOME": "home"]), (nil, ["XDG_DATA_HOME": "/share"]), ("given", [:]),
      ("", home),
    ] as [(String?, [String: String])])
  func `Where nobody says where, nothing is guessed`(
    option: String?, environment: [String: String]
  ) {
    #expect(throws: Failure.self) { try Folders(data: option, environment: environment) }
  }
}
