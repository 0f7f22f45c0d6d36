import ProfileModel
import Screens
import Testing

@testable import Staging

/// What is asked on a screen, and what may appear there while it is filled in.
struct QuestionTests {
  private static let country = Field(
    id: "country", label: "Country", kind: .country, writes: "user_metadata.country",
    rules: [.country])
  private static let state = Field.text(
    "state", when: .field("country", ValueTest(.oneOf(["US", "CA"]))), required: .always)

  /// The questions of the only step: `+` for what is shown, `-` for what may appear, `!` for what
  /// must be answered.
  private func questions(
    _ flow: Flow, _ profile: Profile = .account(), given: [AttributePath: JSONValue]? = nil
  ) throws -> [String] {
    let visit = Visit(profile: profile, history: History(), now: noon)
    let step = try #require(Plan(flow, profile).steps.first)
    let questions =
      given.map {
        Plan.questions(
          of: step, for: visit, flow: flow, interaction: Interaction(.login), given: $0)
      } ?? step.questions
    return questions.map {
      ($0.isShown ? "+" : "-") + $0.field.id + ($0.isRequired ? "!" : "")
    }
  }

  @Test func `A field that waits for another of its screen is there, and hidden`() throws {
    let flow = Flow(.screen("home", fields: [Self.country, Self.state, .text("city")]))
    #expect(try questions(flow) == ["+country", "-state!", "+city"])
    #expect(
      Plan(flow).verdicts == ["home.country ask", "home.state dependencyUnmet", "home.city ask"])
    #expect(Plan(flow).asked == ["home: country city"])
  }

  /// What is written into the country, and whether there is a state then.
  @Test(arguments: [("US", true), ("CA", true), ("FR", false), ("Utopia", false), ("", false)])
  func `It appears and vanishes with the other's answer`(country: String, isShown: Bool) throws {
    let flow = Flow(.screen("home", fields: [Self.country, Self.state]))
    #expect(
      try questions(flow, given: ["user_metadata.country": .string(country)])
        == ["+country", isShown ? "+state!" : "-state!"])
  }

  @Test func `No field goes because of what is written into it`() throws {
    let field = Field.text("a", when: .fact(.completeness, ValueTest(.maximum(.number(0)))))
    let flow = Flow(.screen("s", fields: [field, .text("b", when: .field("a", .known(true)))]))
    #expect(try questions(flow) == ["+a", "-b"])
    #expect(try questions(flow, given: ["user_metadata.a": "x"]) == ["+a", "+b"])
  }

  @Test func `What waits for something else than this screen is not there`() throws {
    let elsewhere = Field.text("state", when: .field("company", .known(true)))
    let flow = Flow(
      .screen("home", fields: [Self.country, elsewhere]),
      .screen("work", when: .event(.article), fields: [.text("company")]))
    #expect(try questions(flow) == ["+country"])
  }

  @Test func `What waits for what waits may appear as well`() throws {
    let county = Field.text("county", when: .field("state", .known(true)))
    let flow = Flow(.screen("home", fields: [county, Self.state, Self.country]))
    #expect(try questions(flow) == ["-county", "-state!", "+country"])
    #expect(
      try questions(
        flow, given: ["user_metadata.country": "US", "user_metadata.state": "Ohio"])
        == ["+county", "+state!", "+country"])
  }

  /// How many fields the limits allow, and what is there.
  @Test(arguments: [
    (1, ["+country"]), (2, ["+country", "+city"]), (3, ["+country", "-state!", "+city"]),
  ])
  func `Room is for what is asked first, and then for what may appear`(
    limit: Int, expected: [String]
  ) throws {
    let fields = [Self.country, Self.state, .text("city")]
    #expect(try questions(Flow(.screen("home", fields: fields), fieldsAtOnce: limit)) == expected)
    let own = Screen.Limits(fields: limit)
    #expect(try questions(Flow(.screen("home", limits: own, fields: fields))) == expected)
  }

  @Test func `What was put off does not appear`() {
    let flow = Flow(.screen("home", snooze: .days(7), fields: [Self.country, .text("city")]))
    let history = History.having(.init("home", .snoozed, ["country"]))
    #expect(Plan(flow, .account(), history).steps.isEmpty)
  }

  @Test func `An option is offered where its condition holds`() throws {
    let pet = Field(
      id: "plan", label: "Plan", kind: .choice, writes: "user_metadata.plan",
      options: [
        Field.Option(value: "free", label: "Free"),
        Field.Option(
          value: "student", label: "Student", when: .field("age", ValueTest(.maximum(.number(25))))),
      ])
    let age = Field(
      id: "age", label: "Age", kind: .number, writes: "user_metadata.age", rules: [.number])
    let flow = Flow(.screen("it", fields: [age, pet]))
    let step = try #require(Plan(flow).steps.first)
    #expect(step.questions[1].field.options.map(\.value) == ["free"])
    let young = Plan.questions(
      of: step, for: Visit(profile: .account(), history: History(), now: noon), flow: flow,
      interaction: Interaction(.login), given: ["user_metadata.age": 20])
    #expect(young[1].field.options.map(\.value) == ["free", "student"])
  }

  @Test func `A screen may become required with time`() {
    let required = Condition.fact(.screen("phone", .snoozed), .atLeast(3))
    let flow = Flow(.screen("phone", required: required, snooze: .zero, fields: [.text("phone")]))
    let put = (0..<3).map { History.Entry("phone", .snoozed, ["phone"], at: noon.after(days: $0)) }
    func step(_ count: Int) -> Plan.Step? {
      Plan(
        flow, .account(), History(interactions: count, entries: Array(put.prefix(count))),
        now: noon.after(days: 9)
      ).steps.first
    }
    #expect(step(2)?.isRequired == false)
    #expect(step(2)?.questions.first?.isRequired == false)
    #expect(step(3)?.isRequired == true)
    #expect(step(3)?.questions.first?.isRequired == true)
  }

  // MARK: Old answers

  private let title = Flow(.screen("work", fields: [.text("title", expires: .days(365))]))
  private let told = Profile.account(["user_metadata": ["title": "Programmer"]])

  @Test func `An answer that expired is asked with the old one in it`() {
    let history = History.having(.init("work", .answered, ["title"], at: noon.after(days: -365)))
    #expect(Plan(title, told, history).steps.first?.questions.first?.former == "Programmer")
  }

  @Test func `After a new version nobody agrees by default`() {
    let flow = Flow(.screen("terms", version: 2, fields: [.text("title")]))
    let history = History.having(.init("terms", .answered, ["title"]))
    let plan = Plan(flow, told, history)
    #expect(plan.asked == ["terms: title"])
    #expect(plan.steps.first?.questions.first?.former == nil)
  }

  @Test func `An expired answer is no fact, and what is being written is one`() throws {
    let flow = Flow(
      .screen(
        "work",
        fields: [
          .text("title", expires: .zero), .text("since", when: .field("title", .known(true))),
        ]
      ))
    #expect(try questions(flow, told) == ["+title", "-since"])
    #expect(
      try questions(flow, told, given: ["user_metadata.title": "Programmer"])
        == ["+title", "+since"])
  }

  @Test func `What always expires is asked once a visit`() {
    let flow = Flow(.screen("work", fields: [.text("title", expires: .zero)]))
    let shown = [History.Outcome.asked, .answered].map {
      Showing(interaction: Interaction(.login), screen: "work", outcome: $0, fields: ["title"])
    }
    #expect(Plan(flow, told).asked == ["work: title"])
    #expect(Plan(flow, told, shown: shown).steps.isEmpty)
    #expect(Plan(flow, told, shown: shown).verdicts == ["work.title known"])
  }

  /// When somebody wrote the title who was not asked, in days before now, and what is decided.
  @Test(arguments: [(nil, "known"), (364, "known"), (365, "ask")])
  func `What nobody knows the age of holds, and what others wrote is as old as that`(
    days: Int?, verdict: String
  ) {
    var history = History(interactions: 1)
    if let days {
      history.wrote(["user_metadata.title"], isPerson: false, at: noon.after(days: -days))
    }
    #expect(Plan(title, told, history).verdicts == ["work.title \(verdict)"])
  }

  // MARK: Names of before

  @Test func `What was renamed keeps its history`() {
    let field = Field.text("firm", expires: .days(30), was: ["company"])
    let flow = Flow(.screen("job", was: ["work"], fields: [field]))
    let declined = History.having(.init("work", .declined, ["company"]))
    #expect(Plan(flow, .account(), declined).verdicts == ["job.firm declined"])
    let told = Profile.account(["user_metadata": ["firm": "ACME"]])
    let old = History.having(.init("work", .answered, ["company"], at: noon.after(days: -31)))
    #expect(Plan(flow, told, old).verdicts == ["job.firm ask"])
  }

  // MARK: Distance

  @Test func `Optional screens of two visits keep their distance, required ones do not`() {
    let flow = Flow(
      .screen("a", fields: [.text("a")]),
      .screen("b", limits: .init(quiet: .zero), fields: [.text("b")]),
      .screen("c", required: .always, fields: [.text("c")]),
      screensAtOnce: 3, quiet: .days(2))
    let history = History.having(.init("other", .asked, ["x"], at: noon.after(days: -1)))
    #expect(Plan(flow, .account(), history).verdicts == ["a.a quiet", "b.b ask", "c.c ask"])
    let required = History.having(.init("c", .asked, ["c"], at: noon.after(days: -1)))
    #expect(Plan(flow, .account(), required).verdicts == ["a.a ask", "b.b ask", "c.c ask"])
    let now = noon.after(days: 1)
    #expect(
      Plan(flow, .account(), history, now: now).verdicts == ["a.a ask", "b.b ask", "c.c ask"])
  }

  @Test func `Two optional screens of one visit need none`() {
    let flow = Flow(
      .screen("a", fields: [.text("a")]), .screen("b", fields: [.text("b")]), quiet: .days(2))
    #expect(Plan(flow).asked == ["a: a", "b: b"])
  }

  // MARK: Texts

  @Test(arguments: [
    ("event", "login"), ("interactions", "1"), ("company", "ACME"), ("context.topic", "staging"),
    ("profile.given_name", "Ada"), ("place", nil), ("country", "France"), ("nothing", nil),
    ("screens.work.shown", "0"), ("context.other", nil), ("profile.identities", nil),
  ])
  func `A text can name facts`(name: String, text: String?) {
    let flow = Flow(.screen("work", fields: [.text("company"), .text("place"), Self.country]))
    let visit = Visit(
      profile: .account(["user_metadata": ["company": "ACME", "country": "FR"]]),
      history: History(), now: noon)
    let interaction = Interaction(.login, context: ["topic": "staging"])
    #expect(Facts(of: visit, flow: flow, interaction: interaction).text(name) == text)
  }
}
