import ProfileModel
import Screens
import TestSupport
import Testing

@testable import Staging

/// At which visits a screen can be shown, and that nothing else is said of it.
struct CoverageTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let flow: Flow
    /// As `screen event`, and a sign for each visit: `●` shown, `○` open, `–` never.
    let rows: [String]

    init(_ name: String, _ flow: Flow, _ rows: String...) {
      (testDescription, self.flow, self.rows) = (name, flow, rows)
    }
  }

  private func rows(_ coverage: Coverage) -> [String] {
    coverage.rows.compactMap { row in
      let signs = row.chances.map { chance in
        switch chance {
        case .shown: "●"
        case .open: "○"
        case .never: "–"
        }
      }
      guard Set(signs) != ["–"] else { return nil }
      return "\(row.screen) \(row.event.rawValue) \(signs.joined())"
    }
  }

  @Test(arguments: cases) func `Each visit at which a screen can come is found`(example: Case) {
    let exploration = Exploration(of: example.flow)
    let coverage = Coverage(of: exploration, in: example.flow)
    #expect(rows(coverage) == example.rows)
    for row in coverage.rows {
      for (index, chance) in row.chances.enumerated() {
        guard case .shown(let life) = chance else { continue }
        let isLast = index == coverage.visits - 1
        #expect(isLast ? life.visits > index : life.visits == index + 1)
        #expect(life.interactions.last?.event == row.event)
      }
    }
  }

  @Test func `Where the exploration was cut off, nothing is ruled out`() {
    let flow = Flow(
      .screen("s", when: .event(.login), fields: [.text("a"), .text("b"), .text("c")]))
    let coverage = Coverage(of: Exploration(of: flow, limit: 1), in: flow, limit: 1)
    #expect(!coverage.rows.flatMap(\.chances).contains(.never))
  }

  @Test(arguments: cases) func `What is seen in lives that are drawn is never ruled out`(
    example: Case
  ) {
    let coverage = Coverage(of: Exploration(of: example.flow), in: example.flow)
    for seed in 0..<40 {
      for sight in drawnLife(in: example.flow, seed: UInt64(seed)) {
        let row = coverage.rows.first { $0.screen == sight.screen && $0.event == sight.event }
        let chance = row?.chances[min(sight.visit, coverage.visits) - 1]
        #expect(chance != .never, "seed \(seed): \(sight)")
      }
    }
  }

  /// What is shown in eight visits of somebody who does one thing or another.
  private func drawnLife(in flow: Flow, seed: UInt64) -> [LifeChart.Sighting] {
    var generator = SeededGenerator(state: seed)
    var visit = Visit(profile: Profile(), history: History(), now: noon)
    var sights: [LifeChart.Sighting] = []
    for number in 1...8 {
      visit.now = visit.now + .days([1, 3, 30].randomElement(using: &generator) ?? 1)
      let later = flow.events.dropFirst().randomElement(using: &generator) ?? .login
      let event = number == 1 ? Interaction.Event.signup : later
      var encounter = Encounter(Interaction(event), of: visit, in: flow, isSignUp: number == 1)
      while let step = encounter.plan().steps.first {
        sights.append(.init(screen: step.screen.id, event: event, visit: number))
        let all = Dictionary(
          uniqueKeysWithValues: step.fields.map { ($0.id, JSONValue.string("x")) })
        let endings: [Life.Ending] = [.answered(all), .notNow, .dontAskAgain, .answered(all)]
        let ending = endings.randomElement(using: &generator) ?? .notNow
        encounter.end(step, step.questions, as: ending)
      }
      if let ended = encounter.ended() { visit = ended }
    }
    return sights
  }

  static let cases = [
    Case(
      "a screen at any event", Flow(.screen("s", when: .always, fields: [.text("a")])),
      "s signup ●–", "s login –●", "s article –●"),
    Case(
      "one visit alone",
      Flow(
        .screen("s", when: .event(.login), fields: [.text("a")]),
        .screen(
          "t", when: .interactions(.const(3)), fields: [.text("b")])),
      "s login –●●●", "t login ––●–", "t article ––●–"),
    Case(
      "a screen after another",
      Flow(
        .screen("s", when: .event(.login), fields: [.text("a")]),
        .screen("t", when: .all([.event(.login), .completed("s")]), fields: [.text("b")]),
        screensAtOnce: 1),
      "s login –●●", "t login ––●"),
    Case(
      "a screen that nobody is shown",
      Flow(.screen("s", when: .all([.event(.login), .event(.article)]), fields: [.text("a")]))),
  ]
}
