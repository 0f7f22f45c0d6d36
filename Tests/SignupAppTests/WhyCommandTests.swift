import ProfileModel
import TestSupport
import Testing

@testable import SignupApp

/// Why a field was asked, what will be, and a person who can be handed on.
@MainActor
struct WhyCommandTests {
  private let commands = Commands()
  private static let now = ["--now", "2026-01-12T09:00:00Z"]

  /// Somebody who put a screen off, and then answered one field of it.
  private func importAda() throws {
    var history = History()
    func visit(
      _ event: Interaction.Event, _ day: String, _ screen: String, _ verdicts: History.Verdicts,
      _ entries: (History.Outcome, [String])...
    ) {
      let now = Timestamp("2026-01-\(day)T09:00:00Z") ?? .distantPast
      history.began(Interaction(event), verdicts: verdicts, at: now)
      for (outcome, fields) in entries {
        history.note(
          Showing(
            interaction: Interaction(event), screen: screen, outcome: outcome, fields: fields),
          at: now)
      }
    }
    let ask = ["work": ["company": "ask", "title": "ask"]]
    visit(.signup, "01", "signup", [:], (.asked, ["email"]), (.answered, ["email"]))
    visit(
      .login, "03", "work", ask, (.asked, ["company", "title"]), (.snoozed, ["company", "title"]))
    visit(.login, "11", "work", ask, (.asked, ["company", "title"]), (.answered, ["company"]))
    let user: JSONValue = [
      "profile": [
        "user_id": "github|4711", "email": "ada@example.com", "given_name": "Augusta",
        "created_at": "2026-01-01T09:00:00.000Z",
        "user_metadata": ["company": "Analytical Engines"],
        "identities": [
          ["provider": "github", "connection": "github", "user_id": "4711", "isSocial": true]
        ],
      ], "history": history.json,
    ]
    let file = try commands.write(String(decoding: user.encoded(), as: UTF8.self), to: "ada")
    try #require(commands.run("users", "import", file).status == 0)
  }

  private func why(_ words: String...) -> Commands.Result {
    commands.run(["why", "ada@example.com"] + words + Self.now)
  }

  private func json(_ result: Commands.Result) throws -> JSONValue {
    #expect(result.status == 0, "\(result.errors)")
    return try JSONValue(parsing: result.output.utf8)
  }

  @Test func `The last interaction is told, and what comes next`() throws {
    try importAda()
    let told = why("title").result
    #expect(told.first?.hasPrefix("work.title at interaction 3 (2026-01-11 ") == true)
    #expect(told.contains("    became   It was left empty."))
    #expect(told.contains("At the next interaction:"))
    #expect(told.contains { $0.hasPrefix("  login ") && $0.contains("snoozed") })
  }

  @Test func `An interaction is found by its time`() throws {
    try importAda()
    let told = try json(why("work.company", "--at", "2026-01-04T00:00:00Z", "--json"))
    #expect(told["interaction"]?["number"] == 2)
    let field = told["fields"]?.array?.first
    #expect(field?["noted"] == "ask" && field?["verdict"] == "ask" && field?["became"] == "putOff")
    #expect(field?["cause"]?["kind"] == "missing" && field?["agrees"] == true)
    #expect(field?["since"]?.array?.first?["answered"] == "company")
    #expect(told["next"] == [])
    let early = why("company", "--at", "2025-01-04T00:00:00Z")
    #expect(early.status == 0 && early.output.hasPrefix("There was no interaction by 2025-01-04"))
    #expect(why("company", "--at", "yesterday").status == 2)
  }

  @Test func `A value is told only where it is asked for`() throws {
    try importAda()
    for words in [["company"], ["company", "--json"]] {
      let silent = commands.run(["why", "ada@example.com"] + words + Self.now)
      #expect(silent.status == 0 && !silent.output.contains("Analytical"))
      let open = commands.run(["why", "ada@example.com"] + words + ["--values"] + Self.now)
      #expect(open.output.contains("Analytical Engines"))
    }
  }

