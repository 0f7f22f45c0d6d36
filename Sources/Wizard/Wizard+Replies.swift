import ProfileModel
import Screens

/// What comes of effects.
extension Wizard {
  /// Takes what came of an effect. A reply that nobody waits for, since it came before, or the effect
  /// is none of ours or was called off, changes nothing.
  ///
  /// - Returns: the work to be done, in this order.
  package mutating func handle(_ reply: Reply) -> [Effect] {
    guard let effect = outstanding.first(where: { $0.id == reply.effect }) else { return [] }
    if case .progressed(let progress) = reply.content {
      if effect == awaited { self.progress = progress }
      return []
    }
    settle(effect)
    return take(reply.content, to: effect.work)
  }

  private mutating func take(_ content: Reply.Content, to work: Effect.Work) -> [Effect] {
    switch (work, content) {
    case (.open(let interaction), .opened(let visit)): return opened(interaction, visit)
    case (.signUp, .signedUp(let visit)): return signedUp(visit)
    case (.logIn, .loggedIn(let visit)), (.link, .loggedIn(let visit)),
      (.arrive, .loggedIn(let visit)):
      return loggedIn(visit)
    case (.arrive(let name, _), .arrived(let visit)): return arrived(visit, by: name)
    case (.arrive(let name, _), .linkOffered(let email)): offerLink(of: name, email: email)
    case (.signUp(let account), .linkOffered(let email)):
      offerLink(of: account.connection, email: email)
    case (.answer, .answered(let visit)): return answered(visit)
    case (.signOut, .signedOut): signedOut()
    case (_, .failed(let trouble)): failed(work, trouble)
    case (.begin, .noted), (.note, .noted): break
    // What is no reply to this work passes nothing on.
    case (_, .opened), (_, .signedUp), (_, .loggedIn), (_, .arrived), (_, .linkOffered),
      (_, .answered), (_, .noted), (_, .signedOut), (_, .progressed):
      break
    }
    return []
  }

  mutating func opened(_ interaction: Interaction, _ visit: Visit) -> [Effect] {
    (notice, self.visit) = (nil, visit)
    let steps = Steps(interaction, visit: visit, flow: flow)
    self.steps = steps
    if interaction.event == .article, let article = article(of: interaction) {
      place = .article(Reading(article))
    }
    return [ask(.begin(interaction, verdicts: steps.verdicts))] + showNext()
  }

  private func article(of interaction: Interaction) -> Article? {
    interaction.context["article"].flatMap(flow.article)
  }

  /// The sign-up was an interaction of its own. Whoever came for an article gets it now.
  private mutating func signedUp(_ visit: Visit) -> [Effect] {
    (notice, self.visit, kept) = (nil, visit, Kept())
    welcome = steps?.provider == nil ? [] : flow.known(of: visit).filter { $0.source != nil }
    goHome()
    guard purpose.event == .article else { return [] }
    return [ask(.open(purpose))]
  }

  private mutating func loggedIn(_ visit: Visit) -> [Effect] {
    (self.visit, kept) = (visit, Kept())
    return [ask(.open(purpose))]
  }

  /// Asks only what the provider did not say, in one trip; nothing of it is stored before.
  private mutating func arrived(_ visit: Visit, by name: String) -> [Effect] {
    guard let provider = providers.by(connection: name) else { return [] }
    notice = nil
    if let left = kept.signUps[name], left.steps.visit.profile == visit.profile {
      (steps, place) = (left.steps, .form(left.form))
      return []
    }
    let interaction = Interaction(.signup, context: purpose.context)
    steps = Steps(interaction, visit: visit, flow: flow, provider: provider)
    return showNext()
  }

  /// An account and an identity are never joined silently: who can log in to both may link them.
  private mutating func offerLink(of name: String?, email: String) {
    guard let provider = name.flatMap(providers.by(connection:)) else { return }
    if let steps, let form { keep(form, of: steps) }
    (notice, steps) = (nil, nil)
    place = .form(.logIn(linking: provider, email: email))
  }

