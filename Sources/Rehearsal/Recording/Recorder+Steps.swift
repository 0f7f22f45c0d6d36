import ProfileModel
import Screens
import Wizard

/// What an act is in a script.
extension Recorder {
  var signUp: ScriptStep {
    .interaction(Interaction(.signup, context: purpose.context), .usual)
  }

  /// The step that an act makes; `nil` for one on the way to a step.
  func step(
    _ act: Wizard.Act, from before: Wizard, to after: Wizard
  ) -> ScriptStep? {
    guard before.waiting == nil else { return nil }
    let asked = after.outstanding.filter { !before.outstanding.contains($0) }.map(\.work)
    if let step = asked.lazy.compactMap(step(asking:)).first { return step }
    guard before.popup == nil, let form = before.form else {
      return opening(from: before, to: after)
    }
    switch form.button(pressedBy: act) {
    case .submit: return form.submission
    case .back: return form.goingBack
    case nil where act == .backPressed && after.popup == nil: return form.goingBack
    case .notNow, .dontAskAgain, nil: return nil
    }
  }

  private func step(asking work: Wizard.Effect.Work) -> ScriptStep? {
    switch work {
    case .arrive(let connection, let persona): arriving(connection, persona)
    case .signOut: .signOut
    case .open(let interaction): .interaction(interaction, .usual)
    case .note(let showing) where showing.outcome == .snoozed: .notNow
    case .note(let showing) where showing.outcome == .declined: .dontAskAgain
    case .signUp, .logIn, .link, .begin, .note, .answer, .cancel, .comeBack, .leave: nil
    }
  }

  /// The form that was chosen on the start screen.
  private func opening(from before: Wizard, to after: Wizard) -> ScriptStep? {
    guard case .start = before.place, let form = after.form else { return nil }
    return form.screen == nil ? .interaction(Interaction(.login), .session) : signUp
  }

  func arriving(_ connection: String, _ persona: String) -> ScriptStep? {
    arrivals(connection, persona).map(ScriptStep.arrive)
  }
}

extension Form {
  /// Filling this form in as it stands, and submitting it.
  fileprivate var submission: ScriptStep {
    purpose == .correction ? .correct(answers) : .answer(answers)
  }

  /// Steps that correct find their own way back.
  fileprivate var goingBack: ScriptStep? { purpose == .correction ? nil : .back }

  private var answers: [FieldAnswer] {
    shown.compactMap { input in
      if input.isSecret {
        return input.isEmpty ? nil : FieldAnswer(input.field.id, .generated(.own))
      }
      let value = input.value ?? (input.isTouched ? .null : nil)
      return value.map { FieldAnswer(input.field.id, .value($0)) }
    }
  }
}
