import FoundationEssentials
import ProfileModel
import Testing

@testable import SignupApp

/// Whom a change of screens concerns, among the profiles of a data folder.
@MainActor struct CompareProfilesTests {
  private let folders = TwoFolders()

  private static let moved = [
    "town.json": TwoFolders.screen("town", TwoFolders.text("town", path: "city"))
  ]

  /// Three users, two of whom have said where they live.
  private func signUpThree() throws -> [String] {
    let ids = try ["Ada", "Bea", "Cid"].map { try folders.commands.signUp($0, "\($0)@example.com") }
    for (id, town) in zip(ids, ["Qwfpgjhausen", "Zxcdvbnmdorf"]) {
      let patch = #"{ "user_metadata": { "town": "\#(town)" } }"#
      #expect(folders.commands.run("users", "patch", id, patch).status == 0)
    }
    return ids
  }

  @Test func `Profiles are compared, and made-up ones stand in the scripts`() throws {
    let ids = try signUpThree()
    let data = "\(folders.commands.folder)/data"
    let before = try folders.commands.traces(of: [""])
    let compared = try folders.compare([:], Self.moved, "--json", "--data", data)
    #expect(compared.status == 1)
    #expect(try folders.commands.traces(of: [""]) == before)
    for value in ["Qwfpgj", "Zxcdv", "@example.com"] { #expect(!compared.output.contains(value)) }
    let json = try JSONValue(parsing: compared.output.utf8)
    #expect(json["compared"] == 3 && json["affected"] == 2 && json["more"] == 2)
    let group = try #require(json["groups"]?.array?.first)
    #expect(group["people"] == 2)
    #expect(ids.prefix(2).contains(group["example"]?.string ?? ""))
    #expect(group["changes"]?.array?.first?["verdict"] == "known")
    try expectToShow(try #require(group["script"]))
  }

  @Test func `Values stand in the scripts where they are asked for`() throws {
    _ = try signUpThree()
    let compared = try folders.compare(
      [:], Self.moved, "--json", "--values", "--data", "\(folders.commands.folder)/data")
    let json = try JSONValue(parsing: compared.output.utf8)
    let script = try #require(json["groups"]?.array?.first?["script"])
    let town = script["profile"]?["user_metadata"]?["town"]?.string
    #expect(["Qwfpgjhausen", "Zxcdvbnmdorf"].contains(town))
    try expectToShow(script)
  }

  private func expectToShow(_ script: JSONValue) throws {
    let file = try folders.commands.write(
      String(decoding: script.encoded(), as: UTF8.self), to: "script.json")
    #expect(
      folders.commands.run("play", file, "--screens", "\(folders.commands.folder)/new").status == 0)
    let former = folders.commands.run(
      "play", file, "--screens", "\(folders.commands.folder)/old", "--json")
    #expect(former.status == 1)
    #expect(former.result.last?.contains("\"differences\"") == true)
  }

  @Test func `One profile that cannot be read keeps no other back`() throws {
    let ids = try signUpThree()
    let id = String(ids[0].dropFirst("auth0|".count))
    try folders.commands.write("nonsense", to: "data/users/\(id.suffix(2))/\(id).json")
    let data = "\(folders.commands.folder)/data"
    let compared = try folders.compare([:], [:], "--data", data)
    #expect(compared.status == 1)
    #expect(compared.talk.count == 1)
    #expect(compared.output.hasPrefix("2 people compared at "))
  }

  @Test func `A data folder that is not there is not made`() throws {
    let compared = try folders.compare([:], [:], "--data", "\(folders.commands.folder)/nobody")
    #expect(compared.status == 2)
    #expect(
      compared.talk == ["signup: \(folders.commands.folder)/nobody is no folder with profiles."])
    #expect(!FileManager.default.fileExists(atPath: "\(folders.commands.folder)/nobody"))
  }

  @Test func `Scripts go into a folder with nothing in it`() throws {
    try folders.commands.write("mine", to: "scripts/mine.txt")
    let compared = try folders.compare(
      [:], Self.moved, "--scripts", "\(folders.commands.folder)/scripts")
    #expect(compared.status == 2)
    #expect(compared.result == [])
    #expect(compared.talk.count == 1)
  }
}