  private mutating func answered(_ visit: Visit) -> [Effect] {
    self.visit = visit
    // The history stays as it was before this interaction, which staging counts by itself.
    steps?.visit.profile = visit.profile
    guard let form else { return [] }
    if form.purpose == .correction {
      showProfile(selecting: form.inputs.first?.field.writes)
      return []
    }
    steps?.passed(form, .answered)
    if case .article(var reading) = place {
      reading.isAnswered = form.hasAnswers
      place = .article(reading)
    }
    return showNext()
  }

  private mutating func signedOut() {
    forgetThePerson()
    goToStart()
  }

  /// Whoever comes next learns nothing of who was here.
  private mutating func forgetThePerson() {
    (notice, visit, steps, kept, welcome) = (nil, nil, nil, Kept(), [])
    purpose = Interaction(.login)
  }

  /// A session is of no use any more: back to the start, which says why. Where logging in mends it,
  /// nothing but the password is left to type.
  mutating func lapse(_ trouble: Trouble, email: String?) {
    if trouble.isMendedByLoggingIn {
      kept.logIn = email.map { .logIn(email: $0) }
      goToStart(selecting: .logIn)
    } else {
      goToStart()
    }
    notice = trouble
  }

  private mutating func failed(_ work: Effect.Work, _ trouble: Trouble) {
    switch work {
    case .signUp, .logIn, .link, .arrive, .open, .answer, .signOut: failed(trouble)
    case .begin, .note: failedBeside(trouble)
    case .cancel, .comeBack, .leave: break
    }
  }

  /// What could not be noted touches nothing that the person is about. That the session has ended
  /// is said by the next work that needs it.
  private mutating func failedBeside(_ trouble: Trouble) {
    if !trouble.isEndOfSession { notice = notice ?? trouble }
  }

  /// Nothing that was typed is lost: the form stays, and says what could not be done.
  private mutating func failed(_ trouble: Trouble) {
    switch trouble {
    case .sessionEnded where visit != nil, .sessionExpired where visit != nil,
      .blocked where visit != nil:
      let email = visit?.profile.email
      forgetThePerson()
      lapse(trouble, email: email)
    case .refused(let refusals): refuse(refusals)
    case .continuesWith(let name) where form == nil:
      goToStart(
        selecting: providers.by(connection: name).map(StartChoice.provider) ?? .createAccount)
      notice = trouble
    case .emailTaken:
      showForm(writing: "email")
      setTrouble(trouble)
    case .continuesWith, .wrongCredentials, .throttled, .denied, .sessionEnded, .sessionExpired,
      .blocked, .storage:
      setTrouble(trouble)
    }
  }

  private mutating func refuse(_ refusals: [AttributePath: Refusal]) {
    if let path = refusals.keys.min() { showForm(writing: path) }
    guard var form, form.refuse(refusals) else { return setTrouble(.refused(refusals)) }
    put(form)
  }

  private mutating func setTrouble(_ trouble: Trouble) {
    guard var form else { return notice = trouble }
    form.trouble = trouble
    put(form)
  }

  /// Goes back to the form that has a field for an attribute, and puts the focus there.
  private mutating func showForm(writing path: AttributePath) {
    guard var steps, var form else { return }
    while !form.inputs.contains(where: { $0.field.writes == path }) {
      guard let previous = steps.back(from: form) else { return }
      form = previous
    }
    if let index = form.inputs.firstIndex(where: { $0.field.writes == path }) {
      form.focus = .field(index)
    }
    self.steps = steps
    put(form)
  }
}

extension Wizard.Trouble {
  fileprivate var isEndOfSession: Bool {
    switch self {
    case .sessionEnded, .sessionExpired, .blocked: true
    case .emailTaken, .continuesWith, .wrongCredentials, .throttled, .denied, .refused, .storage:
      false
    }
  }

  fileprivate var isMendedByLoggingIn: Bool { isEndOfSession && self != .blocked }
}
