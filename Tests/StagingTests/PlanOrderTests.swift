import ProfileModel
import Screens
import Testing

@testable import Staging

/// A field that could be dropped for two reasons is dropped for the earlier one.
struct PlanOrderTests {
  /// The reasons to drop a field, in the order in which they are looked at.
  enum Drop: Int, CaseIterable, Sendable {
    case inactive, known, notPermitted, dependency, snoozed, overBudget

    var verdict: Plan.Verdict {
      switch self {
      case .inactive: .screenInactive
      case .known: .known
      case .notPermitted: .notPermitted
      case .dependency: .dependencyUnmet
      case .snoozed: .snoozed
      case .overBudget: .overBudget
      }
    }
  }

  static let pairs = Drop.allCases.flatMap { first in
    Drop.allCases.filter { $0.rawValue > first.rawValue }.map { (first, $0) }
  }

  @Test(arguments: pairs) func `The earlier reason decides`(first: Drop, second: Drop) {
    #expect(verdict(on: [first, second]) == first.verdict)
    #expect(verdict(on: [second]) == second.verdict)
    #expect(verdict(on: []) == .ask)
  }

  /// The verdict on a field to which these reasons apply.
  private func verdict(on drops: Set<Drop>) -> Plan.Verdict? {
    let field = Field(
      id: "it", label: "It", kind: .text,
      writes: drops.contains(.notPermitted) ? "nickname" : "user_metadata.it",
      knownFrom: ["user_metadata.told"],
      when: drops.contains(.dependency) ? .field("a", .known(true)) : nil)
    let flow = Flow(
      .screen("first", fields: [.text("a")]),
      .screen(
        "second", when: .event(drops.contains(.inactive) ? .article : .login), fields: [field]),
      screensAtOnce: drops.contains(.overBudget) ? 1 : 2)
    let told: JSONValue = drops.contains(.known) ? ["told": "yes"] : [:]
    let history =
      drops.contains(.snoozed) ? History.having(.init("second", .snoozed, ["it"])) : History()
    return Plan(flow, .account(["user_metadata": told]), history).decisions
      .first { $0.field == "it" }?.verdict
  }

  @Test func `Declining wins over snoozing`() {
    let history = History.having(.init("work", .declined, []), .init("work", .snoozed, []))
    let plan = Plan(Flow(.screen("work", fields: [.text("a")])), .account(), history)
    #expect(plan.verdicts == ["work.a declined"])
  }
}
