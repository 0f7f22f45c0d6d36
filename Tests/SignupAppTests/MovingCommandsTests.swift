import ProfileModel
import ProfileService
import Testing

@testable import SignupApp

/// Export, import, linking, and where values came from.
@MainActor
struct MovingCommandsTests {
  private let commands = Commands()

  @Test func `What is exported comes back, and a second import changes nothing`() throws {
    try commands.signUp("Ada", "ada@example.com")
    try commands.signUp("Grace", "grace@example.com")
    let exported = commands.run("users", "export")
    #expect(exported.result.count == 2)
    #expect(!exported.output.contains("$y$"))
    let file = try commands.write(exported.output, to: "everybody.jsonl")
    let other = Commands()
    let first = other.run("users", "import", file)
    #expect(first.talk == ["Imported 2, unchanged 0, refused 0."])
    #expect(first.status == 0)
    let second = other.run("users", "import", file)
    #expect(second.talk == ["Imported 0, unchanged 2, refused 0."])
    let again = other.run("users", "export")
    #expect(try again.result.map(Self.kept) == exported.result.map(Self.kept))
  }

  /// What comes back: the secrets stay where they were, and so does what is told of them.
  private static func kept(_ line: String) throws -> [JSONValue?] {
    let user = try JSONValue(parsing: line.utf8)
    return [user["profile"], user["history"]]
  }

  @Test func `A bad line is told with its place and keeps no other back`() throws {
    try commands.signUp("Ada", "ada@example.com")
    let line = commands.run("users", "export", "ada@example.com").output
    let file = try commands.write("{\n\(line)[]\n{\"a\":1,}\n", to: "mixed.jsonl")
    let other = Commands()
    let result = other.run("users", "import", file)
    #expect(result.status == 1)
    #expect(
      result.talk == [
        "\(file):1:2: the line ends in the middle of a value",
        "\(file):3:1: a line holds one user, a JSON object; take a list apart, without [ ] and the"
          + " commas between",
        "\(file):4:7: nothing comes after this comma; take the comma away",
        "Imported 1, unchanged 0, refused 3.",
      ])
    #expect(other.run("users", "show", "ada@example.com").status == 0)
  }

  @Test(
    arguments: [
      (0, "a line holds one user, a JSON object"), (1, "The user would be larger than"),
    ])
  func `A line that is longer than any of an export is told as that`(
    more: Int, problem: String
  ) throws {
    let text = String(repeating: "a", count: UsersAPI.maximumLineBytes - 2 + more)
    let line = "\"\(text)\""
    let result = commands.run("users", "import", try commands.write(line, to: "long.jsonl"))
    #expect(result.errors.contains(problem), "\(result.errors)")
  }

  @Test func `A file that is not there is told`() {
    let result = commands.run("users", "import", "/nonexistent")
    #expect(result.status == 2)
    #expect(
      result.talk == ["signup: /nonexistent cannot be read (No such file or directory)."])
  }

  @Test func `A linked account is an identity of the other, and can be let go`() throws {
    try commands.signUp("Ada", "ada@example.com")
    let second = try commands.signUp("Augusta", "augusta@example.com")
    let linked = commands.run("users", "link", "ada@example.com", "augusta@example.com")
    #expect(linked.status == 0)
    let profile = try Profile(parsing: linked.output.utf8)
    #expect(profile.identities.count == 2)
    #expect(profile.givenName == "Ada")
    #expect(commands.run("users", "list").result.count == 1)
    let id = second.split(separator: "|").last.map(String.init) ?? ""
    let unlinked = commands.run("users", "unlink", "ada@example.com", "auth0", id)
    #expect(try Profile(parsing: unlinked.output.utf8).identities.count == 1)
    #expect(commands.run("users", "list").result.count == 2)
  }

  @Test func `Every value is told with its source, and what it shadows`() throws {
    try commands.signUp("Ada", "ada@example.com")
    _ = commands.run(
      "users", "patch", "ada@example.com", #"{"user_metadata": {"given_name": "Augusta"}}"#)
    let why = commands.run("users", "show", "ada@example.com", "--why").result
    let words = why.prefix(2).map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      words == [
        "First name Augusta in your profile user_metadata.given_name",
        "Ada in your profile, shadowed given_name",
      ])
    #expect(why.contains { $0.hasPrefix("Company") && $0.hasSuffix("not known yet") })
  }

  @Test func `A password has no place on a command line`() throws {
    try commands.signUp("Ada", "ada@example.com")
    let result = commands.run("users", "patch", "ada@example.com", #"{"password": "x"}"#)
    #expect(result.status == 2)
    #expect(result.talk.first?.contains("standard input") == true)
  }

  @Test func `What deletes a person leaves no trace`() throws {
    let id = try commands.signUp("Ada", "ada@example.com")
    #expect(commands.run("users", "delete", "ada@example.com").status == 0)
    #expect(try commands.traces(of: [id, "ada@example.com", String(id.dropFirst(6))]) == [])
  }
}
