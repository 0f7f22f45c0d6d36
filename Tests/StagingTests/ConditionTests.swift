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

    (.context(key: "source", value: nil), .ask, "It is not in your profile yet."),
    (.context(key: "source", value: "letter"), .ask, "It is not in your profile yet."),
    (.context(key: "source", value: "poster"), .screenInactive, "It is asked on another occasion."),
    (.context(key: "topic", value: nil), .screenInactive, "It is asked on another occasion."),
    (
      .not(.context(key: "source", value: nil)), .screenInactive,
      "It is not asked on this occasion."
    ),

    (.interactions(.at(3)), .ask, "It is not in your profile yet."),
    (.interactions(.at(4)), .notYet, "It is asked at visit 4; this is visit 3."),
    (.interactions(.at(2)), .screenInactive, "It was for visit 2; this is visit 3."),
    (.interactions(.atLeast(3)), .ask, "It is not in your profile yet."),
    (.interactions(.atLeast(4)), .notYet, "It is asked from visit 4 on; this is visit 3."),
    (.interactions(.every(3)), .ask, "It is not in your profile yet."),
    (.interactions(.every(2)), .notYet, "It is asked once in 2 visits; this is visit 3."),
    (.not(.interactions(.at(3))), .notYet, "It is not asked at visit 3."),
    (.not(.interactions(.atLeast(3))), .screenInactive, "It is not asked at visit 3."),
    (.not(.interactions(.every(3))), .notYet, "It is not asked at visit 3."),
    (.not(.interactions(.every(1))), .screenInactive, "It is not asked at visit 3."),

    (.logins(.at(2)), .ask, "It is not in your profile yet."),
    (.logins(.atLeast(3)), .notYet, "It is asked from login 3 on; this is login 2."),
    (.logins(.at(1)), .screenInactive, "It was for login 1; this is login 2."),
    (.not(.logins(.atLeast(2))), .screenInactive, "It is not asked at login 2."),

    (.known("user_metadata.company"), .ask, "It is not in your profile yet."),
    (.known("user_metadata.title"), .screenInactive, "It is asked once another answer is known."),
    (.missing("user_metadata.title"), .ask, "It is not in your profile yet."),
    (.missing("user_metadata.company"), .screenInactive, "Another answer makes it needless."),
    (.not(.known("user_metadata.company")), .screenInactive, "Another answer makes it needless."),

    (.completed(screen: "work"), .ask, "It is not in your profile yet."),
    (.completed(screen: "letters"), .screenInactive, "It comes after “About letters”."),
    (.completed(screen: "told"), .ask, "It is not in your profile yet."),
    (.not(.completed(screen: "work")), .screenInactive, "It is not asked after “About work”."),

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
      .not(.all([.event(.login), .interactions(.at(3))])), .notYet,
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
        "told", when: .event(.signup), fields: [.text("company"), .text("x", isOptional: true)]))
    let plan = Plan(flow, Self.profile, Self.history, context: ["source": "letter"])
    let index = try #require(plan.decisions.firstIndex { $0.screen == "it" })
    #expect(plan.decisions[index].verdict == verdict)
    #expect(plan.reasons(in: flow)[index] == reason)
  }

  @Test func `A screen that was submitted empty is not completed`() {
    let flow = Flow(
      .screen("it", when: .completed(screen: "work"), fields: [.text("it")]),
      .screen("work", when: .event(.signup), fields: [.text("company")]))
    let plan = Plan(flow, .account(), .having(.init("work", .answered, [])))
    #expect(plan.verdicts.first { $0.hasPrefix("it") } == "it.it screenInactive")
  }

  @Test func `A dependency looks at the answer to another field`() {
    let flow = Flow(
      .screen("s", fields: [.text("a"), .text("b", dependsOn: .known("user_metadata.a"))]))
    #expect(Plan(flow).verdicts == ["s.a ask", "s.b dependencyUnmet"])
    let answered = Profile.account().setting(["user_metadata.a": "yes"])
    #expect(Plan(flow, answered).verdicts == ["s.a known", "s.b ask"])
  }
}
