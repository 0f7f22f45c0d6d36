import ProfileModel
import Screens

/// A life of some screens, played in the whole flow with the planner. What other screens ask on the way
/// is got over with: answered where it has to be, else declined; and where one of them took the room,
/// the person comes again.
struct Performance {
  /// Where the life should end: before a screen, with a question on it.
  struct Goal: Hashable {
    var screen: String
    var field: String?
    /// Whether there should be nothing to choose from.
    var isHollow = false
  }

  let flow: Flow
  /// The ids of the screens that the life is about.
  let own: Set<String>
  private(set) var visit = Visit(profile: Profile(), history: History(), now: Self.start)
  /// What happened, what was added on the way among it.
  private(set) var moves: [Life.Move] = []
  /// The other screens that were shown.
  private(set) var others: Set<String> = []
  /// The questions that were put before the person on screens of ours that were sent.
  private(set) var asked: Set<Goal> = []
  private var encounter: Encounter?
  private var opening: [Life.Move] = []
  private var isUntouched = true

  static let start = Abstraction.now

  init(in flow: Flow, of own: Set<String>) {
    self.flow = flow
    self.own = own
  }

  /// Plays a life.
  ///
  /// - Returns: whether it went as it should, and ended where it should.
  mutating func play(_ life: Life, to goal: Goal?) -> Bool {
    for move in life.moves {
      guard play(move) else { return false }
    }
    guard let goal else { return close() }
    guard let step = nextOwn(), step.screen.id == goal.screen else { return false }
    if goal.isHollow, !step.isHollow { return false }
    return goal.field.map { id in step.fields.contains { $0.id == id } } ?? true
  }

  private mutating func play(_ move: Life.Move) -> Bool {
    if case .end(let ending, let screen) = move { return end(screen, as: ending) }
    guard close() else { return false }
    opening = opening.filter { if case .told = $0 { true } else { false } }
    switch move {
    case .wait(let duration):
      visit.now = visit.now + duration
      moves.append(move)
      opening = []
    case .told(let values):
      visit.profile = visit.profile.telling(values, in: flow)
      moves.append(move)
    case .arrive, .begin:
      begin(move)
    case .end: break
    }
    return true
  }

  private mutating func begin(_ move: Life.Move) {
    switch move {
    case .arrive(let interaction, let connection, let claims):
      guard let provider = flow.providers.by(connection: connection) else { return }
      var newcomer = visit
      newcomer.profile = Newcomer(provider, claims: claims).profile
      encounter = Encounter(interaction, of: newcomer, in: flow, isSignUp: true)
    case .begin(let interaction, let isLogin):
      let isSignUp = visit.profile.userID == nil
      if isLogin {
        let logins = Int64(visit.profile.loginsCount + 1)
        visit.profile[.loginsCount] = .number(.integer(logins))
      }
      encounter = Encounter(interaction, of: visit, in: flow, isSignUp: isSignUp)
    case .wait, .told, .end: return
    }
    opening = [move]
    isUntouched = true
    moves.append(move)
  }

  /// Ends a visit. What is still asked on it is not ours.
  private mutating func close() -> Bool {
    guard encounter != nil else { return true }
    if nextOwn(comingAgain: false) != nil { return false }
    guard let ended = encounter?.ended() else { return false }
    visit = ended
    encounter = nil
    return true
  }

  private mutating func end(_ screen: String, as ending: Life.Ending) -> Bool {
    guard let step = nextOwn(), step.screen.id == screen, var encounter else { return false }
    var questions = step.questions
    if case .answered(let answers) = ending {
      questions = encounter.questions(of: step, with: step.values(of: answers))
      let shown = questions.filter(\.isShown)
      let isSent = shown.allSatisfy { !$0.isRequired || answers[$0.field.id] != nil }
      asked.formUnion(shown.map { Goal(screen: screen, field: $0.field.id) })
      guard isSent, Set(answers.keys).isSubset(of: shown.map(\.field.id)) else { return false }
    } else if step.isRequired, ending.goesOn {
      return false
    }
    encounter.end(step, questions, as: ending)
    self.encounter = encounter
    moves.append(.end(ending, of: screen))
    isUntouched = false
    guard ending.goesOn else { return leave() }
    return true
  }

  private mutating func leave() -> Bool {
    guard let ended = encounter?.ended() else { return false }
    visit = ended
    encounter = nil
    return true
  }
}

// MARK: - What is not ours

extension Performance {
  /// The next screen of ours, after all others are got over with.
  private mutating func nextOwn(comingAgain: Bool = true) -> Plan.Step? {
    for _ in 0...(flow.screens.count + 1) {
      while let step = encounter?.plan().steps.first {
        if own.contains(step.screen.id) { return step }
        others.insert(step.screen.id)
        guard getOver(step) else { return nil }
      }
      guard comingAgain, isUntouched, comeAgain() else { return nil }
    }
    return nil
  }

  /// The person comes once more for the same, since there was no room.
  private mutating func comeAgain() -> Bool {
    guard let move = opening.first, let encounter, !encounter.isSignUp,
      let ended = encounter.ended()
    else { return false }
    visit = ended
    let quiet = flow.screens.compactMap(\.limits.quiet) + [flow.limits.quiet, .days(1)]
    let rests = flow.screens.filter { own.contains($0.id) }.map(\.snooze)
    let pause = (quiet + rests).max() ?? .days(1)
    visit.now = visit.now + pause
    moves.append(.wait(pause))
    begin(move)
    return true
  }

  /// - Returns: whether that can be done.
  private mutating func getOver(_ step: Plan.Step) -> Bool {
    guard var encounter else { return false }
    var (ending, questions) = (Life.Ending.dontAskAgain, step.questions)
    if step.isRequired {
      guard let sheet = sheet(for: step, in: encounter) else { return false }
      (ending, questions) = (.answered(sheet.answers), sheet.questions)
    }
    encounter.end(step, questions, as: ending)
    self.encounter = encounter
    moves.append(.end(ending, of: step.screen.id))
    return true
  }

  /// An answer to everything.
  private func sheet(for step: Plan.Step, in encounter: Encounter) -> Sheets.Sheet? {
    let abstraction = Abstraction(of: [step.screen], in: flow)
    return Sheets(step, in: encounter, abstraction).found.max {
      $0.answers.count < $1.answers.count
    }
  }
}

extension Plan.Step {
  /// Answers by the attributes that they are stored in.
  func values(of answers: [String: JSONValue]) -> [AttributePath: JSONValue] {
    Dictionary(
      questions.compactMap { question in
        answers[question.field.id].map { (question.field.writes, $0) }
      }, uniquingKeysWith: { $1 })
  }
}
