import ProfileModel
import Screens
import Wizard

/// Writing down what happened, so that it replays.
extension Rehearsal {
  /// Notes a step that was done, and what the person then had before them: in the expectation that
  /// follows it, or one of its own.
  mutating func record(_ step: ScriptStep, _ sight: Sight) {
    switch step {
    case .say, .wait: recorded.append(step)
    case .expect(let expectation):
      recorded.append(.expect(expectation.withSight.filled(from: sight, profile)))
    case .answer(let answers):
      recorded.append(.answer(withoutPasswords(answers, sight)))
      expect(sight)
    case .interaction, .arrive, .notNow, .dontAskAgain, .back, .leave, .abandon, .correct, .signOut:
      recorded.append(step)
      expect(sight)
    }
  }

  private mutating func expect(_ sight: Sight) {
    if position < script.steps.count, case .expect = script.steps[position] { return }
    recorded.append(.expect(Expectation(of: sight)))
  }

  /// A recording has no password in it, only which of a person's passwords it was.
  private func withoutPasswords(
    _ answers: [FieldAnswer], _ sight: Sight
  ) -> [FieldAnswer] {
    let secrets = flow.screens.flatMap(\.fields).filter { $0.kind == .password }.map(\.id)
    return answers.map { given in
      guard given.field == "password" || secrets.contains(given.field) else { return given }
      return FieldAnswer(given.field, Self.hidden(given, sight))
    }
  }

  /// Which password came to this.
  static func hidden(_ given: FieldAnswer, _ sight: Sight) -> ScriptedAnswer {
    if case .generated = given.answer { return given.answer }
    if sight.refused.contains(where: { $0.field.id == given.field }) { return .generated(.weak) }
    return switch sight.trouble {
    case .wrongCredentials, .throttled: .generated(.other)
    default: .generated(.own)
    }
  }
}

extension Expectation {
  /// What is shown, and what is wrong with it, if anything.
  init(of sight: Sight) {
    var wanted: [Aspect: JSONValue] = [.screen: .null, .asks: []]
    if !sight.refused.isEmpty { wanted[.refused] = .null }
    if sight.trouble != nil { wanted[.trouble] = .null }
    self = Expectation(wanted).filled(from: sight, Profile())
  }

  /// This expectation, and what is shown.
  fileprivate var withSight: Expectation {
    Expectation(wanted.merging([.screen: .null, .asks: []]) { given, _ in given })
  }
}
