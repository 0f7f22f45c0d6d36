import ProfileModel
import Testing

@testable import SignupApp

/// Every life that a folder of screens allows.
@MainActor struct ExploreCommandTests {
  private let commands = Commands()

  /// Explores a flow of two screens.
  private func explore(knownFrom: String, _ words: String...) throws -> Commands.Result {
    try commands.write(
      #"{ "name": "Small", "screens": ["signup", "work"] }"#, to: "screens/flow.json")
    try commands.write(
      """
      { "id": "signup", "title": "A", "purpose": "B", "when": { "event": "signup" },
        "required": true, "fields": [
          { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
          { "id": "password", "label": "Password", "kind": "password", "writes": "password" }] }
      """, to: "screens/signup.json")
    try commands.write(
      """
      { "id": "work", "title": "A", "purpose": "B",
        "when": { "event": "login", "interactions": { "minimum": 3 } }, "fields": [
          { "id": "company", "label": "Company", "kind": "text", "writes": "user_metadata.company",
            "knownFrom": ["\(knownFrom)"] }] }
      """, to: "screens/work.json")
    return commands.run(["explore", "--screens", "\(commands.folder)/screens"] + words)
  }

  @Test func `A flow in good order is told by the visits that it takes`() throws {
    let explored = try explore(knownFrom: "user_metadata.company")
    #expect(explored.status == 0)
    #expect(
      explored.result.dropLast() == [
        "screen      signup: shown at visit 1", "screen      work: shown at visit 3",
      ])
    #expect(explored.result.last?.hasSuffix("states, all that there are.") == true)
    #expect(explored.talk == [])
  }

  @Test func `A finding ends in status 1, and its script plays`() throws {
    let explored = try explore(knownFrom: "user_metadata.firm", "--json")
    #expect(explored.status == 1)
    let json = try JSONValue(parsing: explored.output.utf8)
    #expect(json["complete"] == true)
    let kinds = (json["findings"]?.array ?? []).compactMap { $0["kind"]?.string }
    #expect(kinds == ["askedAgain", "loop"])
    for finding in json["findings"]?.array ?? [] {
      let script = try #require(finding["script"])
      let file = try commands.write(
        String(decoding: script.encoded(), as: UTF8.self), to: "found.json")
      let played = commands.run("play", "--screens", "\(commands.folder)/screens", file)
      #expect(played.status == 0, "\(played.output)\(played.errors)")
    }
  }

  @Test func `What a limit cut off is named, and proves nothing`() throws {
    let explored = try explore(knownFrom: "user_metadata.firm", "--limit", "1")
    let end = try #require(explored.result.last)
    for words in ["--limit", "signup", "work", "may be there all the same"] {
      #expect(end.contains(words))
    }
    let json = try JSONValue(
      parsing: explore(knownFrom: "user_metadata.firm", "--limit", "1", "--json").output.utf8)
    #expect(json["complete"] == false)
    #expect(json["cut"] == ["signup", "work"])
    let findings = (json["findings"]?.array ?? []).compactMap { $0["kind"]?.string }
    #expect(!findings.contains("neverShown") && !findings.contains("neverAsked"))
  }

  @Test func `A limit has to be a number`() throws {
    let explored = try explore(knownFrom: "user_metadata.company", "--limit", "many")
    #expect(explored.status == 2)
    #expect(explored.talk == ["signup: --limit needs a number from 1 to 10000000."])
  }
}
