import ProfileModel
import Screens
import Testing

@testable import Staging

/// Why a field was or was not asked at an interaction that is over.
struct HindsightTests {
  private static let flow = Flow(
    .screen("work", was: ["job"], fields: [.text("company"), .text("title")]),
    .screen("late", when: .interactions(.atLeast(3)), fields: [.text("size")]))

  /// What came of the second of three interactions, a day apart.
  private func history(_ entries: History.Entry...) -> History {
    var history = History()
    history.began(Interaction(.signup), at: noon)
    history.began(
      Interaction(.login), verdicts: ["work": ["company": "ask"], "late": ["size": "notYet"]],
      at: noon.after(days: 1))
    for entry in entries { history.record(entry) }
    history.began(Interaction(.login), at: noon.after(days: 2))
    return history
  }

  private func entry(_ outcome: History.Outcome, _ fields: [String], on screen: String = "work")
    -> History.Entry
  {
    History.Entry(screen, outcome, fields, at: noon.after(days: 1, seconds: 5), number: 2)
  }

  private func hindsight(
    _ history: History, number: Int = 2, _ screen: String = "work", _ field: String = "company",
    _ profile: Profile = .account()
  ) -> Hindsight? {
    history.occasion(number: number).flatMap { occasion in
      Hindsight(
        of: Plan.Seat(screen: screen, field: field), at: occasion, profile: profile,
        history: history, flow: Self.flow)
    }
  }

  @Test func `What became of a field is told`() {
    let asked = entry(.asked, ["company", "title"])
    let cases: [([History.Entry], Hindsight.Sequel)] = [
      ([], .notShown), ([entry(.asked, ["title"])], .notShown), ([asked], .abandoned),
      ([asked, entry(.answered, ["company"])], .answered),
      ([asked, entry(.answered, ["title"])], .leftEmpty),
      ([asked, entry(.snoozed, ["company", "title"])], .putOff),
      ([asked, entry(.declined, ["company", "title"])], .declined),
      ([asked, entry(.left, ["company", "title"])], .left),
      ([entry(.asked, ["company"], on: "job")], .abandoned),
    ]
    for (entries, sequel) in cases {
      var history = history()
      for entry in entries { history.record(entry) }
      #expect(hindsight(history)?.sequel == sequel, "\(sequel)")
    }
    var open = History()
    open.began(Interaction(.login), at: noon)
    open.record(History.Entry("work", .asked, ["company"], at: noon, number: 1))
    #expect(hindsight(open, number: 1)?.sequel == .shown, "it may still be before them")
  }

  @Test func `What was answered since is left out of the profile`() {
    let history = history(entry(.asked, ["company"]), entry(.answered, ["company"]))
    let profile = Profile.account(["user_metadata": ["company": "Acme"]])
    let told = hindsight(history, "work", "company", profile)
    #expect(told?.ruling == .missing)
    #expect(told?.agrees == true)
    #expect(
      told?.news == [
        .answered(
          field: "company", number: 2, at: noon.after(days: 1, seconds: 5), isLeftOut: true)
      ])
    #expect(hindsight(history, number: 3, "work", "company", profile)?.ruling.verdict == .known)
  }

  @Test func `What others wrote since is told, and makes the difference`() {
    var history = history()
    history.wrote(["user_metadata.company"], isPerson: false, at: noon.after(days: 4))
    let told = hindsight(
      history, "work", "company", .account(["user_metadata": ["company": "Acme"]]))
    #expect(told?.noted == "ask" && told?.ruling.verdict == .known && told?.agrees == false)
    #expect(told?.news == [.written("user_metadata.company", at: noon.after(days: 4))])
  }

  @Test func `The counts are those of that time`() {
    let told = hindsight(history(), "late", "size")
    #expect(told?.agrees == true)
    #expect(told?.obstacles.map(\.change) == [.count(3)])
    #expect(hindsight(history(), number: 3, "late", "size")?.ruling == .missing)
  }

  @Test func `At sign-up there was no account yet`() {
    let flow = Flow(
      .screen(
        "signup", when: .event(.signup),
        fields: [
          Field(id: "email", label: "", kind: .email, writes: "email"),
          Field(id: "password", label: "", kind: .password, writes: "password"),
        ]))
    var history = History()
    history.began(Interaction(.signup), at: noon)
    for outcome in [History.Outcome.asked, .answered] {
      history.note(
        Showing(
          interaction: Interaction(.signup), screen: "signup", outcome: outcome,
          fields: ["email", "password"]), at: noon)
    }
    for field in ["email", "password"] {
      let told = history.log.first.flatMap {
        Hindsight(
          of: Plan.Seat(screen: "signup", field: field), at: $0, profile: .account(),
          history: history, flow: flow)
      }
      #expect(told?.ruling == .missing && told?.sequel == .answered)
    }
  }
}
