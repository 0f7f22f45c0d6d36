import Testing

@testable import ProfileModel

struct HistoryTests {
  private static let noon = Timestamp(secondsSince1970: 1_715_078_666)

  private static var history: History {
    var history = History()
    history.began(Interaction(.signup), at: noon)
    history.began(Interaction(.login), at: noon + .seconds(60))
    history.began(Interaction(.login), at: noon + .seconds(120))
    let article = Interaction(.article, context: ["article": "staging", "topic": "staging"])
    for (offset, outcome) in History.Outcome.allCases.enumerated() {
      history.record(
        History.Entry(
          at: noon + .seconds(offset),
          Showing(
            interaction: article, screen: "subscribe", outcome: outcome,
            fields: outcome == .answered ? [] : ["subscribed"])))
    }
    return history
  }

  @Test func `A history lives through its file`() throws {
    var history = Self.history
    history.wrote(["given_name", "user_metadata.a"], isPerson: false, at: Self.noon)
    let bytes = history.json.encoded(.pretty)
    #expect(try History(json: JSONValue(parsing: bytes)) == history)
  }

  @Test func `Events are counted, with their first and last time`() {
    let history = Self.history
    #expect(history.interactions == 3)
    #expect(
      history.events[.login]
        == History.Occurrences(
          count: 2, first: Self.noon + .seconds(60), last: Self.noon + .seconds(120),
          recent: [Self.noon + .seconds(60), Self.noon + .seconds(120)]))
    #expect(history.events[.article] == nil)
  }

  @Test func `A clock that went back does not move the last time back`() {
    var history = Self.history
    history.began(Interaction(.login), at: Self.noon)
    #expect(history.events[.login]?.count == 3)
    #expect(history.events[.login]?.last == Self.noon + .seconds(120))
  }

  /// Seconds after noon, and how many logins and entries there were by then.
  @Test(arguments: [
    (-1, nil, 0), (0, nil, 1), (2, nil, 3), (59, nil, 5), (60, 1, 5), (119, 1, 5), (120, 2, 5),
    (9999, 2, 5),
  ])
  func `What came later is not yet`(seconds: Int, logins: Int?, entries: Int) {
    let past = Self.history.asOf(Self.noon + .seconds(seconds))
    #expect(past.events[.login]?.count == logins)
    #expect(past.entries.count == entries)
    #expect(past.events[.signup]?.count == (seconds < 0 ? nil : 1))
  }

  /// Of a hundred and fifty logins, one a minute; the times of the last hundred are kept.
  @Test(arguments: [(-1, nil), (150, 150), (149, 149), (100, 100), (51, 51), (20, 50)])
  func `Each of the latest is not yet before its time`(minutes: Int, logins: Int?) {
    var history = History()
    for minute in 1...150 {
      history.began(Interaction(.login), at: Self.noon + .seconds(60 * minute))
    }
    let past = history.asOf(Self.noon + .seconds(60 * minutes))
    #expect(past.events[.login]?.count == logins)
  }

  @Test func `Without the times of an event one of them is known to be later`() throws {
    let time = (first: Self.noon.text, last: (Self.noon + .seconds(60)).text)
    let text = """
      {"events":{"login":{"count":5,"first":"\(time.first)","last":"\(time.last)"}},"entries":[]}
      """
    let history = try #require(try History(json: JSONValue(parsing: text.utf8)))
    #expect(history.asOf(Self.noon).events[.login]?.count == 4)
  }

  @Test func `Entries are found by screen and outcome`() {
    let history = Self.history
    #expect(history.entries(of: "subscribe", .snoozed).map(\.fields) == [["subscribed"]])
    #expect(history.entries(of: "subscribe", .answered).map(\.fields) == [[]])
    #expect(history.entries(of: "work", .snoozed).isEmpty)
  }

  @Test(arguments: [
    "[]", "{}", #"{"events":{}}"#, #"{"entries":[]}"#, #"{"events":[],"entries":[]}"#,
    #"{"events":{"login":{"count":0,"first":"2026-01-01T00:00:00Z","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":9223372036854775807,"first":"2026-01-01T00:00:00Z","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":1,"first":"yesterday","last":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
    #"{"events":{"login":{"count":1,"first":"2026-01-01T00:00:00Z"}},"entries":[]}"#,
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
    #expect(try History(json: JSONValue(parsing: text.utf8)) == nil)
  }

  @Test func `An entry may be without context`() throws {
    let text = """
      {"events":{},"entries":[{"at":"2026-01-01T00:00:00Z","event":"login","screen":"work",
       "outcome":"asked","fields":["company"]}]}
      """
    let history = try #require(try History(json: JSONValue(parsing: text.utf8)))
    #expect(history.entries.map(\.interaction) == [Interaction(.login)])
  }
}
