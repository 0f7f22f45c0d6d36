import ProfileModel
import Screens
import Testing

@testable import Staging

/// One field on one screen, and what is decided about it.
struct PlanVerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var field = Field.text("company")
    var when = Condition.event(.login)
    var required = Condition.never
    var maxAsks: Int?
    var version = 1
    var quiet = Duration.zero
    var profile = Profile.account()
    var history = History()
    var writer: Writer?
    var verdict: Plan.Verdict
    var source: AttributePath?
    var reason: String
  }

  static let root = Field(id: "given_name", label: "", kind: .text, writes: "given_name")
  static let enriched = Field.text(
    "company", knownFrom: ["user_metadata.company", "app_metadata.clearbit.name"])

  static let cases: [Case] = [
    Case(
      testDescription: "nothing known", verdict: .ask, reason: "It is not in your profile yet."),
    Case(
      testDescription: "told before",
      profile: .account(["user_metadata": ["company": "ACME Ltd"]]), verdict: .known,
      source: "user_metadata.company", reason: "You told us."),
    Case(
      testDescription: "looked up", field: enriched,
      profile: .account(["app_metadata": ["clearbit": ["name": "ACME Ltd"]]]), verdict: .known,
      source: "app_metadata.clearbit.name", reason: "Clearbit told us."),
    Case(
      testDescription: "at the root", field: root, verdict: .known, source: "given_name",
      reason: "Your profile has it."),
    Case(
      testDescription: "a count not reached", when: .interactions(.atLeast(3)),
      verdict: .notYet, reason: "It is asked from visit 3 on; this is visit 1."),
    Case(
      testDescription: "another event", when: .event(.article), verdict: .screenInactive,
      reason: "It is asked with an article."),
    Case(
      testDescription: "a root after sign-up", field: root,
      profile: .account(["given_name": .null]), verdict: .notPermitted,
      reason: "This can be given at sign-up only."),
    Case(
      testDescription: "an attribute of a server's",
      field: Field(id: "plan", label: "", kind: .text, writes: "app_metadata.plan"),
      verdict: .notPermitted, reason: "This is not yours to change here."),
    Case(
      testDescription: "the same for a server",
      field: Field(id: "plan", label: "", kind: .text, writes: "app_metadata.plan"),
      writer: .server, verdict: .ask, reason: "It is not in your profile yet."),
    Case(
      testDescription: "an unmet dependency",
      field: .text("company", when: .field("employed", .const(true))),
      verdict: .dependencyUnmet, reason: "It is asked once employed is known."),
    Case(
      testDescription: "not now", history: History.having(.init("work", .snoozed, ["company"])),
      verdict: .snoozed, reason: "You said “Not now”; we ask again from 2026-03-08 on."),
    Case(
      testDescription: "left empty",
      history: History.having(
        .init("work", .asked, ["company"]), .init("work", .answered, [])),
      verdict: .snoozed, reason: "You left it empty; we ask again from 2026-03-08 on."),
    Case(
      testDescription: "never again",
      history: History.having(.init("work", .declined, ["company"])),
      verdict: .declined, reason: "You said “Don't ask again” on 2026-03-01."),
    Case(
      testDescription: "asked often enough", maxAsks: 2,
      history: History.having(
        .init("work", .left, ["company"]), .init("work", .left, ["company"])),
      verdict: .exhausted, reason: "We asked 2 times, and leave it at that."),
    Case(
      testDescription: "asked less often", maxAsks: 2,
      history: History.having(.init("work", .asked, ["company"])), verdict: .ask,
      reason: "It is not in your profile yet."),
    Case(
      testDescription: "a required screen cannot be put off", required: .always, maxAsks: 1,
      history: History.having(
        .init("work", .asked, ["company"]), .init("work", .snoozed, ["company"]),
        .init("work", .declined, ["company"])),
      verdict: .ask, reason: "It is not in your profile yet."),
    Case(
      testDescription: "an optional line of a required screen can be left empty",
      field: .text("company", required: .never), required: .always,
      history: History.having(.init("work", .asked, ["company"]), .init("work", .answered, [])),
      verdict: .snoozed, reason: "You left it empty; we ask again from 2026-03-08 on."),
    Case(
      testDescription: "what no longer fits",
      field: .text("company", validate: ValueTest(.maxLength(5))),
      profile: .account(["user_metadata": ["company": "Analytical Engines"]]), verdict: .ask,
      reason: "What we have for this does not fit any more."),
    Case(
      testDescription: "left open",
      history: History.having(
        .init("work", .asked, ["company"]), .init("work", .asked, ["company"]),
        .init("work", .asked, ["company"])),
      verdict: .snoozed,
      reason: "It was left open 3 times; we ask again from 2026-03-08 on."),
    Case(
      testDescription: "asked elsewhere lately", quiet: .days(2),
      history: History.having(.init("other", .asked, ["x"])), verdict: .quiet,
      reason: "We asked you something lately; the next is for 2026-03-03 on."),
    Case(
      testDescription: "an answer that is too old",
      field: .text("company", expires: .days(30)),
      profile: .account(["user_metadata": ["company": "ACME Ltd"]]),
      history: History.having(
        .init("work", .answered, ["company"], at: noon.after(days: -30))),
      verdict: .ask, reason: "You told us on 2026-01-30; it may have changed."),
    Case(
      testDescription: "an answer that is young enough",
      field: .text("company", expires: .days(30)),
      profile: .account(["user_metadata": ["company": "ACME Ltd"]]),
      history: History.having(
        .init("work", .answered, ["company"], at: noon.after(days: -30, seconds: 1))),
      verdict: .known, source: "user_metadata.company", reason: "You told us."),
    Case(
      testDescription: "a new version", version: 2,
      profile: .account(["user_metadata": ["company": "ACME Ltd"]]),
      history: History.having(.init("work", .answered, ["company"])), verdict: .ask,
      reason: "It has changed since you answered."),
    Case(
      testDescription: "the same version", version: 2,
      profile: .account(["user_metadata": ["company": "ACME Ltd"]]),
      history: History.having(.init("work", .answered, ["company"], version: 2)),
      verdict: .known, source: "user_metadata.company", reason: "You told us."),
    Case(
      testDescription: "a password, with an account",
      field: Field(id: "password", label: "", kind: .password, writes: "password"),
      verdict: .known, source: "user_id", reason: "Your account has its password."),
  ]

  @Test(arguments: cases) func `One field is decided on`(_ it: Case) {
    let screen = Screen.screen(
      "work", when: it.when, required: it.required, maxAsks: it.maxAsks,
      version: it.version, fields: [it.field])
    let plan = Plan(Flow(screen, quiet: it.quiet), it.profile, it.history, writer: it.writer)
    #expect(plan.decisions.map(\.verdict) == [it.verdict])
    #expect(plan.decisions.map(\.source) == [it.source])
    #expect(plan.reasons(in: Flow(screen)) == [it.reason])
    #expect(plan.steps.isEmpty == (it.verdict != .ask))
  }

  @Test func `No reason has a value of an attribute in it`() {
    for it in Self.cases {
      for value in ["ACME Ltd", "Analytical Engines", "Ada", "ada@example.com"] {
        #expect(!it.reason.contains(value))
      }
    }
  }

  @Test func `Every verdict but the budget is in the table`() {
    #expect(
      Set(Self.cases.map(\.verdict)) == Set(Plan.Verdict.allCases).subtracting([.overBudget]))
  }
}
