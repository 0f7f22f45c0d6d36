import ProfileModel
import Screens

/// What comes of effects.
extension Wizard {
  /// - Returns: `nil` for events that are no result.
  mutating func handleResult(_ event: Event) -> [Effect]? {
    switch event {
    case .opened(let interaction, let visit): return opened(interaction, visit)
    case .signedUp(let visit): return signedUp(visit)
    case .loggedIn(let visit):
      (waiting, self.visit, kept) = (.opening, visit, Kept())
      return [.open(purpose)]
    case .arrived(let visit, let connection): return arrived(visit, by: connection)
    case .linkOffered(let email, let connection): offerLink(of: connection, email: email)
    case .saved(let visit): return saved(visit)
    case .signedOut: signedOut()
    case .failed(let trouble): failed(trouble)
    default: return nil
    }
    return []
  }

  private mutating func opened(_ interaction: Interaction, _ visit: Visit) -> [Effect] {
    (waiting, notice, self.visit) = (nil, nil, visit)
    steps = Steps(interaction, visit: visit, flow: flow)
    if interaction.event == .article, let article = article(of: interaction) {
      place = .article(Reading(article))
    }
    return [.begin(interaction)] + showNext()
  }

  private func article(of interaction: Interaction) -> Article? {
    interaction.context["article"].flatMap(flow.article)
  }

  /// The sign-up was an interaction of its own. Whoever came for an article gets it now.
  private mutating func signedUp(_ visit: Visit) -> [Effect] {
    (waiting, notice, self.visit, kept) = (nil, nil, visit, Kept())
    welcome = steps?.connection == nil ? [] : flow.known(of: visit).filter { $0.source != nil }
    goHome()
    guard purpose.event == .article else { return [] }
    waiting = .opening
    return [.open(purpose)]
  }

  /// Asks only what the provider did not say, in one trip; nothing of it is stored before.
  private mutating func arrived(_ visit: Visit, by connection: Connection) -> [Effect] {
    (waiting, notice) = (nil, nil)
    if let left = kept.signUps[connection.name], left.steps.visit.profile == visit.profile {
      (steps, place) = (left.steps, .form(left.form))
      return []
    }
    let interaction = Interaction(.signup, context: purpose.context)
    steps = Steps(interaction, visit: visit, flow: flow, connection: connection)
    return showNext()
  }

  /// An account and an identity are never joined silently: who can log in to both may link them.
  private mutating func offerLink(of connection: Connection, email: String) {
    (waiting, notice, steps) = (nil, nil, nil)
    var form = Form.logIn(linking: connection)
    form.inputs[0].answer = .line(LineEditor(email))
    form.focus = .field(1)
    place = .form(form)
  }

  private mutating func saved(_ visit: Visit) -> [Effect] {
    waiting = nil
    self.visit = visit
    // The history stays as it was before this interaction, which staging counts by itself.
    steps?.visit.profile = visit.profile
    guard let form else { return [] }
    if form.purpose == .correction {
      showProfile(selecting: form.inputs.first?.field.writes)
      return []
    }
    steps?.passed(form)
    if case .article(var reading) = place {
      reading.isAnswered = true
      place = .article(reading)
    }
    return showNext()
  }

  private mutating func signedOut() {
    (waiting, notice, visit, steps, kept, welcome) = (nil, nil, nil, nil, Kept(), [])
    purpose = Interaction(.login)
    goToStart()
  }

  /// Nothing that was typed is lost: the form stays, and says what could not be done.
  private mutating func failed(_ trouble: Trouble) {
    waiting = nil
    if trouble == .sessionEnded, visit != nil {
      signedOut()
      notice = trouble
    } else if case .refused(let refusals) = trouble {
      refuse(refusals)
    } else if case .continuesWith(let name) = trouble {
      let connection = connections.first { $0.name == name }
      goToStart(selecting: connection.map(StartChoice.connection) ?? .createAccount)
      notice = trouble
    } else if trouble == .emailTaken {
      showForm(writing: "email")
      setTrouble(trouble)
    } else {
      setTrouble(trouble)
    }
  }

  private mutating func refuse(_ refusals: [AttributePath: Refusal]) {
    guard let path = refusals.keys.sorted().first else { return }
    showForm(writing: path)
    guard var form else { return notice = .refused(refusals) }
    form.refuse(refusals)
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
