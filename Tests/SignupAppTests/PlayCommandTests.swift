import FoundationEssentials
import ProfileModel
import Rehearsal
import Screens
import Testing
import Wording

@testable import SignupApp

/// Scripts, played without a terminal.
@MainActor
struct PlayCommandTests {
  private let commands = Commands()

  /// Plays a life in a flow of two screens.
  private func play(_ words: String...) throws -> Commands.Result {
    try commands.write(
      #"{ "name": "Small", "screens": ["signup", "work"] }"#, to: "screens/flow.json")
    try commands.write(
      """
      { "id": "signup", "title": "A", "purpose": "B", "when": { "event": "signup" },
        "required": true, "fields": [
          { "id": "given_name", "label": "First name", "kind": "text", "writes": "given_name" },
          { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
          { "id": "password", "label": "Password", "kind": "password", "writes": "password" }] }
      """, to: "screens/signup.json")
    try commands.write(
      """
      { "id": "work", "title": "A", "purpose": "B", "when": { "event": "login" }, "fields": [
          { "id": "company", "label": "Company", "kind": "text", "writes": "user_metadata.company" },
          { "id": "title", "label": "Title", "kind": "text", "writes": "user_metadata.title" }] }
      """, to: "screens/work.json")
    return commands.run(["play", "--screens", "\(commands.folder)/screens"] + words)
  }

  /// A life whose last expectation does not hold.
  private let failing = """
    { "title": "Ada", "steps": [
        { "say": "She signs up." },
        { "interaction": "signup" },
        { "answer": { "email": "ada@", "password": "three more horses than one" } },
        { "answer": { "given_name": "Ada", "email": "ada@example.com" } },
        { "wait": "P1D" },
        { "interaction": "login" },
        { "expect": { "asks": ["company"], "profile": { "given_name": "Augusta" },
                      "verdicts": { "company": "known" } } },
        { "answer": { "company": "Analytical Engines", "title": "Programmer" } },
        { "interaction": "login" }] }
    """

  @Test(arguments: BundledScreens.scripts.map(\.path))
  func `Every bundled script goes as it expects`(path: String) {
    let name = String(path.dropFirst("scripts/".count).dropLast(".json".count))
    let played = commands.run("play", name)
    #expect(played.status == 0, "\(played.output)\(played.errors)")
    #expect(played.result.last?.hasSuffix("all as expected.") == true)
  }

  @Test func `A transcript tells of each step, and what is not as expected`() throws {
    let file = try commands.write(failing, to: "ada.json")
    let played = try play(file)
    #expect(played.status == 1 && played.errors.isEmpty)
    let lines = played.output.replacing(file, with: "ada.json")
    #expect(
      lines == """
        ada.json: Ada

        2026-01-05T09:00:00Z  She signs up.
        2026-01-05T09:00:00Z  signup, somebody new            signup asks given_name, email, password
        2026-01-05T09:00:00Z  answer email, password          signup asks given_name, email, password
                              given_name: Write your first name here.
                              email: An email address looks like name@example.com.
        2026-01-05T09:00:00Z  answer given_name, email        at Home
        2026-01-05T09:00:00Z  wait P1D
        2026-01-06T09:00:00Z  login, by the session           work asks company, title
        2026-01-06T09:00:00Z  expect asks, profile, verdicts  not as expected
                              asks        expected  company
                                          got       company, title
                              given_name  expected  a text
                                          got       another text
                              company     expected  known
                                          got       ask
        2026-01-06T09:00:00Z  answer company, title           at Home
        2026-01-06T09:00:00Z  login, by the session           at Home
                              known: company, title
                              screenInactive: given_name, email, password

        ada.json: 1 of 9 steps not as expected.

        """)
  }

  @Test(arguments: ["--json", "--"])
  func `Values are told where they are asked for, and a password never is`(
    option: String
  ) throws {
    let file = try commands.write(failing, to: "ada.json")
    let values = ["Analytical", "Programmer", "ada@", "Augusta"]
    let silent = try play(option, file)
    #expect(values.filter { silent.output.contains($0) } == [])
    let told = try play("--values", option, file)
    #expect(values.filter { !told.output.contains($0) } == [])
    #expect(!told.output.contains("horses"))
  }

