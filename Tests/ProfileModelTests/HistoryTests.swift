import Testing

@testable import ProfileModel

struct HistoryTests {
  static let noon = Timestamp(secondsSince1970: 1_715_078_666)
  static let article = Interaction(.article, context: ["article": "staging", "topic": "staging"])

  static func showing(
    _ screen: String, _ outcome: History.Outcome, _ fields: [String] = [],
    at interaction: Interaction = Interaction(.login)
  ) -> Showing {
    Showing(interaction: interaction, screen: screen, outcome: outcome, fields: fields)
  }

  /// A sign-up, two logins a minute apart, and an article, at which everything became of a screen.
  private static var history: History {
    var history = History()
    history.began(Interaction(.signup), at: noon)
    history.began(Interaction(.login), at: noon + .seconds(60))
    history.began(Interaction(.login), at: noon + .seconds(120))
    history.began(article, at: noon + .seconds(180))
    for (offset, outcome) in History.Outcome.allCases.enumerated() {
      let fields = outcome == .answered ? [] : ["subscribed"]
      history.note(
        showing("subscribe", outcome, fields, at: article), at: noon + .seconds(200 + offset))
    }
    return history
  }

  @Test func `Events are counted, with their first and last time`() {
    let history = Self.history
    #expect(history.interactions == 4)
    #expect(
      history.events[.login]
        == History.Occurrences(
          count: 2, first: Self.noon + .seconds(60), last: Self.noon + .seconds(120)))
    #expect(history.interactions(of: .login) == 2 && history.interactions(of: .signup) == 1)
  }

  @Test func `A clock that went back does not move the last time back`() {
    var history = Self.history
    history.began(Interaction(.login), at: Self.noon)
    #expect(history.events[.login]?.count == 3)
    #expect(history.events[.login]?.last == Self.noon + .seconds(120))
    #expect(history.log.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `What happened belongs to the latest interaction that it can belong to`() {
    var history = Self.history
    history.note(Self.showing("work", .asked), at: Self.noon + .seconds(300))
    #expect(history.entries.map(\.number) == [3, 4, 4, 4, 4, 4])
    #expect(history.interactions == 4)
  }

  @Test func `Two terminals at once keep their screens apart, or share an interaction`() {
    var history = History()
    history.began(Interaction(.login), at: Self.noon)
    history.note(Self.showing("work", .asked), at: Self.noon)
    history.began(Self.article, at: Self.noon)
    history.note(Self.showing("subscribe", .asked, at: Self.article), at: Self.noon)
    history.note(Self.showing("work", .snoozed), at: Self.noon)
    history.note(Self.showing("subscribe", .left, at: Self.article), at: Self.noon)
    #expect(
      history.entries.map { "\($0.number) \($0.screen) \($0.outcome)" } == [
        "1 work asked", "1 work snoozed", "2 subscribe asked", "2 subscribe left",
      ])
    history.began(Interaction(.login), at: Self.noon)
    history.note(Self.showing("work", .declined), at: Self.noon)
    #expect(history.entries.last?.number == 3)
  }

  @Test func `An interaction whose beginning could not be noted begins with what happened at it`() {
    var history = Self.history
    let other = Interaction(.article, context: ["article": "other"])
    history.note(Self.showing("subscribe", .asked, at: other), at: Self.noon + .seconds(400))
    #expect(history.interactions == 5 && history.interactions(of: .article) == 2)
    #expect(
      history.log.last
        == History.Occasion(number: 5, at: Self.noon + .seconds(400), other))
  }

  @Test func `What is tried out on a history counts as no interaction`() {
    var history = Self.history
    let next = History.Entry(
      at: Self.noon + .seconds(500), number: 5, Self.showing("work", .asked, ["company"]))
    history.record(next)
    #expect(history.interactions == 4)
    #expect(history.entries.last == next && history.log.last?.number == 5)
  }
}

/// What can be asked of the log.
struct HistoryLogTests {
  private static let noon = HistoryTests.noon