  @Test(arguments: [
    ("compny", "There is no field “compny”. Did you mean “company”?"),
    ("wrk.company", "There is no field “wrk.company”. Did you mean “work.company”?"),
  ])
  func `A slip is pointed out`(name: String, sentence: String) throws {
    try importAda()
    let refused = why(name)
    #expect(refused.status == 2 && refused.talk == ["signup: \(sentence)"])
  }

  @Test func `Somebody without a log has what comes next`() throws {
    try commands.signUp("Ada", "ada@example.com")
    let told = commands.run("why", "ada@example.com", "company")
    #expect(told.status == 0)
    #expect(told.result.first == "There was no interaction yet.")
    #expect(told.output.contains("Coming again: at visit 2."))
    let json = try json(commands.run("why", "ada@example.com", "company", "--json"))
    #expect(json["interaction"] == .null && json["fields"] == [])
    #expect(json["next"]?.array?.first?["verdict"] == "notYet")
  }

  @Test func `The next days are foreseen`() throws {
    try importAda()
    let words = ["plan", "--user", "ada@example.com", "--ahead", "P90D"] + Self.now
    let told = try json(commands.run(words + ["--json"]))
    #expect(told["from"] == "2026-01-12T09:00:00.000Z")
    #expect(told["until"] == "2026-04-12T09:00:00.000Z")
    let logins = (told["opportunities"]?.array ?? []).filter { $0["event"] == "login" }
    #expect(logins.map { $0["from"]?.string?.prefix(10) } == ["2026-01-12", "2026-01-18"])
    #expect(logins.last?["screens"]?.array?.first == ["id": "work", "fields": ["title"]])
    let missing = told["missing"]?.array ?? []
    let title = missing.first { $0["field"] == "title" }
    #expect(title?["asked"]?.string?.prefix(10) == "2026-01-18" && title?["needs"] == nil)
    let score = missing.first { $0["field"] == "score" }
    #expect(score?["needs"]?.array?.count == 2, "a visit and a time")
    #expect(commands.run(words).output.contains("work (title), then home (country)"))
    let one = try json(commands.run(words + ["--event", "login", "--json"]))
    #expect(one["opportunities"]?.array == logins)
    for span in ["90", "PT0S", "P101Y"] {
      #expect(commands.run("plan", "--ahead", span).status == 2)
    }
  }

  @Test func `All people can be imported elsewhere`() throws {
    try importAda()
    try commands.signUp("Grace", "grace@example.com")
    let made = commands.run("users", "export", "--anonymous")
    #expect(made.result.count == 2 && made.status == 0)
    let other = Commands()
    let file = try other.write(made.output, to: "all.jsonl")
    let imported = other.run("users", "import", file)
    #expect(imported.talk == ["Imported 2, unchanged 0, refused 0."], "\(imported.errors)")
  }

  @Test func `A person can be handed on without who they are`() throws {
    try importAda()
    let made = commands.run("users", "export", "--anonymous", "ada@example.com")
    #expect(made.status == 0 && made.errors.isEmpty)
    for secret in ["Augusta", "ada@example", "Analytical", "4711"] {
      #expect(!made.output.contains(secret))
    }
    let all = commands.run("users", "export", "--anonymous")
    #expect(all.output == made.output)
    let other = Commands()
    let file = try other.write(made.output, to: "somebody.jsonl")
    #expect(other.run("users", "import", file).status == 0)
    let id = try #require(JSONValue(parsing: made.output.utf8)["profile"]?["user_id"]?.string)
    func verdicts(_ result: Commands.Result) throws -> [JSONValue?] {
      try json(result)["verdicts"]?.array?.map { $0["verdict"] } ?? []
    }
    let words = ["--json"] + Self.now
    #expect(
      try verdicts(other.run(["plan", "--user", id] + words))
        == verdicts(commands.run(["plan", "--user", "ada@example.com"] + words)))
  }
}
