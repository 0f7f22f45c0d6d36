import ProfileModel
import Screens
import Staging

/// What keys do in a form.
extension Wizard {
  mutating func handle(_ act: Act, in form: Form) -> [Effect] {
    var form = form
    switch act {
    case .typed(let text), .pasted(let text): form.insert(text)
    case .caretMoved(let move): form.moveCaret(move)
    case .erased(let erasure): form.erase(erasure)
    case .optionMoved(let steps): form.moveOption(by: steps)
    case .confirmed(let truth): form.confirm(truth)
    case .revealPressed: form.reveal()
    case .nextPressed, .downPressed: form.moveFocus(by: 1)
    case .previousPressed, .upPressed: form.moveFocus(by: -1)
    case .togglePressed:
      if let button = form.button(pressedBy: act) { return press(button) }
      form.toggle()
    case .enterPressed: return enter(in: form)
    case .backPressed: return back(from: form)
    case .helpPressed, .whyPressed, .inspectPressed, .laterPressed, .scrolled, .leavePressed,
      .interrupted:
      return []
    }
    return putRevised(form)
  }

  /// Puts a form as its answers leave it: fields appear and vanish with them, and it is noted what is
  /// before the person then.
  private mutating func putRevised(_ form: Form) -> [Effect] {
    guard let steps, form.hasDependents else {
      put(form)
      return []
    }
    let revised = steps.revised(form)
    put(revised)
    guard steps.isKnown, revised.shown.map(\.field.id) != form.shown.map(\.field.id),
      let asked = revised.showing(.asked, at: steps.interaction)
    else { return [] }
    return [ask(.note(asked))]
  }

  /// Puts a form where the form is: alone on the screen, or under an article.
  mutating func put(_ form: Form?) {
    if case .article(var reading) = place {
      reading.question = form
      place = .article(reading)
    } else if let form {
      place = .form(form)
    }
  }

  private mutating func enter(in form: Form) -> [Effect] {
    if let button = form.button(pressedBy: .enterPressed) { return press(button) }
    var form = form
    _ = form.moveToNextField()
    put(form)
    return []
  }

  private mutating func press(_ button: Form.Button) -> [Effect] {
    switch button {
    case .submit: return submit()
    case .notNow: return putOff(.snoozed)
    case .dontAskAgain: return putOff(.declined)
    case .back:
      if let form { goBack(from: form) }
      return []
    }
  }

  /// Esc: puts off what may be put off, else goes back one form, else asks whether to leave.
  private mutating func back(from form: Form) -> [Effect] {
    if form.isOptional, form.hasAnswers {
      popup = .putOff(Menu([false, true]))
      return []
    }
    if form.isOptional { return putOff(.snoozed) }
    if form.isBeyondTheFirst || steps?.behind.isEmpty == false {
      goBack(from: form)
    } else {
      askToLeave()
    }
    return []
  }

  /// Goes back without judging anything; every value is kept for when the person returns.
  private mutating func goBack(from form: Form) {
    switch form.purpose {
    case .correction: showProfile(selecting: form.inputs.first?.field.writes)
    case .logIn(let provider?): goToStart(selecting: .provider(provider))
    case .logIn(nil):
      kept.logIn = form.concealed
      goToStart(selecting: .logIn)
    case .stage:
      guard var steps else { return }
      if let previous = steps.back(from: form) {
        self.steps = steps
        put(previous)
      } else if !steps.isKnown {
        keep(form, of: steps)
        self.steps = nil
        goToStart(selecting: steps.provider.map(StartChoice.provider) ?? .createAccount)
      }
    }
  }
}

/// Starting a form.
extension Wizard {
  /// Keeps a sign-up that is left, in case the person comes back to it.
  mutating func keep(_ form: Form, of steps: Steps) {
    kept.signUps[steps.provider?.connection ?? ""] = Kept.Unfinished(
      steps: steps, form: form.concealed)
  }

  /// Shows the sign-up: the forms that were left, or new ones.
  mutating func startSignUp() -> [Effect] {
    if let left = kept.signUps[""] {
      (steps, place) = (left.steps, .form(left.form))
      return []
    }
    let nobody = Visit(profile: Profile(), history: History(), now: startedAt)
    let interaction = Interaction(.signup, context: purpose.context)
    steps = Steps(interaction, visit: nobody, flow: flow)
    return showNext()
  }