  /// A login a day, each with a screen that is asked, and answered a minute later.
  private static let history = {
    var history = History()
    history.began(Interaction(.signup), at: noon)
    for day in 1...5 {
      let start = noon + .seconds(day * 86_400)
      history.began(Interaction(.login), verdicts: ["work": ["company": "\(day)"]], at: start)
      history.note(HistoryTests.showing("work", .asked), at: start)
      history.note(HistoryTests.showing("work", .snoozed), at: start + .seconds(60))
    }
    return history
  }()

  @Test(arguments: [
    (-1, nil, nil), (0, 1, nil), (86_399, 1, nil), (86_400, 2, "1"), (200_000, 3, "2"),
    (9_999_999, 6, "5"),
  ])
  func `The interaction at a time is the one that had begun last`(
    seconds: Int, number: Int?, verdict: String?
  ) {
    let occasion = Self.history.occasion(at: Self.noon + .seconds(seconds))
    #expect(occasion?.number == number)
    #expect(occasion?.verdicts["work"]?["company"] == verdict)
  }

  @Test func `An interaction is found by its number, with what happened at it`() throws {
    let third = try #require(Self.history.occasion(number: 3))
    #expect(third.at == Self.noon + .seconds(2 * 86_400))
    #expect(Self.history.entries(at: third).map(\.outcome) == [.asked, .snoozed])
    #expect(Self.history.occasion(number: 0) == nil && Self.history.occasion(number: 7) == nil)
  }

  @Test func `Only the latest interaction can go on`() {
    #expect(Self.history.log.map(Self.history.isOver) == [true, true, true, true, true, false])
  }

  /// Seconds after noon, and how many logins and entries there were by then.
  @Test(arguments: [
    (-1, nil, 0), (0, nil, 0), (86_399, nil, 0), (86_400, 1, 1), (86_459, 1, 1), (86_460, 1, 2),
    (172_800, 2, 3), (9_999_999, 5, 10),
  ])
  func `What came later is not yet`(seconds: Int, logins: Int?, entries: Int) {
    let past = Self.history.asOf(Self.noon + .seconds(seconds))
    #expect(past.events[.login]?.count == logins)
    #expect(past.entries.count == entries)
    #expect(past.events[.signup]?.count == (seconds < 0 ? nil : 1))
    #expect(past.interactions == past.log.count)
    #expect(past.log == Self.history.log.filter { $0.at <= Self.noon + .seconds(seconds) })
  }

  @Test func `What happened once happened once, whatever nobody counted`() {
    let first = History.Occurrences(count: 1, first: Self.noon, last: Self.noon)
    let entries = [300, 600].map {
      History.Entry(at: Self.noon + .seconds($0), HistoryTests.showing("work", .asked))
    }
    let history = History(events: [.login: first], entries: entries)
    #expect(history.log.count == 3)
    #expect(history.asOf(Self.noon).events == [.login: first])
  }

  @Test func `The last time of an event is not later than now`() {
    let past = Self.history.asOf(Self.noon + .seconds(200_000))
    #expect(past.events[.login]?.last == Self.noon + .seconds(172_800))
  }

  @Test func `What others wrote later is not yet`() {
    var history = Self.history
    history.wrote(["given_name"], isPerson: false, at: Self.noon + .seconds(7))
    #expect(history.asOf(Self.noon + .seconds(6)).writtenByOthers.isEmpty)
    #expect(history.asOf(Self.noon + .seconds(7)).writtenByOthers.count == 1)
  }

  @Test(arguments: [0, 1, 7])
  func `A history can be counted otherwise, and the same has happened`(interactions: Int) {
    let counted = Self.history.counting(interactions)
    #expect(counted.interactions == interactions)
    #expect(counted.entries.map(\.showing) == Self.history.entries.map(\.showing))
    #expect(counted.log.map(\.at) == Self.history.log.map(\.at))
    #expect(counted.log.allSatisfy { $0.number <= interactions })
    #expect(
      counted.tally(of: ["work"], current: interactions + 1) == Self.history.tally(of: ["work"]))
  }
}
