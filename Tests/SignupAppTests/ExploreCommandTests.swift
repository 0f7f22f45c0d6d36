import FoundationEssentials
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

  // MARK: The page

  private func read(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  @Test func `A page is written whole, in place of the one before, and one line says so`() throws {
    let path = try commands.write("before", to: "flow.html")
    let explored = try explore(knownFrom: "user_metadata.firm", "--html", path)
    #expect(explored.status == 1)
    #expect(explored.result.count == 1 && explored.talk == [])
    #expect(explored.result[0].hasPrefix("\(path): "))
    #expect(explored.result[0].hasSuffix(" states, 2 findings."))
    let page = try read(path)
    #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
  }

  @Test func `With --json the result is JSON, and the line is talk`() throws {
    let path = "\(commands.folder)/flow.html"
    let explored = try explore(
      knownFrom: "user_metadata.company", "--html", path, "--json", "--limit", "1")
    #expect(explored.status == 0)
    #expect(try JSONValue(parsing: explored.output.utf8)["complete"] == false)
    #expect(explored.talk.count == 1)
    #expect(explored.talk[0].hasPrefix("signup: \(path): "))
    #expect(explored.talk[0].hasSuffix(", cut off, 0 findings."))
    #expect(try read(path).contains("cut off"))
  }

  @Test func `What cannot be written is said, and nothing is left behind`() throws {
    let folder = "\(commands.folder)/screens"
    for path in [folder, "\(commands.folder)/none/flow.html", "/proc/flow.html"] {
      let explored = try explore(knownFrom: "user_metadata.company", "--html", path)
      #expect(explored.status == 2 && explored.result == [])
      #expect(explored.talk.count == 1)
      #expect(explored.talk.first?.hasPrefix("signup: \(path) cannot be written (") == true)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: commands.folder)
    #expect(Set(files).isSubset(of: ["screens", "data"]), "\(files)")
    let dash = try explore(knownFrom: "user_metadata.company", "--html", "-")
    #expect(dash.status == 2)
    #expect(dash.talk == ["signup: The page goes to a file; name one, as in --html flow.html."])
  }
}