  mutating func startLogIn() {
    var form = kept.logIn ?? .logIn()
    let email = (kept.signUps[""]?.form.inputs ?? []).first { $0.field.writes == "email" }
    if let email, form.inputs[0].isEmpty { form.inputs[0].answer = email.answer }
    place = .form(form)
  }

  /// The form after those behind, or what comes after the last.
  mutating func showNext() -> [Effect] {
    guard var steps else { return [] }
    let form = steps.next()
    self.steps = steps
    guard let form else { return finishSteps() }
    if case .article = place { put(form) } else { place = .form(form) }
    guard steps.isKnown, let asked = form.showing(.asked, at: steps.interaction) else { return [] }
    return [ask(.note(asked))]
  }

  private mutating func finishSteps() -> [Effect] {
    guard let steps else { return [] }
    if case .article(var reading) = place {
      reading.question = nil
      place = .article(reading)
    } else if steps.isKnown {
      goHome()
    } else {
      return [ask(.signUp(steps.newAccount))]
    }
    return []
  }
}

/// Submitting a form, and putting it off.
extension Wizard {
  private mutating func submit() -> [Effect] {
    guard var form else { return [] }
    let isAccepted = form.validate()
    form.trouble = nil
    // Nobody needs to see a secret while they wait.
    put(isAccepted ? form.concealed : form)
    guard isAccepted else { return [] }
    switch form.purpose {
    case .logIn(let provider): return logIn(with: form, isLinking: provider != nil)
    case .correction: return [ask(.answer(form.values, nil))]
    case .stage: return submitStage(form)
    }
  }

  private mutating func submitStage(_ form: Form) -> [Effect] {
    guard var steps else { return [] }
    if steps.isKnown {
      return [ask(.answer(form.values, form.showing(.answered, at: steps.interaction)))]
    }
    steps.keep(form.values)
    steps.passed(form, .answered)
    // The last form stays in place while the account is made, and if it is refused.
    if steps.isOver { return [ask(.signUp(steps.newAccount))] }
    self.steps = steps
    return showNext()
  }

  private mutating func logIn(with form: Form, isLinking: Bool) -> [Effect] {
    let email = form.values["email"]?.string ?? ""
    let password = form.values["password"]?.string ?? ""
    return [
      ask(
        isLinking
          ? .link(email: email, password: password) : .logIn(email: email, password: password))
    ]
  }

  /// "Not now" and "Don't ask again": notes it and goes on.
  mutating func putOff(_ outcome: History.Outcome) -> [Effect] {
    guard let form, form.isOptional, var steps else { return [] }
    let note = form.showing(outcome, at: steps.interaction).map { ask(.note($0)) }
    steps.passed(form, outcome)
    self.steps = steps
    return [note].compactMap { $0 } + showNext()
  }
}

extension Form {
  /// What became of this form, for the history: which fields it was about.
  func showing(_ outcome: History.Outcome, at interaction: Interaction) -> Showing? {
    guard let screen else { return nil }
    let concerned = outcome == .answered ? shown.filter { !$0.isEmpty } : shown
    return Showing(
      interaction: interaction, screen: screen.id, outcome: outcome,
      fields: concerned.map(\.field.id), version: screen.version)
  }

  /// The form that asks for email and password; with a provider, to link it to the account. Where
  /// the email is known, the password is what is left to type. No file declares these fields.
  static func logIn(linking provider: Provider? = nil, email: String? = nil) -> Form {
    var form = Form(
      .logIn(linking: provider),
      questions: [
        Field(id: "email", label: .none, kind: .email, writes: "email", rules: [.email]),
        Field(id: "password", label: .none, kind: .password, writes: "password"),
      ].map { Plan.Question($0, isRequired: true) }, buttons: [.back, .submit])
    guard let email else { return form }
    form.inputs[0].answer = .line(LineEditor(email))
    form.focus = .field(1)
    return form
  }
}

extension Steps {
  /// The account that the answers make.
  var newAccount: Wizard.NewAccount {
    let password = draft["password"]?.string ?? ""
    return Wizard.NewAccount(
      interaction: interaction, verdicts: verdicts, connection: provider?.connection,
      values: draft.filter { $0.key != "password" }, password: password,
      showings: showings)
  }
}
