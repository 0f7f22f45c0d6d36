import Testing

@testable import ProfileModel

/// The first format knew no interactions: they are found again, and nothing is lost.
struct HistoryFirstFormatTests {
  private static func history(_ text: String) throws -> History? {
    try History(json: JSONValue(parsing: text.utf8))
  }

  /// Times are told in quarters of a minute after noon.
  private static func moment(_ quarters: Int) -> Timestamp {
    HistoryTests.noon + .seconds(15 * quarters)
  }

  private static func time(_ quarters: Int) -> String { moment(quarters).text }

  /// An event that happened so often, the first, the last and the latest of them at some times.
  private static func event(
    _ name: String, _ count: Int, _ first: Int, _ last: Int, recent: [Int]? = nil
  ) -> String {
    let recent = recent.map { #","recent":[\#(list($0.map { "\"\(time($0))\"" }))]"# } ?? ""
    return
      #""\#(name)":{"count":\#(count),"first":"\#(time(first))","last":"\#(time(last))"\#(recent)}"#
  }

  /// What happened at a time, such as `login work asked`; a fourth word is the article.
  private static func entry(_ quarters: Int, _ words: String) -> String {
    let words = words.split(separator: " ")
    let context = words.count > 3 ? #"{"article":"\#(words[3])"}"# : "{}"
    return """
      {"at":"\(time(quarters))","event":"\(words[0])","context":\(context),"screen":"\(words[1])",\
      "outcome":"\(words[2])","fields":["company"]}
      """
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: ",") }

