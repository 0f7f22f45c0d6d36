import ProfileModel
import Screens

@testable import Staging

/// A life played move by move, with the planner alone.
struct Replay {
  private(set) var visit = Visit(profile: Profile(), history: History(), now: noon)
  private(set) var seen: Set<Sight> = []
  /// The screens that were sent, in their order.
  private(set) var sent: [String] = []
  /// Whether every move could be made.
  private(set) var isSound = true
  private let flow: Flow
  private var encounter: Encounter?

  init(of life: Life, in flow: Flow) {
    self.flow = flow
    for move in life.moves { make(move) }
    if let step = next { look(at: step) }
  }

  /// What is shown at the end.
  var next: Plan.Step? { encounter?.plan().steps.first }

  /// The same, to be filled in.
  var sheet: DrawnSheet? {
    guard let encounter, let next else { return nil }
    return DrawnSheet(next, in: encounter)
  }

  /// The person, after the visit at the end is over.
  var ended: Visit? { encounter.map { $0.ended() } ?? visit }

  private mutating func look(at step: Plan.Step) {
    if let encounter { seen.formUnion(Sight.all(on: step, in: encounter)) }
  }

  private mutating func make(_ move: Life.Move) {
    if case .end(let ending, let screen) = move { return end(screen, as: ending) }
    if let over = encounter {
      if let ended = over.ended() { visit = ended } else { isSound = false }
      encounter = nil
    }
    switch move {
    case .wait(let duration): visit.now = visit.now + duration
    case .told(let values): visit.profile = visit.profile.telling(values, in: flow)
    case .arrive(let interaction, let connection, let claims):
      guard let provider = flow.providers.by(connection: connection) else { return }
      visit.profile = Newcomer(provider, claims: claims).profile
      encounter = Encounter(interaction, of: visit, in: flow, isSignUp: true)
    case .begin(let interaction, let isLogin):
      if isLogin {
        visit.profile[.loginsCount] = .number(.integer(Int64(visit.profile.loginsCount + 1)))
      }
      let isSignUp = visit.profile.userID == nil
      encounter = Encounter(interaction, of: visit, in: flow, isSignUp: isSignUp)
    case .end: break
    }
  }

  private mutating func end(_ screen: String, as ending: Life.Ending) {
    guard let open = encounter, let step = next, step.screen.id == screen else {
      return isSound = false
    }
    look(at: step)
    var questions = step.questions
    if case .answered(let answers) = ending {
      questions = open.questions(of: step, with: step.values(of: answers))
      seen.formUnion(Sight.asked(questions, on: step))
      sent.append(screen)
    } else if ending == .notNow || ending == .dontAskAgain {
      isSound = isSound && !step.isRequired
    }
    encounter?.end(step, questions, as: ending)
  }
}
