import ProfileModel
import Screens
import Testing

@testable import Staging

/// What will be asked, and when.
struct ForecastTests {
  private static let work = Screen.screen("work", fields: [.text("company"), .text("title")])

  private func forecast(
    _ flow: Flow, _ profile: Profile = .account(), _ history: History = History(),
    at interactions: [Interaction]? = [Interaction(.login)], days: Int = 90
  ) -> Forecast {
    Forecast(
      for: Visit(profile: profile, history: history, now: noon), flow: flow, at: interactions,
      until: noon.after(days: days))
  }

  private func spans(_ forecast: Forecast) -> [String] {
    forecast.seasons.map { season in
      let (from, until) = (season.from - noon, season.until - noon)
      let asked = season.plan.asked.joined(separator: "; ")
      return "\(season.interaction.event.rawValue) \(from.iso8601) \(until.iso8601) \(asked)"
    }
  }

  @Test func `What is asked now is asked to the end`() {
    #expect(spans(forecast(Flow(Self.work))) == ["login PT0S P90D work: company title"])
  }

  @Test func `A screen that was put off comes back with the end of its rest`() {
    let history = History.having(.init("work", .snoozed, ["company", "title"]))
    #expect(
      spans(forecast(Flow(Self.work), .account(), history)) == [
        "login P7D P90D work: company title"
      ])
  }

  @Test func `An answer that expires is asked again from that instant on`() {
    let screen = Screen.screen("work", fields: [.text("company", expires: .days(20))])
    let profile = Profile.account([
      "created_at": .string(noon.after(days: -5).text), "user_metadata": ["company": "Acme"],
    ])
    let made = forecast(Flow(screen), profile)
    #expect(spans(made) == ["login P15D P90D work: company"])
    #expect(made.missing.isEmpty, "it is known when the forecast begins")
  }

  @Test func `A time that has passed opens and another closes`() {
    let profile = Profile.account(["created_at": .string(noon.after(days: -5).text)])
    let bounds = ValueTest(.minimum(.duration(.days(30))), .maximum(.duration(.days(40))))
    let screen = Screen.screen(
      "nps", when: .fact(.since(.event(.signup)), bounds), fields: [.text("score")])
    let made = forecast(Flow(screen), profile)
    let season = made.seasons.first
    #expect(season?.from == noon.after(days: 25))
    #expect(season?.until == noon.after(days: 35) + .milliseconds(1), "the last instant counts")
    #expect(made.seasons.count == 1)
    #expect(made.missing.first?.asked == noon.after(days: 25))
  }

  @Test func `Changes that change nothing do not part a span`() {
    let other = Screen.screen(
      "other", when: .event(.article), snooze: .days(3), fields: [.text("other")])
    let history = History.having(.init("other", .snoozed, ["other"]))
    #expect(
      spans(forecast(Flow(Self.work, other), .account(), history)) == [
        "login PT0S P90D work: company title"
      ])
  }

  @Test func `A count is said to be needed, and no time brings it`() throws {
    let late = Condition.all([
      .interactions(.atLeast(4)),
      .fact(.since(.event(.signup)), ValueTest(.minimum(.duration(.days(30))))),
    ])
    let profile = Profile.account(["created_at": .string(noon.after(days: -5).text)])
    let made = forecast(Flow(.screen("late", when: late, fields: [.text("a")])), profile)
    #expect(made.seasons.isEmpty)
    let missing = try #require(made.missing.first)
    #expect(missing.decision.verdict == .notYet && missing.asked == nil)
    #expect(missing.obstacles.map(\.change) == [.count(4), .time(noon.after(days: 25))])
  }

  @Test
  func
    `Each article and each event of the flow is foreseen, and sign-up to nobody with an account`()
  {
    var flow = Flow(.screen("a", when: .always, fields: [.text("a")]))
    flow.events.append(Interaction.Event(rawValue: "purchase"))
    flow.articles = ["one", "two"].map { Article(id: $0, title: "", topic: "", paragraphs: []) }
    let made = forecast(flow, at: nil)
    let all = made.seasons.map { season in
      "\(season.interaction.event.rawValue) \(season.interaction.context["article"] ?? "")"
    }
    #expect(all == ["login ", "article one", "article two", "purchase "])
    let nobody = Forecast(
      for: Visit(profile: Profile(), history: History(), now: noon), flow: flow,
      until: noon.after(days: 1))
    #expect(nobody.seasons.first?.interaction.event == .signup)
  }

  @Test func `Of several interactions the one is told at which it is asked first`() {
    let news = Screen.screen("news", when: .event(.article), fields: [.text("news")])
    let history = History.having(.init("work", .snoozed, ["company", "title"]))
    let made = forecast(Flow(Self.work, news), .account(), history, at: nil)
    #expect(
      made.missing.map { "\($0.decision.field) \($0.interaction.event.rawValue)" } == [
        "company login", "title login", "news article",
      ])
  }

  @Test(arguments: UInt64(1)...150)
  func `At every time the plan asks what was foreseen`(seed: UInt64) {
    var dice = CaseDice(seed: seed)
    let flow = dice.flow()
    let (profile, history) = (dice.profile(), dice.history(for: flow))
    let end = noon.after(days: 40)
    for event in Interaction.Event.common {
      let interaction = Interaction(event)
      let made = forecast(flow, profile, history, at: [interaction], days: 40)
      var times = made.seasons.flatMap { [$0.from, $0.until] }
      for _ in 0..<12 { times.append(noon + dice.span(days: 40)) }
      for time in times.flatMap({ [$0, $0 + .milliseconds(1), $0 - .milliseconds(1)] })
      where noon <= time && time < end {
        let plan = Plan(
          for: Visit(profile: profile, history: history, now: time), flow: flow,
          interaction: interaction)
        let foreseen = made.seasons.filter { $0.from <= time && time < $0.until }
        #expect(foreseen.map(\.plan.asked) == (plan.steps.isEmpty ? [] : [plan.asked]))
      }
    }
  }

  @Test func `The draws are worth it`() {
    var changes = 0
    for seed in UInt64(1)...150 {
      var dice = CaseDice(seed: seed)
      let flow = dice.flow()
      let (profile, history) = (dice.profile(), dice.history(for: flow))
      let made = forecast(flow, profile, history, days: 40)
      changes += made.seasons.count { $0.from > made.from }
      changes += made.seasons.count { $0.until < made.until }
    }
    #expect(changes > 60, "what is asked changes so often: \(changes)")
  }
}
