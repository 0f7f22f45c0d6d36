import ProfileModel
import Screens
import Testing

@testable import Staging

/// The limits of one interaction, filled in declared order.
struct PlanLimitTests {
  /// Sizes of screens, the two limits, and what is asked.
  static let table: [(sizes: [Int], screens: Int, fields: Int, asked: [String])] = [
    ([2, 2], 2, 5, ["s0: f00 f01", "s1: f10 f11"]),
    ([2, 2, 1], 2, 5, ["s0: f00 f01", "s1: f10 f11"]),
    ([2, 2], 1, 5, ["s0: f00 f01"]),
    ([3, 3], 2, 5, ["s0: f00 f01 f02", "s1: f10 f11"]),
    ([3, 3], 2, 3, ["s0: f00 f01 f02"]),
    ([3], 2, 1, ["s0: f00"]),
    ([1, 1, 1], 3, 3, ["s0: f00", "s1: f10", "s2: f20"]),
  ]

  @Test(arguments: table) func `Limits are filled in declared order`(
    sizes: [Int], screens: Int, fields: Int, asked: [String]
  ) {
    let plan = Plan(Flow(screens: sizes, screensAtOnce: screens, fieldsAtOnce: fields))
    #expect(plan.asked == asked)
    let rest = plan.decisions.filter { $0.verdict != .ask }
    #expect(rest.allSatisfy { $0.verdict == .overBudget })
    #expect(rest.count + asked.joined().count { $0 == "f" } == sizes.reduce(0, +))
  }

  @Test func `The reason names the limit`() {
    let flow = Flow(screens: [1, 2, 1], screensAtOnce: 2, fieldsAtOnce: 2)
    let plan = Plan(flow)
    let reasons = zip(plan.decisions, plan.reasons(in: flow))
      .filter { $0.0.verdict == .overBudget }.map(\.1)
    #expect(
      reasons == ["2 questions are enough at one visit.", "2 screens are enough at one visit."])
  }

  @Test func `A screen with nothing to ask takes no room`() {
    let flow = Flow(screens: [1, 1, 1], screensAtOnce: 2, fieldsAtOnce: 5)
    let plan = Plan(flow, .account(["user_metadata": ["f00": "told"]]))
    #expect(plan.asked == ["s1: f10", "s2: f20"])
  }

  @Test func `One attribute is asked for once at a visit`() {
    let flow = Flow(.screen("work", fields: [.text("a")]), .screen("more", fields: [.text("a")]))
    let plan = Plan(flow)
    #expect(plan.asked == ["work: a"])
    #expect(plan.decisions.last?.verdict == .overBudget)
    #expect(plan.reasons(in: flow).last == "It is asked on “About work” at this visit.")
  }

  @Test func `Active screens come first in the decisions`() {
    let flow = Flow(
      .screen("a", when: .event(.article), fields: [.text("a")]),
      .screen("b", fields: [.text("b")]),
      .screen("c", when: .interactions(.atLeast(9)), fields: [.text("c")]),
      .screen("d", fields: [.text("d")]))
    #expect(Plan(flow).verdicts == ["b.b ask", "d.d ask", "a.a screenInactive", "c.c notYet"])
  }
}

extension Flow {
  /// Screens of so many fields each.
  fileprivate init(screens sizes: [Int], screensAtOnce: Int, fieldsAtOnce: Int) {
    self.init(
      name: "",
      screens: sizes.enumerated().map { number, size in
        .screen("s\(number)", fields: (0..<size).map { .text("f\(number)\($0)") })
      },
      limits: Limits(screens: screensAtOnce, fields: fieldsAtOnce))
  }
}
