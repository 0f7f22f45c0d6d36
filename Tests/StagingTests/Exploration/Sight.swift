import ProfileModel
import Screens

@testable import Staging

/// Something that is seen when a screen is shown.
enum Sight: Hashable {
  case asked(String, String)
  /// The answer to a question stands where it is written, or where a provider tells it.
  case askedAgain(String, String)
  /// A screen has only something to choose from, and nothing to choose.
  case empty(String)

  static func all(on step: Plan.Step, in encounter: Encounter) -> Set<Sight> {
    let profile = encounter.visit.profile.setting(encounter.given)
    let shown = step.questions.filter(\.isShown).map(\.field)
    let known = shown.filter { field in
      let told = AttributePath(stringLiteral: "identities.github.profileData.\(field.id)")
      return [field.writes, told].contains { path in
        !field.knownFrom.contains(path) && profile[path].map { field.isAnswered(by: $0) } == true
      }
    }
    var sights = asked(step.questions, on: step)
    sights.formUnion(known.map { .askedAgain(step.screen.id, $0.id) })
    let isEmpty = shown.allSatisfy { field in
      [.choice, .choices].contains(field.kind) && field.options.isEmpty
    }
    if isEmpty { sights.insert(.empty(step.screen.id)) }
    return sights
  }

  static func asked(_ questions: [Plan.Question], on step: Plan.Step) -> Set<Sight> {
    Set(questions.filter(\.isShown).map { .asked(step.screen.id, $0.field.id) })
  }

  /// What an exploration says can be seen.
  static func all(in exploration: Exploration, of flow: Flow) -> Set<Sight> {
    let never = exploration.findings.filter { $0.kind == .neverAsked }
    var sights: Set<Sight> = []
    for screen in flow.screens where exploration.screens.contains(where: { $0.screen == screen.id })
    {
      for field in screen.fields.map(\.id)
      where !never.contains(where: { $0.screen == screen.id && $0.field == field }) {
        sights.insert(.asked(screen.id, field))
      }
    }
    for finding in exploration.findings {
      switch (finding.kind, finding.field) {
      case (.askedAgain, let field?): sights.insert(.askedAgain(finding.screen, field))
      case (.empty, _): sights.insert(.empty(finding.screen))
      default: continue
      }
    }
    return sights
  }
}

/// A screen as it is filled in.
struct DrawnSheet {
  private(set) var questions: [Plan.Question]
  private var answers: [String: JSONValue] = [:]
  private let step: Plan.Step
  private let encounter: Encounter

  init(_ step: Plan.Step, in encounter: Encounter) {
    (self.step, self.encounter) = (step, encounter)
    questions = step.questions
  }

  var shown: [Plan.Question] { questions.filter(\.isShown) }

  func isFilled(_ id: String) -> Bool { answers[id] != nil }

  /// Writes an answer, where it is asked for and accepted.
  ///
  /// - Returns: whether it is.
  @discardableResult mutating func fill(_ id: String, with value: JSONValue) -> Bool {
    guard let field = shown.first(where: { $0.field.id == id })?.field,
      field.isAnswered(by: value), field.normalized(value) == value, field.offers(value)
    else { return false }
    answers[id] = value
    questions = encounter.questions(of: step, with: step.values(of: answers))
    return true
  }

  /// The answers, where they can be sent.
  var sent: [String: JSONValue]? {
    let kept = answers.filter { id, _ in shown.contains { $0.field.id == id } }
    let isSent = shown.allSatisfy { !$0.isRequired || kept[$0.field.id] != nil }
    let isUnchosen =
      !step.isRequired && kept.isEmpty
      && shown.allSatisfy { [.confirm, .choice, .choices].contains($0.field.kind) }
    return isSent && !isUnchosen ? kept : nil
  }
}

extension Field {
  /// Whether a value can be chosen, where something is chosen.
  fileprivate func offers(_ value: JSONValue) -> Bool {
    let offered = options.map { JSONValue.string($0.value) }
    return switch kind {
    case .choice: offered.contains(value)
    case .choices: value.array?.allSatisfy(offered.contains) == true
    default: true
    }
  }
}
