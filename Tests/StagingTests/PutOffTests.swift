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
    let flow = Flow(.screen("work", required: .always, fields: [.text("a")]))
    let history = History.having(.init("work", .asked, ["a"]), .init("work", .answered, []))
    #expect(Plan(flow, .account(), history).verdicts == ["work.a ask"])
  }

  @Test func `What became of one screen does not touch another`() {
    let flow = Flow(.screen("work", fields: [.text("a")]), .screen("home", fields: [.text("b")]))
    let history = History.having(.init("work", .declined, ["a"]))
    #expect(Plan(flow, .account(), history).verdicts == ["work.a declined", "home.b ask"])
  }

  /// How a person does without a screen on purpose, and how often, and what comes of it later.
  @Test(arguments: [
    (History.Outcome.snoozed, 2, "ask"), (.snoozed, 3, "exhausted"), (.snoozed, 4, "exhausted"),
    (.left, 2, "ask"), (.left, 3, "exhausted"), (.answered, 2, "ask"), (.answered, 3, "exhausted"),
  ])
  func `A screen is given up after its number of asks`(
    outcome: History.Outcome, asks: Int, verdict: String
  ) {
    let entries = (0..<asks).flatMap { day in
      [
        History.Entry("work", .asked, ["a", "b"], at: noon.after(days: day)),
        History.Entry("work", outcome, [], at: noon.after(days: day)),
      ]
    }
    #expect(verdicts(entries, noon.after(days: 90)) == ["work.a \(verdict)", "work.b \(verdict)"])
  }

  /// How often a window was closed in a row, days later, and what comes of it.
  @Test(arguments: [
    (2, 0, "ask"), (3, 0, "snoozed"), (3, 6, "snoozed"), (3, 7, "ask"), (4, 7, "snoozed"),
    (9, 90, "ask"),
  ])
  func `A screen that was left open three times in a row rests`(
    times: Int, days: Int, verdict: String
  ) {
    let entries = (0..<times).map {
      History.Entry("work", .asked, ["a", "b"], at: noon.after(days: $0), number: $0 + 1)
    }
    let now = noon.after(days: 2 + days, seconds: 1)
    #expect(verdicts(entries, now) == ["work.a \(verdict)", "work.b \(verdict)"])
  }

  @Test func `Whatever else becomes of a screen ends the row`() {
    let asked = (0..<3).map {
      History.Entry("work", .asked, ["a", "b"], at: noon.after(days: $0), number: $0 + 1)
    }
    let left = History.Entry("work", .left, ["a", "b"], at: noon.after(days: 2), number: 3)
    #expect(verdicts(asked + [left], noon.after(days: 3)) == ["work.a ask", "work.b ask"])
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
