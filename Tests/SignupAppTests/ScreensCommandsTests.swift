import Screens
import Testing

@testable import SignupApp

@MainActor struct ScreensCommandsTests {
  private let program = Commands()

  private static let screen = """
    {"id": "work", "title": "T", "purpose": "P", "when": {"event": "login"},
     "fields": [{"id": "company", "label": "C", "kind": "text", "writes": "user_metadata.company"}]}
    """

  private static let signUp = """
    {"id": "signup", "title": "T", "purpose": "P", "when": {"event": "signup"}, "required": true,
     "fields": [{"id": "email", "label": "E", "kind": "email", "writes": "email"},
       {"id": "password", "label": "W", "kind": "password", "writes": "password"}]}
    """

  /// Checks a folder of a sign-up and one screen.
  private func check(
    flow: String = #""connections": ["linkedin"]"#, screen: String = screen
  ) throws -> Commands.Result {
    try program.write(
      #"{"name": "N", "screens": ["signup", "work"], \#(flow)}"#, to: "screens/flow.json")
    try program.write(Self.signUp, to: "screens/signup.json")
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
      outcome.result.last { $0.hasPrefix("persona") }
        == "persona     mary-somerville: Mary Somerville: a password, and FullContact knows "
        + "mary.somerville@example.org")
    #expect(
      outcome.result.filter { $0.hasPrefix("script") }.map { $0.prefix { $0 != ":" } }
        == BundledScreens.scripts.map { "script      \($0.path.dropFirst(8).dropLast(5))" })
    #expect(outcome.result.contains("script      three-visits: “Three visits”"))
  }

  @Test func `Warnings are told with their places and counted, and end in status 1`() throws {
    let outcome = try check(
      screen: Self.screen.replacing("\"purpose\": \"P\", ", with: ""))
    #expect(outcome.status == 1)
    #expect(outcome.talk == [])
    #expect(
      outcome.result == [
        "work.json:1:1: warning: the screen does not say why it asks",
        #"    say in "purpose" what the person gets for an answer"#, "1 warning in 3 files",
      ])
  }

  @Test func `What to do stands below what is wrong`() throws {
    let outcome = try check(screen: Self.screen.replacing("\"label\"", with: "\"lable\""))
    #expect(outcome.status == 1)
    #expect(
      outcome.result == [
        #"work.json:2:31: error: fields[0]: unknown key "lable""#,
        #"    did you mean "label"?"#, "1 error in 3 files",
      ])
  }

  @Test func `A connection that cannot be used is a fault of the flow`() throws {
    let outcome = try check(flow: #""connections": ["myspace"]"#)
    #expect(outcome.status == 1)
    #expect(
      outcome.result == [
        #"flow.json:1:62: error: connections[0]: unknown connection "myspace""#,
        "    known connections: linkedin, google-oauth2, github", "1 error in 3 files",
      ])
  }

  @Test func `For programs there is an array, empty where nothing is wrong`() throws {
    _ = try check(
      screen: Self.screen.replacing("\"label\"", with: "\"lable\"")
        .replacing("\"title\": \"T\",", with: ""))
    let folder = "\(program.folder)/screens"
    let listed = program.run("screens", "check", folder, "--json")
    #expect(listed.status == 1)
    #expect(
      listed.result == [
        #"[{"severity":"error","kind":"missingKey","file":"work.json","line":1,"column":1,"#
          + #""path":"","sentence":"missing key \"title\"","hint":null},"#,
        #"{"severity":"error","kind":"unknownKey","file":"work.json","line":2,"column":31,"#
          + #""path":"fields[0]","sentence":"unknown key \"lable\"","hint":"did you mean \"label\"?"}]"#,
      ])
    _ = try check()
    #expect(program.run("screens", "check", folder, "--json").output == "[]\n")
  }

  @Test func `The folder is a word or an option, and not two`() throws {
    _ = try check()
    let folder = "\(program.folder)/screens"
    let expected = [
      "screen      signup: email, password", "screen      work: company",
      "connection  linkedin: LinkedIn",
    ]
    for words in [[folder], ["--screens", folder], [folder, "--screens", folder + "/"]] {
      #expect(program.run(["screens", "check"] + words).result == expected)
    }
    let refused = program.run("screens", "check", folder, "--screens", "/tmp")
    #expect(refused.status == 2)
    #expect(
      refused.talk == ["signup: \(folder) and --screens /tmp are two folders; name one."])
    #expect(program.run("screens", "check", "/nonexistent").status == 2)
  }

  @Test func `What stands in the folder and is not read is told, but for leftovers`() throws {
    _ = try check()
    for path in [
      "README.md", "work.json~", ".work.json.swp", "#work.json#", "pictures/work.svg", "work.JSON",
      "persona/ada.json", "personas",
    ] {
      try program.write("{", to: "screens/\(path)")
    }
    let outcome = program.run("screens", "check", "\(program.folder)/screens")
    #expect(
      outcome.result == [
        "persona: warning: nothing reads this folder", #"    did you mean "personas"?"#,
        "personas: warning: this has to be a folder",
        "    make a folder of this name, and put the files in it",
        "work.JSON: warning: nothing reads this file, since its name ends in capitals",
        "    call it work.json", "3 warnings in 3 files",
      ])
  }

  @Test func `No command runs on a flow with such a connection`() throws {
    _ = try check(flow: #""connections": ["myspace"]"#)
    let outcome = program.run("plan", "--screens", "\(program.folder)/screens")
    #expect(outcome.status == 2)
    #expect(outcome.talk.first?.hasPrefix("signup: flow.json:1:62: connections[0]: ") == true)
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
    #expect(
      checked.result.filter { !$0.hasPrefix(" ") } == [
        "work.json:1:25: error: title: expected a text, or an object with a text for each language, "
          + "found a number",
        #"work.json:2:53: error: fields[0].kind: unknown kind "txet""#,
        "articles/short.json:1:2: error: the file ends in the middle of a value",
        "3 errors in 3 files",
      ])
  }

  @Test(arguments: [["run"], ["plan"], ["users", "list"]])
  func `A broken folder is bad input for whatever needs it`(_ words: [String]) throws {
    let commands = try broken()
    let refused = commands.run(words + ["--screens", "\(commands.folder)/screens"])
    #expect(refused.status == 2)
    #expect(refused.result == [])
    #expect(refused.talk.count == 3)
    #expect(
      refused.talk.contains {
        $0.hasPrefix(
          "signup: work.json:2:53: fields[0].kind: unknown kind \"txet\"; did you mean \"text\"?")
      })
  }
}
