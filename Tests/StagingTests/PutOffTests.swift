import ProfileModel
import Screens
import Testing

@testable import Staging

/// Snoozes, refusals and lines left empty, to the second.
struct PutOffTests {
  private let flow = Flow(
    .screen("work", snooze: .days(7), maxAsks: 3, fields: [.text("a"), .text("b")]))

  private func verdicts(_ entries: [History.Entry], _ now: Timestamp) -> [String] {
    Plan(flow, .account(), History(interactions: 1, entries: entries), now: now).verdicts
  }

  /// Seconds after "Not now", and whether the screen is left alone. Before it, it was not said yet.
  @Test(arguments: [
    (0, true), (7 * 86_400 - 1, true), (7 * 86_400, false), (7 * 86_400 + 1, false), (-60, false),
  ]) func `A snooze ends to the second`(seconds: Int, isSnoozed: Bool) {
    let entries = [History.Entry("work", .snoozed, ["a", "b"])]
    let verdict = isSnoozed ? "snoozed" : "ask"
    #expect(
      verdicts(entries, noon.after(seconds: seconds)) == ["work.a \(verdict)", "work.b \(verdict)"])
  }

  @Test func `The last of two snoozes counts`() {
    let entries = [
      History.Entry("work", .snoozed, ["a", "b"]),
      History.Entry("work", .snoozed, ["a", "b"], at: noon.after(days: 8)),
    ]
    #expect(verdicts(entries, noon.after(days: 14)) == ["work.a snoozed", "work.b snoozed"])
    #expect(verdicts(entries, noon.after(days: 15)) == ["work.a ask", "work.b ask"])
  }

  @Test func `Only the line left empty is put off`() {
    let entries = [
      History.Entry("work", .asked, ["a", "b"]), History.Entry("work", .answered, ["a"]),
    ]
    let told = Profile.account(["user_metadata": ["a": "told"]])
    let history = History(interactions: 1, entries: entries)
    #expect(Plan(flow, told, history).verdicts == ["work.a known", "work.b snoozed"])
    let week = noon.after(days: 7)
    #expect(Plan(flow, told, history, now: week).verdicts == ["work.a known", "work.b ask"])
  }

  @Test func `A line that was not shown is not put off`() {
    let entries = [
      History.Entry("work", .asked, ["a"]), History.Entry("work", .answered, []),
    ]
    #expect(verdicts(entries, noon.after(seconds: 1)) == ["work.a snoozed", "work.b ask"])
  }

  @Test func `A line of a required screen that has to be answered is never put off`() {
    let flow = Flow(.screen("work", mode: .required, fields: [.text("a")]))
    let history = History.having(.init("work", .asked, ["a"]), .init("work", .answered, []))
    #expect(Plan(flow, .account(), history).verdicts == ["work.a ask"])
  }

  @Test func `What became of one screen does not touch another`() {
    let flow = Flow(.screen("work", fields: [.text("a")]), .screen("home", fields: [.text("b")]))
    let history = History.having(.init("work", .declined, ["a"]))
    #expect(Plan(flow, .account(), history).verdicts == ["work.a declined", "home.b ask"])
  }

  @Test(arguments: [(2, "ask"), (3, "declined"), (4, "declined")])
  func `A screen is given up after its number of asks`(asks: Int, verdict: String) {
    let entries = (0..<asks).map {
      History.Entry("work", .asked, ["a", "b"], at: noon.after(days: $0))
    }
    #expect(verdicts(entries, noon.after(days: 90)) == ["work.a \(verdict)", "work.b \(verdict)"])
  }

  @Test func `A refusal does not expire`() {
    let entries = [History.Entry("work", .declined, ["a", "b"])]
    #expect(verdicts(entries, noon.after(days: 3650)) == ["work.a declined", "work.b declined"])
  }

  @Test func `The last refusal is the one that is told of`() {
    let history = History(
      interactions: 1,
      entries: [
        History.Entry("work", .declined, ["a"]),
        History.Entry("work", .declined, ["a"], at: noon.after(days: 2)),
      ])
    let plan = Plan(flow, .account(), history, now: noon.after(days: 3))
    #expect(plan.decisions.first?.ruling == .declined(on: noon.after(days: 2)))
  }

  @Test func `The last time that a line was left empty counts`() {
    let entries = [
      History.Entry("work", .asked, ["a"]), History.Entry("work", .answered, []),
      History.Entry("work", .asked, ["a"], at: noon.after(days: 8)),
      History.Entry("work", .answered, [], at: noon.after(days: 8)),
    ]
    #expect(verdicts(entries, noon.after(days: 14)).first == "work.a snoozed")
    #expect(verdicts(entries, noon.after(days: 15)).first == "work.a ask")
  }
}
