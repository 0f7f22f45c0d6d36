import ProfileModel
import Screens
import Wizard

extension Rehearsal {
  typealias Watch = (Wizard.Act, Wizard, Wizard.Trace) -> Void

  /// - Returns: why the step could not be done; `nil` where it was.
  mutating func take(_ step: ScriptStep, _ watch: Watch) -> Mishap? {
    switch step {
    case .say, .expect: return nil
    case .wait(let duration): clock.pass(duration)
    case .interaction(let interaction, let entrance): enter(interaction, entrance, watch)
    case .arrive(let persona): arrive(persona, Interaction(.login))
    case .answer(let answers): return answer(answers, watch)
    case .notNow: return press(.notNow, watch)
    case .dontAskAgain: return press(.dontAskAgain, watch)
    case .back: return goBack(watch)
    case .leave: return leave(watch)
    case .abandon: return abandon()
    case .correct(let answers): return correct(answers, watch)
    case .signOut: return open(watch) { $0 == .signOut }
    }
    return nil
  }

  /// Does what a person does at the keys, and all the work that comes of it.
  mutating func act(_ acts: [Wizard.Act], _ watch: Watch) {
    for act in acts {
      run?.take(act)
      settle()
      if let run { watch(act, run.wizard, run.trace) }
    }
  }

  /// Hands on what has come of the work, until nothing is waited for.
  mutating func settle() {
    while let outstanding = run?.wizard.outstanding, !outstanding.isEmpty { run?.takeReplies() }
    for entry in journal.take() { learn(from: entry) }
  }

  private mutating func leave(_ watch: Watch) -> Mishap? {
    if run == nil { return .nobody }
    act([.interrupted], watch)
    run = nil
    return nil
  }

  private mutating func abandon() -> Mishap? {
    if run == nil { return .nobody }
    closeWindow()
    return nil
  }

  /// Whoever is in the window is gone, whatever stood in it.
  mutating func closeWindow() {
    run?.breakOff()
    settle()
    run = nil
  }
}

// MARK: - Forms

extension Rehearsal {
  private mutating func answer(_ answers: [FieldAnswer], _ watch: Watch) -> Mishap? {
    guard let wizard else { return .nobody }
    guard wizard.form != nil else { return .noForm }
    var left = answers
    // A field may come with the answer to another.
    while let form = self.wizard?.form,
      let next = left.firstIndex(where: { answer in
        form.asks(for: answer.field)
      })
    {
      if let mishap = fill(left.remove(at: next), in: form, watch) { return mishap }
    }
    if let unasked = left.first {
      return .notAsked(unasked.field, asked: sight.asks)
    }
    return press(.submit, watch)
  }

  private mutating func fill(_ answer: FieldAnswer, in form: Form, _ watch: Watch) -> Mishap? {
    guard let index = form.inputs.firstIndex(where: { $0.field.id == answer.field }) else {
      return nil
    }
    let input = form.inputs[index]
    guard let acts = input.acts(toAnswer: value(of: answer.answer)) else {
      return .notAnAnswer(answer.field, input.field.kind)
    }
    act(form.acts(toReach: .field(index)) + acts, watch)
    return nil
  }

  private mutating func press(_ button: Form.Button, _ watch: Watch) -> Mishap? {
    guard let wizard else { return .nobody }
    guard let form = wizard.form else { return .noForm }
    guard let acts = form.acts(toPress: button) else { return .notOffered(button.name) }
    act(acts, watch)
    return nil
  }

  /// Esc, but for where it would say "Not now" or ask whether to leave.
  private mutating func goBack(_ watch: Watch) -> Mishap? {
    guard let wizard else { return .nobody }
    guard let form = wizard.form else {
      act([.backPressed], watch)
      return nil
    }
    guard form.buttons.contains(.back) else { return .notOffered(Form.Button.back.name) }
    return press(.back, watch)
  }
}

// MARK: - Places

extension Rehearsal {
  /// Goes to Home, and opens what is wanted there.
  private mutating func open(
    _ watch: Watch, _ isWanted: (Wizard.HomeChoice) -> Bool
  ) -> Mishap? {
    guard run != nil else { return .nobody }
    while let wizard {
      switch wizard.place {
      case .home(let menu):
        act(menu.acts(toOpen: isWanted) ?? [], watch)
        return nil
      case .profile: act([.backPressed], watch)
      case .article(let reading) where reading.question == nil: act([.backPressed], watch)
      case .form(let form) where form.purpose == .correction: act([.backPressed], watch)
      case .form(let form): return .formFirst(form.screen?.id ?? Sight.Whereabouts.logIn.rawValue)
      case .article(let reading): return .formFirst(reading.question?.screen?.id ?? "")
      case .start, .personas: return .nobody
      }
    }
    return .nobody
  }

  private mutating func correct(_ answers: [FieldAnswer], _ watch: Watch) -> Mishap? {
    for answer in answers {
      if let mishap = open(watch, { $0 == .profile }) { return mishap }
      guard case .profile(let menu)? = wizard?.place,
        let acts = menu.acts(toOpen: { $0.correction?.id == answer.field })
      else { return .notCorrectable(answer.field) }
      act(acts, watch)
      if let mishap = self.answer([answer], watch) { return mishap }
    }
    return nil
  }
}

extension Form {
  /// Whether a field is put before the person now.
  fileprivate func asks(for field: String) -> Bool {
    inputs.contains { $0.field.id == field && $0.isShown }
  }
}

extension Form.Button {
  /// As scripts name it.
  fileprivate var name: String {
    switch self {
    case .back: "back"
    case .notNow: "notNow"
    case .dontAskAgain: "dontAskAgain"
    case .submit: "answer"
    }
  }
}
