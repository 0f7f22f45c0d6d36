import Testing

@testable import SignupApp

@MainActor struct ScreensCommandsTests {
  private let program = Commands()

  private static let screen = """
    {"id": "work", "title": "T", "purpose": "P", "when": {"event": "login"}, 
     "fields": [{"id": "company", "label": "C", "kind": "text", "writes": "user_metadata.company"}]}
    """

  /// Checks a folder of one screen.
  private func check(flow: String = "", screen: String = screen) throws -> Commands.Result {
    try program.write(
      #"{"name": "N", "screens": ["work"]\#(flow.isEmpty ? "" : ", ")\#(flow)}"#,
      to: "screens/flow.json")
    try program.write(screen, to: "screens/work.json")
    return program.run("screens", "check", "--screens", "\(program.folder)/screens")
  }

  @Test func `The bundled screens are in good order, and everything in them is listed`() {
    let outcome = program.run("screens", "check")
    #expect(outcome.status == 0)
    #expect(outcome.talk == [])
    #expect(
      outcome.result.prefix(7) == [
        "screen      signup: given_name, family_name, email, password",
        "screen      terms: terms", "screen      work: company, title",
        "screen      subscribe: subscribed", "screen      home: country, state",
        "screen      recommend: score, likes, lacks",
        "article     asking-less: “Asking less, learning more”, staging",
      ])
    #expect(
      outcome.result.filter { $0.hasPrefix("connection") } == [
        "connection  linkedin: LinkedIn", "connection  github: GitHub",
        "connection  google-oauth2: Google",
      ])
    #expect(
      outcome.result.last
        == "persona     mary-somerville: Mary Somerville: a password, and FullContact knows "
        + "mary.somerville@example.org")
  }

  @Test func `Warnings are said, and end in status 1`() throws {
    let outcome = try check(
      screen: Self.screen.replacing("\"purpose\": \"P\", ", with: ""))
    #expect(outcome.status == 1)
    #expect(outcome.result == ["screen      work: company"])
    #expect(outcome.talk == ["warning: work.json: the screen does not say why it asks"])
  }

  @Test func `Faults are said in place of the list`() throws {
    let outcome = try check(screen: Self.screen.replacing("login", with: "logn"))
    #expect(outcome.status == 1)
    #expect(outcome.result == [])
    #expect(
      outcome.talk == [
        #"signup: work.json: when.event: unknown event "logn"; known events: signup, login, article"#
      ])
  }

  @Test func `A connection that cannot be used is a fault of the flow`() throws {
    let outcome = try check(flow: #""connections": ["myspace"]"#)
    #expect(outcome.status == 1)
    #expect(
      outcome.talk == [
        #"signup: flow.json: connections[0]: unknown connection "myspace"; known connections: "#
          + "linkedin, google-oauth2, github"
      ])
  }

  @Test func `No command runs on a flow with such a connection`() throws {
    _ = try check(flow: #""connections": ["myspace"]"#)
    let outcome = program.run("plan", "--screens", "\(program.folder)/screens")
    #expect(outcome.status == 2)
    #expect(outcome.talk.first?.hasPrefix("signup: flow.json: connections[0]: ") == true)
  }

  private func broken() throws -> Commands {
    let commands = Commands()
    try commands.write(#"{"name": "N", "screens": ["work"]}"#, to: "screens/flow.json")
    try commands.write(
      Self.screen.replacing("\"text\"", with: "\"txet\"").replacing("\"T\"", with: "5"),
      to: "screens/work.json")
    try commands.write("{", to: "screens/articles/short.json")
    return commands
  }

  @Test func `All errors of a folder come at once`() throws {
    let commands = try broken()
    let checked = commands.run("screens", "check", "--screens", "\(commands.folder)/screens")
    #expect(checked.status == 1)
    #expect(checked.result == [])
    #expect(checked.talk.count == 3)
    #expect(
      checked.talk.contains {
        $0.hasPrefix("signup: work.json: fields[0].kind: unknown kind \"txet\"")
      })
    #expect(checked.talk.contains { $0.hasPrefix("signup: work.json: title: ") })
    #expect(checked.talk.contains { $0.hasPrefix("signup: articles/short.json: ") })
  }

  @Test(arguments: [["run"], ["plan"], ["users", "list"]])
  func `A broken folder is bad input for whatever needs it`(_ words: [String]) throws {
    let commands = try broken()
    let screens = "\(commands.folder)/screens"
    let refused = commands.run(words + ["--screens", screens])
    #expect(refused.status == 2)
    let checked = commands.run("screens", "check", "--screens", screens)
    #expect(refused.errors == checked.errors)
  }
}
