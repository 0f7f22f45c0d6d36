import Testing

@testable import ProfileModel

/// What a history file says, today and in its first format.
struct HistoryJSONTests {
  private static func history(_ text: String) throws -> History? {
    try History(json: JSONValue(parsing: text.utf8))
  }

  @Test func `A history lives through its file`() throws {
    var history = History()
    history.began(
      Interaction(.signup), verdicts: ["signup": ["email": "ask", "password": "ask"]],
      at: HistoryTests.noon)
    history.began(
      Interaction(.login), verdicts: ["signup": ["email": "known"], "work": [:]],
      at: HistoryTests.noon)
    history.began(
      HistoryTests.article, verdicts: ["subscribe": ["subscribed": "ask"]], at: HistoryTests.noon)
    for outcome in History.Outcome.allCases {
      var showing = HistoryTests.showing(
        "subscribe", outcome, ["b", "a"], at: HistoryTests.article)
      showing.version = outcome == .left ? 3 : 1
      history.note(showing, at: HistoryTests.noon + .seconds(1))
    }
    history.began(
      Interaction(.login), verdicts: ["signup": ["email": "known"], "work": [:]],
      at: HistoryTests.noon)
    history.began(Interaction(.login), at: HistoryTests.noon)
    history.wrote(["given_name", "user_metadata.a"], isPerson: false, at: HistoryTests.noon)
    #expect(
      try Self.history(String(decoding: history.json.encoded(.pretty), as: UTF8.self)) == history)
  }

  @Test func `Verdicts that are as at the time before are not repeated`() throws {
    var history = History()
    let verdicts = ["work": ["company": "ask", "title": "ask", "size": "known"]]
    for event in [Interaction.Event.login, .article, .login, .article, .login] {
      history.began(Interaction(event), verdicts: verdicts, at: HistoryTests.noon)
    }
    let written = history.json["interactions"]?.array?.map { $0["verdicts"] }
    let whole: JSONValue = ["work": ["ask": ["company", "title"], "known": ["size"]]]
    #expect(written == [whole, whole, nil, nil, nil])
    #expect(History(json: history.json) == history)
    history.fold(to: 2)
    #expect(history.json["interactions"]?.array?.map { $0["verdicts"] } == [whole, whole])
  }

  @Test(arguments: [
    (#"{"version":3,"what":"ever"}"#, true), (#"{"version":2147483648}"#, true),
    (#"{"version":2}"#, false), (#"{"version":"3"}"#, false), (#"{"version":1}"#, false),
    (#"{"version":0}"#, false), (#"{"events":{},"entries":[]}"#, false), ("[3]", false),
  ])
  func `A later version is told from damage`(text: String, isLater: Bool) throws {
    #expect(try History.isOfLaterVersion(JSONValue(parsing: text.utf8)) == isLater)
    if isLater { #expect(try Self.history(text) == nil) }
  }

  private static let whole = """
    {"version":2,"events":{"login":{"count":1,"first":"2026-01-01T00:00:00.000Z",\
    "last":"2026-01-01T00:00:00.000Z"}},"interactions":[{"number":1,\
    "at":"2026-01-01T00:00:00.000Z","event":"login","context":{"a":"b"},\
    "verdicts":{"work":{"ask":["company"]}},"screens":[{"at":"2026-01-01T00:00:00.000Z",\
    "screen":"work","version":2,"outcome":"asked","fields":["company"]}]}],\
    "folded":{"screens":{"job":{"shown":1,"lastShown":"2026-01-01T00:00:00.000Z"}},"entries":[{\
    "number":1,"at":"2026-01-01T00:00:00.000Z","event":"login","context":{"a":"b"},\
    "screen":"job","outcome":"answered","fields":["title"]}]},\
    "writtenByOthers":{"given_name":"2026-01-01T00:00:00.000Z"}}
    """

  @Test func `A file of this version means what it says`() throws {
    let history = try #require(try Self.history(Self.whole))
    #expect(history.interactions == 1)
    #expect(history.log.first?.verdicts == ["work": ["company": "ask"]])
    #expect(history.entries.map(\.showing.version) == [2])
    #expect(history.entries.map(\.number) == [1])
    #expect(history.tally(of: ["job"]).shown == 1)
    #expect(history.latestAnswer(to: ["title"])?.screen == "job")
    #expect(history.json == (try JSONValue(parsing: Self.whole.utf8)))
  }

  /// What stands in the whole file, and what takes its place.
  @Test(arguments: [
    (#""version":2,"events""#, #""version":1,"events""#),
    (#""version":2,"events""#, #""version":2.5,"events""#),
    (#""events":{"#, #""more":1,"events":{"#), (#""count":1"#, #""count":0"#),
    (#""count":1"#, #""count":2147483648"#), (#""count":1"#, #""count":1,"recent":[]"#),
    (#""number":1,"#, ""), (#""number":1,"#, #""number":0,"#), (#""number":1,"#, #""number":"1","#),
    (#""event":"login","#, ""), (#"{"a":"b"}"#, #"{"a":1}"#), (#"["company"]"#, #"[1]"#),
    (#"{"ask":["company"]}"#, #"{"ask":["company","company"]}"#),
    (#"{"ask":["company"]}"#, #"{"ask":["company"],"known":["company"]}"#),
    (#"{"ask":["company"]}"#, #"[]"#), (#""screen":"work","#, ""),
    (#""version":2,"outcome""#, #""version":0,"outcome""#), (#""asked""#, #""lost""#),
    (#""screens":[{"#, #""screens":[{"event":"login","#), (#""screens":[{"#, #""more":[{"#),
    (#""shown":1"#, #""shown":0"#), (#""shown":1"#, #""seen":1"#),
    (#""lastShown":""#, #""lastShown":"x"#),
    (#""folded":{"#, #""folded":{"more":1,"#), (#""screen":"job""#, #""screen":7"#),
    (#""writtenByOthers":{"given_name":""#, #""writtenByOthers":{"given_name":"x"#),
  ])
  func `A file that is broken anywhere is no history`(part: String, other: String) throws {
    let range = try #require(Self.whole.firstRange(of: part), "\(part)")
    let text = Self.whole.replacingCharacters(in: range, with: other)
    #expect(try Self.history(text) == nil)
  }

  @Test func `Numbers of interactions rise`() throws {
    func text(_ numbers: Int...) -> String {
      let list = numbers.map {
        #"{"number":\#($0),"at":"2026-01-01T00:00:00Z","event":"login"}"#
      }
      return #"{"version":2,"events":{},"interactions":[\#(list.joined(separator: ","))]}"#
    }
    #expect(try Self.history(text(2, 3, 7))?.log.map(\.number) == [2, 3, 7])
    #expect(try Self.history(text(2, 2)) == nil)
    #expect(try Self.history(text(3, 2)) == nil)
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