  @Test func `JSON has one object a step`() throws {
    let file = try commands.write(failing, to: "ada.json")
    let played = try play(file, "--json")
    #expect(played.status == 1)
    let steps = try played.result.map { try JSONValue(parsing: $0.utf8) }
    #expect(steps.map { $0["step"]?.integer } == Array(1...9))
    #expect(steps[2]["refused"]?.object?.keys == ["email", "given_name"])
    #expect(
      steps[5]["asks"] == ["company", "title"] && steps[5]["time"] == "2026-01-06T09:00:00.000Z")
    #expect(steps[5]["verdicts"]?["work.company"] == "ask")
    #expect(steps.map { $0["asExpected"]?.bool == true }.firstIndex(of: false) == 6)
    #expect(
      steps[6]["differences"]?.array?.map { $0["what"] } == ["asks", "given_name", "company"])
  }

  @Test func `The next script is played whatever became of the one before`() throws {
    let file = try commands.write(failing, to: "ada.json")
    let played = commands.run("play", file, "three-visits")
    #expect(played.status == 1)
    #expect(played.result.last?.hasSuffix("all as expected.") == true)
  }

  @Test func `Everything wrong with all scripts is told, and none is played`() throws {
    let one = try commands.write(#"{ "title": "A", "steps": [{ "wait": "x" }, {}] }"#, to: "a.json")
    let other = try commands.write(
      #"{ "title": "B", "steps": [{ "answer": { "compnay": 1 } }] }"#, to: "b.json")
    let played = commands.run("play", "three-visits", one, "none.json", other)
    #expect(played.status == 2 && played.output.isEmpty)
    let known = BundledScreens.scripts.map { $0.path.dropFirst("scripts/".count).dropLast(5) }
    let missing = Sentences.noScript("none.json", known: known.map(String.init))
    #expect(
      played.talk == [
        "signup: \(one):1:37: steps[0].wait: \"x\" is no duration; write it like P7D, PT12H or P1Y",
        "signup: \(one):1:44: steps[1]: nothing happens in this step; known steps: say, interaction,"
          + " arrive, answer, notNow, dontAskAgain, back, leave, abandon, correct, signOut, wait, expect",
        "signup: \(missing)",
        "signup: \(other):1:41: steps[0].answer.compnay: unknown field \"compnay\"; did you mean \"company\"?",
      ])
  }

  @Test func `A profile that no user can have is told`() throws {
    let file = try commands.write(
      #"{ "title": "A", "profile": { "email": "ada" }, "steps": [] }"#, to: "a.json")
    let played = commands.run("play", file)
    #expect(played.status == 2)
    #expect(
      played.talk == [
        "signup: \(file):1:39: profile.email: this is no email; write it like ada@example.com"
      ])
  }

  @Test func `A recording replays, and has no password in it`() throws {
    let file = try commands.write(failing, to: "ada.json")
    let recording = "\(commands.folder)/recorded.json"
    #expect(try play(file, "--record", recording).status == 1)
    let replayed = try play(recording)
    #expect(replayed.status == 0, "\(replayed.output)")
    let text = try String(contentsOf: URL(filePath: recording), encoding: .utf8)
    #expect(text.contains("She signs up.") && !text.contains("horses"))
    #expect(try play(file, file, "--record", recording).status == 2)
    let refused = try play(file, "--record", "\(commands.folder)/none/recorded.json")
    #expect(refused.status == 2 && refused.errors.contains("cannot be written"))
  }

  @Test func `A script that there is not is told, with those that there are`() {
    let played = commands.run("play", "four-visits")
    #expect(played.status == 2 && played.errors.contains("three-visits"))
  }

  @Test func `Nothing is stored`() {
    #expect(commands.run("play", "three-visits").status == 0)
    #expect(commands.run("users", "list").output.isEmpty)
  }
}
