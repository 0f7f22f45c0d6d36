import ProfileModel
import Screens
import Testing

@testable import Staging

/// When a screen is active, and how its absence is explained.
struct ConditionTests {
  /// The third visit, a login; the second login; a company known; `work` submitted with an answer.
  private static let profile = Profile.account(["user_metadata": ["company": "ACME"]], logins: 2)
  private static let history = History(
    interactions: 2,
    entries: [.init("work", .asked, ["company"]), .init("work", .answered, ["company"])])

  static let table: [(Condition, Plan.Verdict, reason: String)] = [
    (.event(.login), .ask, "It is not in your profile yet."),
    (.event(.signup), .screenInactive, "It is asked at sign-up."),
    (.event(.article), .screenInactive, "It is asked with an article."),
    (.not(.event(.login)), .screenInactive, "It is not asked when you come back."),
    (.not(.event(.signup)), .ask, "It is not in your profile yet."),

    (.fact(.context("source"), .known(true)), .ask, "It is not in your profile yet."),
    (.context("source", "letter"), .ask, "It is not in your profile yet."),
    (.context("source", "poster"), .screenInactive, "It is asked on another occasion."),
    (.context("topic", "staging"), .screenInactive, "It is asked on another occasion."),
    (
      .not(.context("source", "letter")), .screenInactive,
      "It is not asked on this occasion."
    ),

    (.interactions(.const(3)), .ask, "It is not in your profile yet."),
    (.interactions(.const(4)), .notYet, "It is asked at visit 4; this is visit 3."),
    (.interactions(.const(2)), .screenInactive, "It was for visit 2; this is visit 3."),
    (.interactions(.atLeast(3)), .ask, "It is not in your profile yet."),
    (.interactions(.atLeast(4)), .notYet, "It is asked from visit 4 on; this is visit 3."),
    (.interactions(.every(3)), .ask, "It is not in your profile yet."),
    (.interactions(.every(2)), .notYet, "It is asked once in 2 visits; this is visit 3."),
    (.not(.interactions(.const(3))), .notYet, "It is not asked at visit 3."),
    (.not(.interactions(.atLeast(3))), .screenInactive, "It is not asked at visit 3."),
    (.not(.interactions(.every(3))), .notYet, "It is not asked at visit 3."),
    (.not(.interactions(.every(1))), .screenInactive, "It is not asked at visit 3."),

    (.logins(.const(2)), .ask, "It is not in your profile yet."),
    (.logins(.atLeast(3)), .notYet, "It is asked from login 3 on; this is login 2."),
    (.logins(.const(1)), .screenInactive, "It was for login 1; this is login 2."),
    (.not(.logins(.atLeast(2))), .screenInactive, "It is not asked at login 2."),

    (.field("company", .known(true)), .ask, "It is not in your profile yet."),
    (.field("place", .known(true)), .screenInactive, "It is asked once “place” is known."),
    (.field("place", .known(false)), .ask, "It is not in your profile yet."),
    (.field("company", .known(false)), .screenInactive, "“company” makes it needless."),
    (.not(.field("company", .known(true))), .screenInactive, "“company” makes it needless."),
    (.field("company", .const("ACME")), .ask, "It is not in your profile yet."),
    (.field("company", .const("Bell")), .screenInactive, "It depends on what “company” is."),
    (
      .fact(.attribute("email"), ValueTest(.format(.email))), .ask,
      "It is not in your profile yet."
    ),
    (
      .fact(.attribute("email_verified"), .const(true)), .screenInactive,
      "It depends on email_verified in your profile."
    ),

    (.completed("work"), .ask, "It is not in your profile yet."),
    (.completed("letters"), .notYet, "It comes after “About letters”."),
    (.completed("told"), .ask, "It is not in your profile yet."),
    (.not(.completed("work")), .screenInactive, "It is not asked after “About work”."),
    (
      .fact(.screen("work", .shown), .atLeast(2)), .notYet,
      "It depends on how often “About work” was shown, which is 1 so far."
    ),
    (
      .fact(.screen("work", .snoozed), ValueTest(.maximum(.number(0)))), .ask,
      "It is not in your profile yet."
    ),

    (.fact(.interactions(.login), .const(3)), .ask, "It is not in your profile yet."),
    (
      .fact(.interactions(.article), .atLeast(1)), .notYet,
      "It is asked from article 1 on; this is article 0."
    ),
    (
      .fact(.completeness, ValueTest(.minimum(.number(90)))), .screenInactive,
      "It depends on how much of your profile is known, which is 20 percent."
    ),
    (
      .fact(.since(.event(.login)), ValueTest(.minimum(.duration(.days(7))))), .notYet,
      "It is asked from 2026-03-08 on."
    ),
    (
      .fact(.since(.event(.login)), ValueTest(.maximum(.duration(.zero)))), .ask,
      "It is not in your profile yet."
    ),
    (
      .fact(.since(.event(.article)), ValueTest(.minimum(.duration(.zero)))), .screenInactive,
      "It waits for something that has not happened yet."
    ),
    (
      .fact(.since(.screen("work")), ValueTest(.minimum(.duration(.seconds(60))))), .notYet,
      "It is asked from 2026-03-01 on."
    ),
    (
      .fact(.since(.field("company")), ValueTest(.minimum(.duration(.seconds(1))))), .notYet,
      "It is asked from 2026-03-01 on."
    ),

    (.all([.event(.login), .interactions(.atLeast(3))]), .ask, "It is not in your profile yet."),
    (
      .all([.interactions(.atLeast(9)), .event(.article)]), .screenInactive,
      "It is asked with an article."
    ),
    (
      .all([.event(.login), .interactions(.atLeast(9))]), .notYet,
      "It is asked from visit 9 on; this is visit 3."
    ),
    (.any([.event(.article), .event(.login)]), .ask, "It is not in your profile yet."),
    (
      .any([.event(.article), .logins(.atLeast(5))]), .notYet,
      "It is asked from login 5 on; this is login 2."
    ),
    (.any([.event(.article), .event(.signup)]), .screenInactive, "It is asked with an article."),
    (
      .not(.any([.event(.login), .event(.article)])), .screenInactive,
      "It is not asked when you come back."
    ),
    (.not(.all([.event(.login), .event(.article)])), .ask, "It is not in your profile yet."),
    (
      .not(.all([.event(.login), .interactions(.const(3))])), .notYet,
      "It is not asked at visit 3."
    ),
    (.not(.not(.event(.login))), .ask, "It is not in your profile yet."),
  ]

