import ProfileModel
import ProfileService
import Screens
import Wizard

/// Coming in.
extension Rehearsal {
  /// Begins an interaction in a new window, as the program does when it is started.
  mutating func enter(_ interaction: Interaction, _ entrance: Entrance, _ watch: Watch) {
    closeWindow()
    hasLoggedIn = false
    let interaction = interaction.completed(from: flow)
    var person = person()
    let resumed = entrance == .login ? nil : try? person.resume(for: interaction)
    if case .interaction(let interaction, let visit)? = resumed {
      episode = Episode(interaction, visit)
    } else {
      episode = nil
      if entrance != .session, interaction.event != .signup, let account {
        return logIn(account, interaction, resumed ?? .form(.login), watch)
      }
    }
    open(person, interaction, resumed ?? .form(interaction.event))
  }

  /// Comes by a connection, as the program does with a provider's answer.
  mutating func arrive(_ persona: Persona, _ interaction: Interaction) {
    closeWindow()
    hasLoggedIn = false
    episode = nil
    arriving = persona
    open(person(as: persona), interaction, .arrival, personas: [persona])
  }

  private mutating func logIn(
    _ account: Account, _ interaction: Interaction, _ opening: Wizard.Opening, _ watch: Watch
  ) {
    switch account {
    case .connection(let persona): arrive(persona, interaction)
    case .password(let email, let password):
      open(person(), interaction, opening)
      // A session that has ended leads to the start screen, with the login chosen.
      if case .start(let menu)? = wizard?.place {
        act(menu.acts { $0 == .logIn } ?? [], watch)
      }
      let answers = [
        FieldAnswer("email", .value(.string(email))),
        FieldAnswer("password", .value(.string(password))),
      ]
      _ = take(.answer(answers), watch)
    }
  }

  private mutating func open(
    _ person: Person, _ interaction: Interaction, _ opening: Wizard.Opening,
    personas: [Persona]? = nil
  ) {
    let wizard = Wizard(flow: flow, personas: personas, purpose: interaction, now: clock.now)
    run = Run(wizard, DirectWorker(Witnessed(person, journal)), opening: opening)
    settle()
  }

  func person(as persona: Persona? = nil) -> Person {
    let clock = clock
    return Person(
      api, providers: flow.providers, claims: ScriptedClaims(flow: flow, persona: persona),
      keeper: keeper, words: words, now: { clock.now })
  }

  /// How somebody came in at an interaction that has just begun.
  func manner(of step: ScriptStep) -> Turn.Manner? {
    switch step {
    case .arrive(let persona): .connection(persona.connection ?? "")
    case .interaction(let interaction, _): manner(at: interaction)
    default: nil
    }
  }

  private func manner(at interaction: Interaction) -> Turn.Manner {
    guard episode != nil, wizard?.visit != nil else {
      return interaction.event == .signup ? .new : .unknown
    }
    guard hasLoggedIn, let account else { return .session }
    return switch account {
    case .password: .password
    case .connection(let persona): .connection(persona.connection ?? "")
    }
  }
}

/// What a provider says: of the persona that arrives, or of one of the flow.
private struct ScriptedClaims: ClaimsSource {
  let flow: Flow
  let persona: Persona?

  func claims(of persona: String, at provider: Provider) -> JSONObject {
    (self.persona ?? flow.persona(persona))?.claims ?? [:]
  }
}

extension Interaction {
  /// An article brings its topic along.
  fileprivate func completed(from flow: Flow) -> Interaction {
    guard event == .article, let article = context["article"].flatMap(flow.article) else {
      return self
    }
    var whole = article.interaction()
    whole.context.merge(context) { $1 }
    return whole
  }
}
