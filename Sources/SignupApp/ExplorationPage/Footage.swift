import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Staging
import TerminalUI
import Wording

/// All lives of an exploration, played: a picture of each screen, and why questions are not asked.
///
/// Verdicts come up in the lives to screens and at visits, in visits at which the person answers
/// nothing, and in the visit after each screen was put off, refused, left or answered.
struct Footage {
  private(set) var pictures: [String: Frame] = [:]
  private(set) var reasons: Reasons

  private let flow: Flow
  private let rules: RulesOfPersonas
  private let visits: Int

  init(of exploration: Exploration, _ coverage: Coverage, in flow: Flow) {
    self.flow = flow
    visits = coverage.visits
    rules = RulesOfPersonas(flow)
    reasons = Reasons(in: flow, visits: visits)
    let lives = exploration.screens.map(\.life) + coverage.lives
    for reached in exploration.screens {
      let steps = reached.life.steps(in: flow)
      pictures[reached.screen] = take(steps)?.frame(of: reached.screen)
      for ending in endings(of: reached.screen, in: lives) { take(steps + [ending] + again(steps)) }
    }
    for life in coverage.lives { take(life.steps(in: flow)) }
    for event in flow.events where event != .signup { take(idleVisits(at: event, after: lives)) }
  }

  @discardableResult
  private mutating func take(_ steps: [ScriptStep]) -> LifeTake? {
    guard !steps.isEmpty, let take = LifeTake(steps, in: flow, rules: rules) else { return nil }
    for opening in take.openings { reasons.note(opening) }
    return take
  }

  // MARK: Lives to look at besides

  /// Whatever else can become of a screen.
  private func endings(of screen: String, in lives: [Life]) -> [ScriptStep] {
    let answered = lives.flatMap(\.moves).first { move in
      if case .end(.answered, screen) = move { true } else { false }
    }
    return [.notNow, .dontAskAgain, .leave] + (answered.map { [ScriptStep($0, in: flow)] } ?? [])
  }

  /// The last visit once more, a day later.
  private func again(_ steps: [ScriptStep]) -> [ScriptStep] {
    let last = steps.last { if case .interaction = $0 { true } else { false } }
    guard case .interaction(let interaction, let entrance)? = last,
      interaction.event != .signup
    else { return [.abandon, .wait(.days(1)), .interaction(Interaction(.login), .session)] }
    return [.abandon, .wait(.days(1)), .interaction(interaction, entrance)]
  }

  /// A sign-up, and then visits at which the person closes the window at once, a day apart.
  private func idleVisits(at event: Interaction.Event, after lives: [Life]) -> [ScriptStep] {
    guard let signUp = lives.compactMap(\.signUp).min(by: { $0.count < $1.count }) else {
      return []
    }
    let interaction =
      (event == .article ? flow.articles.first?.interaction() : nil) ?? Interaction(event)
    let visit: [ScriptStep] = [
      .abandon, .wait(.days(1)), .interaction(interaction, event == .login ? .session : .usual),
    ]
    return signUp.map { ScriptStep($0, in: flow) }
      + (1..<max(2, visits)).flatMap { _ in visit }
  }
}

extension Coverage {
  /// Every life that shows a screen at a visit.
  fileprivate var lives: [Life] {
    rows.flatMap(\.chances).compactMap { if case .shown(let life) = $0 { life } else { nil } }
  }
}

extension Life {
  func steps(in flow: Flow) -> [ScriptStep] { moves.map { ScriptStep($0, in: flow) } }

  /// The first visit of a life that has another.
  fileprivate var signUp: [Move]? {
    let end = moves.firstIndex { if case .wait = $0 { true } else { false } }
    return end.map { Array(moves[..<$0]) }
  }
}

/// Makes rehearsals, with the services that know the personas of a flow.
struct RulesOfPersonas {
  private let book: RuleBook

  init(_ flow: Flow) { book = .demonstrated(by: flow.personas) }

  /// - Returns: `nil` where the service refuses whom the script begins with.
  func rehearsal(of script: Script, in flow: Flow) -> Rehearsal? {
    do throws(ServiceError) {
      return try Rehearsal(script, flow: flow, rules: book, words: .sentences)
    } catch {
      return nil
    }
  }
}
