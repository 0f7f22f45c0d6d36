import ProfileModel
import Screens
import Testing

@testable import Staging

/// What was shown at an interaction already, and what that leaves to ask.
struct ShownTests {
  private let flow = Flow(
    .screen("work", fields: [.text("a"), .text("b")]),
    .screen("after", when: .completed("work"), fields: [.text("c")]),
    .screen("more", fields: [.text("d"), .text("e"), .text("f")]))

  private func showing(
    _ outcome: History.Outcome, _ fields: [String], of screen: String = "work"
  ) -> Showing {
    Showing(
      interaction: Interaction(.login), screen: screen, outcome: outcome, fields: fields)
  }

  @Test(arguments: [[History.Outcome.asked], [.asked, .snoozed], [.asked, .declined]])
  func `A screen that waits for another is not opened by putting that off`(
    _ outcomes: [History.Outcome]
  ) {
    let plan = Plan(flow, shown: outcomes.map { showing($0, ["a", "b"]) })
    #expect(!plan.asked.contains("after: c"))
    #expect(plan.decisions.first { $0.screen == "after" }?.verdict == .notYet)
  }

  @Test func `It is opened by an answer, though nothing else is known of the screen`() {
    let shown = [showing(.asked, ["a", "b"]), showing(.answered, ["a"])]
    let plan = Plan(flow, .account(["user_metadata": ["a": "told"]]), shown: shown)
    #expect(plan.asked == ["after: c"])
  }

  @Test func `It is not opened by continuing with nothing written`() {
    let shown = [showing(.asked, ["a", "b"]), showing(.answered, [])]
    #expect(Plan(flow, shown: shown).asked == ["more: d e f"])
  }

  @Test func `What was shown has its part of the limits`() {
    let shown = [showing(.asked, ["a", "b"]), showing(.answered, [])]
    func plan(screens: Int, fields: Int) -> Plan {
      var flow = flow
      flow.limits = .init(screens: screens, fields: fields)
      return Plan(flow, shown: shown)
    }
    #expect(plan(screens: 2, fields: 5).asked == ["more: d e f"])
    #expect(plan(screens: 2, fields: 4).asked == ["more: d e"])
    #expect(plan(screens: 2, fields: 2).asked == [])
    #expect(plan(screens: 1, fields: 5).asked == [])
    #expect(
      plan(screens: 1, fields: 5).decisions.first { $0.field == "d" }?.ruling
        == .tooManyScreens(limit: 1))
    #expect(
      plan(screens: 2, fields: 2).decisions.first { $0.field == "d" }?.ruling
        == .tooManyFields(limit: 2))
  }

  /// The fields of a screen of which one was shown and not answered, by what became of it.
  @Test(arguments: [
    ([History.Outcome.asked], Ruling.alreadyAsked(on: "work")),
    ([.asked, .answered], .leftEmpty(until: noon.after(days: 7))),
    ([.asked, .snoozed], .snoozed(until: noon.after(days: 7))),
    ([.asked, .declined], .declined(on: noon)),
  ])
  func `What was shown is not asked again`(outcomes: [History.Outcome], ruling: Ruling) {
    let shown = outcomes.map { showing($0, $0 == .answered ? [] : ["a"]) }
    let plan = Plan(flow, shown: shown)
    #expect(plan.decisions.first { $0.field == "a" }?.ruling == ruling)
  }

  @Test func `An attribute that was asked for on one screen is not asked for on the next`() {
    let flow = Flow(
      .screen("work", required: .always, fields: [.text("a", required: .never)]),
      .screen("more", fields: [.text("a"), .text("b")]))
    let plan = Plan(flow, shown: [showing(.asked, ["a"]), showing(.answered, [])])
    #expect(plan.asked == ["more: b"])
    #expect(plan.decisions.last { $0.field == "a" }?.ruling == .alreadyAsked(on: "work"))
  }

  @Test func `An answer may bring more of the same screen, which is one showing more`() {
    let screen = Screen.screen(
      "work", maxAsks: 1,
      fields: [.text("a"), .text("b", when: .field("a", .known(true)))])
    let told = Profile.account(["user_metadata": ["a": "told"]])
    let shown = [showing(.asked, ["a"]), showing(.answered, ["a"])]
    #expect(Plan(Flow(screen), told, shown: shown).asked == ["work: b"])
    #expect(Plan(Flow(screen, screensAtOnce: 1), told, shown: shown).asked == [])
    let before = History.having(.init("work", .asked, ["a"]), .init("work", .snoozed, ["a"]))
    #expect(Plan(Flow(screen), told, before).asked == [], "asked at a visit before, it is given up")
  }
}