  @Test(arguments: table) func `A condition decides and is explained`(
    condition: Condition, verdict: Plan.Verdict, reason: String
  ) throws {
    let flow = Flow(
      .screen("it", when: condition, fields: [.text("it")]),
      .screen("work", when: .event(.signup), fields: [.text("company"), .text("place")]),
      .screen("letters", when: .event(.signup), fields: [.text("letters")]),
      .screen(
        "told", when: .event(.signup), fields: [.text("company"), .text("x", required: .never)]))
    let plan = Plan(flow, Self.profile, Self.history, context: ["source": "letter"])
    let index = try #require(plan.decisions.firstIndex { $0.screen == "it" })
    #expect(plan.decisions[index].verdict == verdict)
    #expect(plan.reasons(in: flow)[index] == reason)
  }

  @Test func `A screen that was submitted empty is not completed`() {
    let flow = Flow(
      .screen("it", when: .completed("work"), fields: [.text("it")]),
      .screen("work", when: .event(.signup), fields: [.text("company")]))
    let plan = Plan(flow, .account(), .having(.init("work", .answered, [])))
    #expect(plan.verdicts.first { $0.hasPrefix("it") } == "it.it notYet")
  }

  @Test func `A dependency looks at the answer to another field`() {
    let flow = Flow(
      .screen("s", fields: [.text("a"), .text("b", when: .field("a", .known(true)))]))
    #expect(Plan(flow).verdicts == ["s.a ask", "s.b dependencyUnmet"])
    let answered = Profile.account().setting(["user_metadata.a": "yes"])
    #expect(Plan(flow, answered).verdicts == ["s.a known", "s.b ask"])
  }
}
