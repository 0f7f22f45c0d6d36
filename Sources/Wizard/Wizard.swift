package import ProfileModel
package import Screens

/// The wizard: where the person is, what was typed, and what happens next.
///
/// A value that knows no terminal, no clock and no service. What the person does goes in, effects come
/// out; whoever runs the effects feeds what came of them back. So the same wizard runs on curses, in a
/// script and in a test.
package struct Wizard: Hashable, Sendable {
  package let flow: Flow
  /// The language of the texts, such as `en`.
  package let language: String
  /// Who may arrive; `nil` for the personas of the flow, which are not read before they are needed.
  let arrivals: [Persona]?
  package internal(set) var inspector: Inspector
  package internal(set) var place: Place
  package internal(set) var popup: Popup?
  /// The effects that have no reply yet, oldest first. At most one of them is awaited by the person.
  package internal(set) var outstanding: [Effect] = []
  /// How far the awaited effect is, if it tells.
  package internal(set) var progress: Progress?
  /// What could not be done, where there is no form to say it on.
  package internal(set) var notice: Trouble?
  /// Who the person is and what we know; `nil` while nobody is known.
  package internal(set) var visit: Visit?
  /// What a provider told us of somebody who has just signed up with it, to be shown once.
  package internal(set) var welcome: [Form.KnownGroup] = []
  /// The screens of the present interaction.
  package internal(set) var steps: Steps?
  /// What the person came for, once we know who it is.
  var purpose: Interaction
  let startedAt: Timestamp
  /// How many effects there were, so that no two have one id.
  var effectCount = 0
  /// Forms that were left with their values, in case the person comes back to them.
  var kept = Kept()

  struct Kept: Hashable, Sendable {
    /// The forms of a sign-up, and the one that was shown last.
    struct Unfinished: Hashable, Sendable {
      let steps: Steps
      let form: Form
    }

    /// By the name of the connection; under the empty name the sign-up with a password.
    var signUps: [String: Unfinished] = [:]
    var logIn: Form?
  }

  /// A wizard at its start screen, for somebody whom we don't know yet.
  ///
  /// - Parameters:
  ///   - flow: what is declared.
  ///   - language: the language of the texts.
  ///   - personas: who may arrive by a provider of the flow; `nil` for those of the flow.
  ///   - purpose: what to go on with once we do; a login where nothing else was asked for.
  ///   - inspector: what one may see behind it.
  ///   - now: when the wizard began.
  package init(
    flow: Flow, language: String = "en", personas: [Persona]? = [],
    purpose: Interaction = Interaction(.login), inspector: Inspector = Inspector(),
    now: Timestamp
  ) {
    self.flow = flow
    self.language = language
    arrivals = personas
    self.purpose = purpose
    self.inspector = inspector
    startedAt = now
    place = .start(Menu([]))
    if personas != nil { goToStart() }
  }

  /// Who may arrive.
  var personas: [Persona] { arrivals ?? flow.personas }

  /// The providers that one can continue with: those that somebody may arrive by.
  package var providers: [Provider] {
    let personas = personas
    return flow.providers.filter { provider in
      personas.contains { $0.connection == provider.connection }
    }
  }

  /// How the wizard begins.
  package enum Opening: Hashable, Sendable {
    /// Somebody known comes back, or an article is opened.
    case interaction(Interaction, Visit)
    /// Somebody unknown signs up or logs in, and needs no start screen to say so.
    case form(Interaction.Event)
    /// Somebody arrives by the first of the providers.
    case arrival
    case start
    /// A session that was kept is of no use any more: why, and whose it was.
    case lapsed(Trouble, email: String?)
  }

  /// Goes from the start screen to where the person wants to be.
  ///
  /// - Returns: the work to be done, in this order.
  package mutating func begin(_ opening: Opening) -> [Effect] {
    switch opening {
    case .interaction(let interaction, let visit): return opened(interaction, visit)
    case .form(.signup): return startSignUp()
    case .form(.login): startLogIn()
    case .arrival: if let provider = providers.first { return open(provider) }
    // Who reads is asked to sign up or log in first.
    case .form, .start:
      if case .start(let menu) = place, menu.choices.isEmpty { goToStart() }
    case .lapsed(let trouble, let email): lapse(trouble, email: email)
    }
    return []
  }

  /// The form that keys go to; `nil` where there is none.
  package var form: Form? {
    switch place {
    case .form(let form): form
    case .article(let reading): reading.question
    case .start, .personas, .home, .profile: nil
    }
  }

  /// This wizard with nothing lying over the place.
  package var withoutPopup: Wizard {
    var wizard = self
    wizard.popup = nil
    return wizard
  }

  /// Which form of how many this is; `nil` outside the steps of an interaction.
  package var step: (number: Int, of: Int)? {
    guard let steps, form?.screen != nil else { return nil }
    let number = steps.behind.count + 1
    return (number, number + steps.left)
  }

  /// Takes what the person did.
  ///
  /// - Returns: the work to be done, in this order.
  package mutating func handle(_ act: Act) -> [Effect] {
    if act == .interrupted { return leave(.interrupted) }
    if let awaited { return handle(act, whileAwaiting: awaited) }
    if let popup { return handle(act, in: popup) }
    if act == .helpPressed {
      popup = .help(scroll: 0)
    } else if act == .whyPressed {
      if form?.screen != nil { popup = .why(scroll: 0) }
    } else if case .inspectPressed(let isRoomy) = act {
      inspect(isRoomy: isRoomy)
    } else if act == .laterPressed {
      askForAbsence()
    } else {
      return handleInPlace(act)
    }
    return []
  }

  private mutating func handleInPlace(_ act: Act) -> [Effect] {
    switch place {
    case .start(let menu): handle(act, in: menu)
    case .personas(let provider, let menu): handle(act, in: menu, of: provider)
    case .form(let form): handle(act, in: form)
    case .home(let menu): handle(act, in: menu)
    case .article(let reading): handle(act, in: reading)
    case .profile(let menu): handle(act, in: menu)
    }
  }
}
