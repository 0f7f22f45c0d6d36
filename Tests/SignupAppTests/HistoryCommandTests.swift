import ProfileModel
import TestSupport
import Testing

/// The log of a person, as the owner of the data folder reads it.
@MainActor
struct HistoryCommandTests {
  private let commands = Commands()

  /// Somebody with a history.
  private func importAda(_ history: History) throws {
    let user: JSONValue = [
      "profile": [
        "user_id": "github|1", "email": "ada@example.com",
        "identities": [
          ["provider": "github", "connection": "github", "user_id": "1", "isSocial": true]
        ],
      ], "history": history.json,
    ]
    let file = try commands.write(String(decoding: user.encoded(), as: UTF8.self), to: "ada")
    try #require(commands.run("users", "import", file).status == 0)
  }

  private nonisolated static let start = Timestamp("2026-01-01T09:00:00Z") ?? .distantPast
  private static let article = Interaction(
    .article, context: ["topic": "staging", "article": "asking-less"])

  private static let history = {
    var history = History()
    func visit(
      _ day: Int, _ interaction: Interaction,
      _ entries: (screen: String, outcome: History.Outcome, fields: [String])...
    ) {
      let now = start + .seconds(86_400 * day)
      history.began(interaction, at: now)
      for entry in entries {
        history.note(
          Showing(
            interaction: interaction, screen: entry.screen, outcome: entry.outcome,
            fields: entry.fields), at: now)
      }
    }
    visit(
      0, Interaction(.signup), ("signup", .asked, ["a", "b"]), ("signup", .answered, ["a", "b"]))
    visit(1, Interaction(.login), ("work", .asked, ["c", "t"]))
    visit(2, Interaction(.login), ("work", .asked, ["c", "t"]), ("work", .snoozed, ["c", "t"]))
    visit(
      3, Interaction(.login), ("work", .asked, ["c", "t"]), ("work", .answered, ["t"]),
      ("letters", .asked, ["l"]), ("letters", .answered, []))
    visit(4, Interaction(.login))
    visit(5, article, ("subscribe", .asked, ["s"]), ("subscribe", .left, ["s"]))
    visit(6, article, ("subscribe", .asked, ["s"]), ("subscribe", .declined, ["s"]))
    visit(7, Interaction(.login), ("job", .asked, ["j"]))
    return history
  }()

  @Test func `Each interaction is a line for each screen that was shown`() throws {
    try importAda(Self.history)
    let told = commands.run("users", "history", "ada@example.com").result
    let article = "article article=asking-less topic=staging"
    let lines = [
      "1 2026-01-01 signup signup: answered a, b", "2 2026-01-02 login work: abandoned (c, t)",
      "3 2026-01-03 login work: put off (c, t)",
      "4 2026-01-04 login work: answered t; left empty c", "letters: sent empty",
      "5 2026-01-05 login nothing was asked", "6 2026-01-06 \(article) subscribe: left (s)",
      "7 2026-01-07 \(article) subscribe: declined (s)", "8 2026-01-08 login job: shown (j)",
    ]
    #expect(
      told.map { line in
        line.split(separator: " ").filter { $0 != "UTC" && !$0.contains(":00") }
          .joined(separator: " ")
      } == lines)
    #expect(Set(told.compactMap { $0.range(of: "work:") }).count == 1, "in columns")
  }

  @Test func `What only counts is told as that`() throws {
    var history = Self.history
    for day in 0..<500 {
      history.began(Interaction(.login), at: Self.start + .seconds(86_400 * (8 + day)))
    }
    try importAda(history)
    let told = commands.run("users", "history", "ada@example.com").result
    #expect(told.first == "1–8  only counted")
    #expect(told.count == 501 && told.last?.hasPrefix("508  ") == true)
  }

  @Test func `To programs it is told as it is kept`() throws {
    try importAda(Self.history)
    let told = commands.run("users", "history", "ada@example.com", "--json")
    #expect(try History(json: JSONValue(parsing: told.output.utf8)) == Self.history)
  }

  @Test func `Somebody who was never here has no history`() throws {
    try commands.signUp("Ada", "ada@example.com")
    let told = commands.run("users", "history", "ada@example.com")
    #expect(told.result == ["There was no interaction yet."])
    let json = commands.run("users", "history", "ada@example.com", "--json")
    #expect(try History(json: JSONValue(parsing: json.output.utf8)) == History())
  }

  @Test func `A history of a later version is told, and not put aside`() throws {
    try importAda(Self.history)
    let path = try #require(commands.traces(of: ["asking-less"]).first)
    try commands.write(#"{"version": 3}"#, to: "data/\(path)")
    for _ in 0..<2 {
      let told = commands.run("users", "history", "ada@example.com")
      #expect(told.status == 2)
      #expect(
        told.talk == ["signup: The history was written by a later version of signup. Use that one."]
      )
    }
  }
}

extension String {
  /// Where a text begins, in characters.
  fileprivate func range(of text: String) -> Int? {
    indices.firstIndex { self[$0...].hasPrefix(text) }.map {
      indices.distance(from: indices.startIndex, to: $0)
    }
  }
}
