import ProfileModel
import Testing

@testable import SignupApp

/// Why each field is asked, or isn't.
@MainActor
struct PlanCommandTests {
  @Test(arguments: [
    #"{"created_at":"2026-02-30T00:00:00Z"}"#, #"{"logins_count":-1}"#, #"{"identities":{}}"#,
  ])
  func `A profile that nobody can have is refused`(text: String) throws {
    let commands = Commands()
    let file = try commands.write(text, to: "profile.json")
    let refused = commands.run("plan", "--profile", file)
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("profile.json is no profile: "), "\(refused.errors)")
  }

  private func plan(_ commands: Commands, _ words: String...) throws -> JSONValue {
    try plan(commands, words)
  }

  private func plan(_ commands: Commands, _ words: [String]) throws -> JSONValue {
    let planned = commands.run(["plan", "--json"] + words)
    #expect(planned.status == 0, "\(planned.errors)")
    return try JSONValue(parsing: planned.output.utf8)
  }

  private func verdict(_ plan: JSONValue, _ field: String) -> String? {
    plan["verdicts"]?.array?.first { $0["field"]?.string == field }?["verdict"]?.string
  }

  @Test func `Of nobody everything is asked at sign-up`() throws {
    let plan = try plan(Commands(), "--event", "signup")
    #expect(plan["event"] == "signup")
    let fields: JSONValue = ["given_name", "family_name", "email", "password"]
    #expect(plan["screens"] == [["id": "signup", "fields": fields]])
    #expect(verdict(plan, "company") == "screenInactive")
  }

  @Test(arguments: [("1", "notYet"), ("2", "ask"), ("1000000", "ask")])
  func `The number of the interaction can be given`(_ number: String, _ expected: String) throws {
    #expect(try verdict(plan(Commands(), "--interactions", number), "company") == expected)
  }

  @Test(arguments: [("1", "notYet"), ("2", "ask"), ("3", "screenInactive")])
  func `The number of logins can be given`(_ number: String, _ expected: String) throws {
    let commands = Commands()
    try commands.write(
      #"{"name": "Test", "screens": ["signup", "second"]}"#,
      to: "screens/flow.json")
    let screen = #""title": "A", "purpose": "B", "required": true"#
    try commands.write(
      """
      {"id": "signup", \(screen), "when": {"event": "signup"}, "fields": [
        {"id": "email", "label": "Email", "kind": "email", "writes": "email"},
        {"id": "password", "label": "Password", "kind": "password", "writes": "password"}]}
      """, to: "screens/signup.json")
    try commands.write(
      """
      {"id": "second", \(screen), "when": {"event": "login", "logins": 2},
       "fields": [{"id": "company", "label": "Company", "kind": "text",
                   "writes": "user_metadata.company"}]}
      """, to: "screens/second.json")
    let plan = try plan(
      commands, "--screens", "\(commands.folder)/screens", "--logins", number)
    let second = plan["verdicts"]?.array?.first { $0["screen"]?.string == "second" }
    #expect(second?["verdict"]?.string == expected)
  }

  @Test func `A profile and a history can come from files`() throws {
    let commands = Commands()
    let profile = try commands.write(
      #"{"user_id": "auth0|507f1f77bcf86cd799439020", "user_metadata": {"company": "ACME"}}"#,
      to: "profile.json")
    let second = try plan(commands, "--profile", profile, "--interactions", "2")
    #expect(verdict(second, "company") == "known")
    #expect(verdict(second, "title") == "ask")
    let history = try commands.write(
      """
      {"events": {"login": {"count": 4, "first": "2026-01-01T00:00:00.000Z",
                            "last": "2026-02-28T00:00:00.000Z"}},
       "entries": [{"at": "2026-02-28T00:00:00.000Z", "event": "login", "context": {},
                    "screen": "work", "outcome": "snoozed", "fields": ["title"]}]}
      """, to: "history.json")
    let files = ["--profile", profile, "--history", history]
    let early = try plan(commands, files + ["--now", "2026-03-01T00:00:00Z"])
    #expect(verdict(early, "title") == "snoozed")
    let late = try plan(commands, files + ["--now", "2026-03-08T00:00:00Z"])
    #expect(verdict(late, "title") == "ask")
    let before = try plan(commands, files + ["--now", "2026-02-27T00:00:00Z"])
    #expect(verdict(before, "title") == "ask", "what was said later was not said yet")
    let first = try plan(commands, files + ["--now", "2025-12-31T00:00:00Z"])
    #expect(verdict(first, "title") == "notYet", "the first visit was not yet")
  }

  @Test func `A time can be said by how far it lies ahead`() throws {
    let commands = Commands()
    let now = Timestamp.current.text
    let history = try commands.write(
      """
      {"events": {"login": {"count": 1, "first": "\(now)", "last": "\(now)"}},
       "entries": [{"at": "\(now)", "event": "login", "context": {}, "screen": "work",
                    "outcome": "snoozed", "fields": ["title"]}]}
      """, to: "history.json")
    let early = try plan(commands, "--history", history, "--now", "+P6D")
    #expect(verdict(early, "title") == "snoozed")
    let late = try plan(commands, "--history", history, "--now", "+P7DT1M")
    #expect(verdict(late, "title") == "ask")
  }

  @Test(arguments: [
    ("[]", "{}", " is no profile."), ("{}", "[]", " is no history."),
    ("{", "{}", " is no JSON (line 1, column 2: the file ends in the middle of a value)."),
    (
      "{}", "{}\n{",
      " is no JSON (line 2, column 1: a file holds one value, and another begins here)."
    ),
    ("{}", #"{"events": {}, "entries": [{}]}"#, " is no history."),
    ("{}", #"{"version": 2, "events": {}}"#, " is no history."),
    ("{}", #"{"version": 3}"#, " was written by a later version of signup. Use that one."),
  ])
  func `Files that are none are named`(
    _ profile: String, _ history: String, _ sentence: String
  ) throws {
    let commands = Commands()
    let refused = commands.run(
      "plan", "--profile", try commands.write(profile, to: "profile.json"), "--history",
      try commands.write(history, to: "history.json"))
    #expect(refused.status == 2)
    #expect(refused.errors.hasSuffix("\(sentence)\n"), "\(refused.errors)")
  }

  @Test func `An article brings its topic along, and a person their history`() throws {
    let commands = Commands()
    try commands.signUp("Ada", "ada@example.com")
    let plan = try plan(
      commands, "--user", "ada@example.com", "--event", "article", "--context",
      "article=asking-less")
    #expect(plan["screens"] == [["id": "subscribe", "fields": ["subscribed"]]])
    #expect(verdict(plan, "given_name") == "screenInactive")
  }

  @Test func `What is said with an article counts more than what the article says`() throws {
    let words = [
      "--event", "article", "--context", "article=asking-less", "--context", "topic=tea",
    ]
    let invocation = Invocation(
      arguments: try Arguments(words, options: [.event, .context]), words: [], environment: [:],
      console: Console(writeResult: { _ in }, writeTalk: { _ in }))
    let interaction = try invocation.interaction(
      in: FlowSource(folder: nil).flow(), default: .login)
    #expect(interaction.context == ["article": "asking-less", "topic": "tea"])
  }

  @Test(arguments: [
    (["--event", "signup"], "given_name", #"{"kind": "missing"}"#),
    (
      ["--interactions", "1"], "company",
      #"""
      {"kind": "condition", "fact": "interactions", "path": "when.interactions",
       "wants": {"minimum": 2}, "found": 1, "changes": {"count": 2}}
      """#
    ),
    (
      [], "subscribed",
      #"""
      {"kind": "condition", "fact": "event", "path": "when.event", "wants": {"const": "article"},
       "found": "login"}
      """#
    ),
  ])
  func `The cause of a verdict is told to programs`(
    _ words: [String], _ field: String, _ cause: String
  ) throws {
    let plan = try plan(Commands(), words)
    let verdict = plan["verdicts"]?.array?.first { $0["field"]?.string == field }
    #expect(try verdict?["cause"] == JSONValue(parsing: cause.utf8))
  }

  @Test func `As text it is a sentence and a table`() {
    let planned = Commands().run("plan", "--interactions", "2")
    let lines = planned.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "At this login we ask: work (company, title).")
    #expect(lines.contains("work.company          ask             It is not in your profile yet."))
    #expect(lines.contains("subscribe.subscribed  screenInactive  It is asked with an article."))
  }
}
