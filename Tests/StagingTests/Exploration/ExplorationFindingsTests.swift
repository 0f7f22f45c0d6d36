import ProfileModel
import Screens
import Testing

@testable import Staging

/// What is planted in a flow is found, with a life that shows it; and nothing else.
struct ExplorationFindingsTests {
  struct Planted: CustomTestStringConvertible {
    let testDescription: String
    let flow: Flow
    /// As `kind screen.field`.
    let found: [String]

    init(_ name: String, _ flow: Flow, _ found: String...) {
      (testDescription, self.flow, self.found) = (name, flow, found)
    }
  }

  @Test(arguments: planted) func `What is planted is found`(planted: Planted) {
    let exploration = Exploration(of: planted.flow)
    #expect(exploration.isComplete)
    #expect(exploration.findings.map(name(of:)) == planted.found)
    for finding in exploration.findings where ![.neverShown, .neverAsked].contains(finding.kind) {
      #expect(finding.life?.moves.isEmpty == false)
    }
  }

  private func name(of finding: Exploration.Suspicion) -> String {
    "\(finding.kind) " + [finding.screen, finding.field].compactMap { $0 }.joined(separator: ".")
  }

  private static let both: [Condition] = [.field("a", .known(false)), .field("b", .known(false))]
  private static let day = ValueTest.const("2026-01-01")

  static let planted = [
    Planted("nothing", Flow(.screen("s", fields: [.text("a"), .text("b")]))),
    Planted(
      "a screen whose condition never holds",
      Flow(.screen("s", when: .all([.event(.login), .event(.article)]), fields: [.text("a")])),
      "neverShown s"),
    Planted(
      "a screen that waits for one that nobody completes",
      Flow(
        .screen("t", when: .event(.login), fields: [.text("a", when: .never)]),
        .screen("s", when: .all([.event(.login), .completed("t")]), fields: [.text("b")])),
      "neverShown t", "neverShown s"),
    Planted(
      "a field that the limit leaves out, as it can be asked once only",
      Flow(
        .screen(
          "s", when: .event(.signup), fields: [.text("a"), .text("b")]),
        fieldsAtOnce: 1),
      "neverAsked s.b"),
    Planted(
      "two screens at the same visit alone, where the limit lets one through",
      Flow(
        .screen("s", when: .event(.signup), fields: [.text("a")]),
        .screen("t", when: .event(.signup), fields: [.text("b")]), screensAtOnce: 1),
      "neverShown t"),
    Planted(
      "an answer that is looked for elsewhere",
      Flow(.screen("s", fields: [.text("a", knownFrom: ["user_metadata.other"])])),
      "askedAgain s.a", "loop s"),
    Planted(
      "an answer that a provider tells, where nobody looks",
      Flow(
        name: "", screens: [.screen("s", fields: [.text("company")])], providers: [.gitHub]),
      "askedAgain s.company"),
    Planted(
      "an answer that none can be",
      Flow(
        .screen(
          "s", required: .always,
          fields: [
            .text(
              "a",
              validate: ValueTest(.minLength(3), .maxLength(2)))
          ])),
      "stuck s.a"),
    Planted(
      "an answer that is asked for once, and can be left open",
      Flow(
        .screen(
          "s", when: .all([.event(.login), .interactions(.const(2))]), required: .always,
          fields: [.text("a")])),
      "stuck s.a"),
    Planted(
      "sent, which is taken for completed",
      Flow(.screen("s", required: .always, snooze: .zero, fields: [.text("a", required: .never)])),
      "loop s"),
    Planted(
      "nothing to choose from",
      Flow(
        .screen(
          "s",
          fields: [
            Field(
              id: "a", label: "", kind: .choice, writes: "user_metadata.a",
              options: [Field.Option(value: "x", label: "X", when: .field("a", .known(true)))],
              rules: [.choice(["x"])])
          ])),
      "empty s"),
    Planted(
      "two that are asked together or not at all",
      Flow(
        .screen("s", when: .all([.event(.login)] + both), fields: [.text("a"), .text("b")])),
      "gap s.a", "gap s.b"),
    Planted(
      "answers that grow old, asked for again",
      Flow(.screen("s", fields: [.text("a", expires: .days(30))]))),
    Planted(
      "terms of a second version, asked for until they are accepted",
      Flow(.screen("s", required: .always, version: 2, fields: [.text("a")]))),
  ]

  @Test func `A screen behind many visits and a long time is found, with the life to it`() throws {
    let flow = Flow(
      .screen(
        "s",
        when: .all([
          .event(.login), .fact(.screen("t", .snoozed), .atLeast(2)),
          .fact(.since(.event(.signup)), ValueTest(.minimum(.duration(.days(30))))),
        ]), fields: [.text("a")]),
      .screen("t", fields: [.text("b")]))
    let exploration = Exploration(of: flow)
    let life = try #require(exploration.screens.first { $0.screen == "s" }?.life)
    let putOff = life.moves.count { $0 == .end(.notNow, of: "t") }
    let waited = life.moves.reduce(Duration.zero) { sum, move in
      if case .wait(let duration) = move { sum + duration } else { sum }
    }
    #expect(putOff == 2)
    #expect(waited >= .days(30) && waited < .days(31))
  }

  @Test func `What was cut off is said, and proves nothing`() {
    let flow = Flow(
      .screen("s", when: .all([.event(.login), .interactions(.atLeast(90))]), fields: [.text("a")]))
    let exploration = Exploration(of: flow, limit: 20)
    #expect(exploration.cut == ["s"])
    #expect(exploration.findings == [])
    #expect(Exploration(of: flow).screens.map(\.screen) == ["s"])
  }
}
