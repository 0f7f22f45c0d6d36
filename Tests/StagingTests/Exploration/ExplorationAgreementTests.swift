import ProfileModel
import Screens
import Testing

@testable import Staging

/// The explorer and the planner say the same, over flows and lives drawn at random from a seed.
struct ExplorationAgreementTests {
  /// As `screen.field`.
  private func reached(_ exploration: Exploration, in flow: Flow) -> Set<String> {
    let never = exploration.findings.filter { $0.kind == .neverAsked }
    return Set(
      flow.screens.flatMap { screen -> [String] in
        guard exploration.screens.contains(where: { $0.screen == screen.id }) else { return [] }
        return screen.fields.map(\.id).filter { id in
          !never.contains { $0.screen == screen.id && $0.field == id }
        }.map { "\(screen.id).\($0)" }
      })
  }

  @Test(arguments: 0..<12)
  func `What is asked in a life that is drawn is found, and what is found is asked`(round: Int) {
    for seed in UInt64(round * 10)..<UInt64(round * 10 + 10) {
      var dice = FlowDice(seed: seed)
      let flow = dice.flow()
      let exploration = Exploration(of: flow, limit: 200)
      guard exploration.isComplete else { continue }
      var asked: Set<String> = []
      for _ in 0..<10 {
        var life = DrawnLife(in: flow)
        life.live(visits: 8, &dice)
        asked.formUnion(life.asked)
      }
      let missed = asked.subtracting(reached(exploration, in: flow)).sorted()
      #expect(missed == [], "seed \(seed)")
      for screen in exploration.screens {
        #expect(played(screen.life, in: flow) == screen.screen, "seed \(seed)")
      }
    }
  }

  /// Plays a life move by move, and says what is shown at its end.
  private func played(_ life: Life, in flow: Flow) -> String? {
    var visit = Visit(profile: Profile(), history: History(), now: noon)
    var encounter: Encounter?
    for move in life.moves {
      if case .end(let ending, let screen) = move {
        guard let step = encounter?.plan().steps.first, step.screen.id == screen else { return nil }
        var questions = step.questions
        if case .answered(let answers) = ending {
          questions = encounter?.questions(of: step, with: step.values(of: answers)) ?? []
        }
        encounter?.end(step, questions, as: ending)
        continue
      }
      if let over = encounter {
        guard let ended = over.ended() else { return nil }
        (visit, encounter) = (ended, nil)
      }
      switch move {
      case .wait(let duration): visit.now = visit.now + duration
      case .told(let values): visit.profile = visit.profile.telling(values, in: flow)
      case .arrive(let interaction, let connection, let claims):
        guard let provider = flow.providers.by(connection: connection) else { return nil }
        visit.profile = Newcomer(provider, claims: claims).profile
        encounter = Encounter(interaction, of: visit, in: flow, isSignUp: true)
      case .begin(let interaction, let isLogin):
        if isLogin {
          let logins = Int64(visit.profile.loginsCount + 1)
          visit.profile[.loginsCount] = .number(.integer(logins))
        }
        encounter = Encounter(
          interaction, of: visit, in: flow, isSignUp: visit.profile.userID == nil)
      case .end: break
      }
    }
    return encounter?.plan().steps.first?.screen.id
  }
}