  /// A file of the first format, and the interactions that it tells of: the number, the time, the
  /// event with its article, and what happened at it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let events: [String]
    let entries: [(Int, String)]
    let log: [String]
    /// Whether more happened than was counted.
    var isMore = false
  }

  private static let cases = [
    Case(testDescription: "nothing", events: [], entries: [], log: []),
    Case(
      testDescription: "each interaction is known, and what happened at it",
      events: [
        event("signup", 1, 0, 0, recent: [0]), event("login", 2, 10, 20, recent: [10, 20]),
      ],
      entries: [
        (0, "signup signup asked"), (0, "signup signup answered"), (10, "login work asked"),
        (12, "login work snoozed"), (20, "login work asked"),
      ],
      log: [
        "1 0 signup: signup asked, signup answered", "2 10 login: work asked, work snoozed",
        "3 20 login: work asked",
      ]),
    Case(
      testDescription: "an interaction at which nothing was asked",
      events: [event("login", 3, 0, 20, recent: [0, 10, 20])],
      entries: [(10, "login work asked"), (13, "login work answered")],
      log: ["1 0 login: ", "2 10 login: work asked, work answered", "3 20 login: "]),
    Case(
      testDescription: "two screens at one interaction, the second hours after the first",
      events: [event("login", 2, 0, 900, recent: [0, 900])],
      entries: [
        (0, "login work asked"), (300, "login work answered"), (300, "login letters asked"),
        (301, "login letters declined"), (900, "login work asked"),
      ],
      log: [
        "1 0 login: work asked, work answered, letters asked, letters declined",
        "2 900 login: work asked",
      ]),
    Case(
      testDescription: "back again within the minute is another interaction",
      events: [event("login", 2, 0, 2, recent: [0, 2])],
      entries: [
        (0, "login work asked"), (1, "login work snoozed"), (2, "login letters asked"),
        (2, "login letters left"),
      ],
      log: ["1 0 login: work asked, work snoozed", "2 2 login: letters asked, letters left"]),
    Case(
      testDescription: "articles in two terminals at once",
      events: [event("article", 2, 0, 1, recent: [0, 1])],
      entries: [
        (0, "article subscribe asked a"), (1, "article subscribe asked b"),
        (2, "article subscribe answered a"), (3, "article subscribe snoozed b"),
      ],
      log: [
        "1 0 article a: subscribe asked, subscribe answered",
        "2 1 article b: subscribe asked, subscribe snoozed",
      ]),
    Case(
      testDescription: "no times are kept but the first and the last",
      events: [event("signup", 1, 0, 0), event("login", 5, 10, 90)],
      entries: [
        (0, "signup signup asked"), (0, "signup signup answered"), (40, "login work asked"),
        (41, "login work snoozed"), (90, "login work asked"),
      ],
      log: [
        "1 0 signup: signup asked, signup answered", "2 10 login: ",
        "5 40 login: work asked, work snoozed", "6 90 login: work asked",
      ]),
    Case(
      testDescription: "the times of the latest are kept",
      events: [event("login", 9, 0, 90, recent: [80, 90])],
      entries: [(50, "login work asked"), (80, "login work asked")],
      log: ["1 0 login: ", "7 50 login: work asked", "8 80 login: work asked", "9 90 login: "]),
    Case(
      testDescription: "interactions that nobody counted",
      events: [],
      entries: [(5, "login work asked"), (9, "login work asked"), (5, "signup a asked")],
      log: ["1 5 login: work asked", "2 5 signup: a asked", "3 9 login: work asked"]),
    Case(
      testDescription: "outcomes of what nobody noted as asked",
      events: [event("login", 1, 0, 0)],
      entries: [(0, "login work snoozed"), (60, "login work answered")],
      log: ["1 0 login: work snoozed", "2 60 login: work answered"], isMore: true),
    Case(
      testDescription: "a clock that stands still",
      events: [event("login", 3, 0, 0, recent: [0, 0, 0])],
      entries: [(0, "login work asked"), (0, "login work asked"), (0, "login work snoozed")],
      log: ["1 0 login: work asked", "2 0 login: work asked, work snoozed", "3 0 login: "]),
    Case(
      testDescription: "a clock that went back",
      events: [event("login", 2, 10, 10, recent: [10, 5])],
      entries: [(10, "login work asked"), (5, "login work asked"), (4, "login work snoozed")],
      log: ["1 5 login: work asked", "2 10 login: work asked, work snoozed"]),
  ]

  @Test(arguments: cases) func `Interactions are found again`(_ test: Case) throws {
    let entries = test.entries.map(Self.entry)
    let text = #"{"events":{\#(Self.list(test.events))},"entries":[\#(Self.list(entries))]}"#
    let history = try #require(try Self.history(text))
    #expect(history.log.map { Self.line(of: $0, in: history) } == test.log)
    let counts = try #require(JSONValue(parsing: text.utf8)["events"]?.object)
    for (name, counted) in counts where !test.isMore {
      let seen = history.events[Interaction.Event(rawValue: name)]
      #expect(seen?.count == counted["count"]?.integer)
      #expect(seen?.first.text == counted["first"]?.string)
      #expect(seen?.last.text == counted["last"]?.string)
    }
    let most = max(history.log.count, counts.reduce(0) { $0 + ($1.value["count"]?.integer ?? 0) })
    #expect(history.interactions == most && history.log.last?.number ?? 0 == most)
    #expect(history.entries.count == entries.count)
    #expect(Set(history.entries.map(\.number)).isSubset(of: history.log.map(\.number)))
    #expect(History(json: history.json) == history)
    #expect(history.json["version"] == 2)
  }

  private static func line(of occasion: History.Occasion, in history: History) -> String {
    let quarters = (occasion.at - HistoryTests.noon).components.seconds / 15
    let article = occasion.interaction.context["article"].map { " \($0)" } ?? ""
    let entries = history.entries(at: occasion).map { "\($0.screen) \($0.outcome)" }
    return "\(occasion.number) \(quarters) \(occasion.interaction.event.rawValue)\(article): "
      + entries.joined(separator: ", ")
  }

  /// Of a hundred and fifty logins, one after the other; the times of the last hundred were kept.
  @Test(arguments: [(0, nil), (150, 150), (149, 149), (100, 100), (51, 51), (20, 50)])
  func `Each of the latest is not yet before its time`(quarters: Int, logins count: Int?) throws {
    let logins = Self.event("login", 150, 1, 150, recent: Array(51...150))
    let history = try #require(try Self.history(#"{"events":{\#(logins)},"entries":[]}"#))
    let past = history.asOf(Self.moment(quarters))
    #expect(past.events[.login]?.count == count)
  }

  @Test func `Without the times of an event one of them is known to be later`() throws {
    let history = try #require(
      try Self.history(#"{"events":{\#(Self.event("login", 5, 0, 1))},"entries":[]}"#))
    #expect(history.asOf(HistoryTests.noon).events[.login]?.count == 4)
  }

  @Test func `What nobody counted is counted by what happened`() throws {
    let entries = [(-9, "login work asked"), (18, "login work asked")].map(Self.entry)
    let history = try #require(
      try Self.history(
        #"{"events":{\#(Self.event("login", 1, 0, 0))},"entries":[\#(Self.list(entries))]}"#))
    #expect(
      history.events[.login]
        == History.Occurrences(count: 3, first: Self.moment(-9), last: Self.moment(18)))
  }

  @Test func `A history as long as it likes is read whole, and folded when it goes on`() throws {
    let entries = (0..<600).map { Self.entry($0 * 60, "login work asked") }
    let text = #"{"events":{},"entries":[\#(Self.list(entries))]}"#
    var history = try #require(try Self.history(text))
    #expect(history.log.count == 600)
    history.began(Interaction(.login), at: HistoryTests.noon + .seconds(10_000_000))
    #expect(history.log.count == 500 && history.log.last?.number == 601)
    #expect(history.tally(of: ["work"]).shown == 600)
  }

  @Test(arguments: [
    "[]", "{}", #"{"events":{}}"#, #"{"entries":[]}"#, #"{"events":[],"entries":[]}"#,
    #"{"events":{"login":{"count":0,"first":"2026-01-01T00:00:00Z","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":9223372036854775807,"first":"2026-01-01T00:00:00Z","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":1,"first":"yesterday","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":1,"first":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":1,"first":"2026-01-01T00:00:00Z","last":"2026-01-01T00:00:00Z","recent":[1]}},"entries":[]}"#,
    #"{"events":{},"entries":[1]}"#,
    #"{"events":{},"entries":[],"writtenByOthers":{"given_name":"yesterday"}}"#,
    #"{"events":{},"entries":[],"writtenByOthers":[]}"#,
    #"{"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","screen":"work","outcome":"lost","fields":[]}]}"#,
    #"{"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","screen":"work","outcome":"asked"}]}"#,
    #"{"events":{},"entries":[{"event":"login","screen":"work","outcome":"asked","fields":[]}]}"#,
    #"{"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","screen":"work","outcome":"asked","fields":[1]}]}"#,
    #"{"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","context":{"article":1},"screen":"work","outcome":"asked","fields":[]}]}"#,
  ])
  func `A history that is broken anywhere is no history`(text: String) throws {
    #expect(try Self.history(text) == nil)
  }

  @Test func `An entry may be without context`() throws {
    let text = """
      {"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","screen":"work",
       "outcome":"asked","fields":["company"]}]}
      """
    let history = try #require(try Self.history(text))
    #expect(history.entries.map(\.interaction) == [Interaction(.login)])
  }
}
