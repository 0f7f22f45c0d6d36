package import FoundationEssentials
package import ProfileModel
package import Screens

/// The wizard: where the person is, what was typed, and what happens next.
///
/// A value that knows no terminal, no clock and no service. Events go in, effects come out; whoever
/// runs the effects feeds what came of them back as events. So the same wizard runs on curses, in a
/// script and in a test.
package struct Wizard: Hashable, Sendable {
  package let flow: Flow
  /// The language of the texts, such as `en`.
  package let language: String
  package internal(set) var place: Place
  package internal(set) var popup: Popup?
  package internal(set) var waiting: Waiting?
  /// What could not be done, where there is no form to say it on.
  package internal(set) var notice: Trouble?
  /// Who the person is and what we know; `nil` while nobody is known.
  package internal(set) var visit: Visit?
  /// The screens of the present interaction.
  package internal(set) var steps: Steps?
  /// What the person came for, once we know who it is.
  var purpose: Interaction
  let startedAt: Date
  /// Forms that were left with their values, in case the person comes back to them.
  var kept = Kept()

  struct Kept: Hashable, Sendable {
    /// The forms of the sign-up, and the one that was shown last.
    var signUp: Steps?
    var signUpForm: Form?
    var logIn: Form?
  }

  /// A wizard at its start screen, for somebody whom we don't know yet.
  ///
  /// - Parameters:
  ///   - flow: what is declared.
  ///   - language: the language of the texts.
  ///   - purpose: what to go on with once we do; a login where nothing else was asked for.
  ///   - now: when the wizard began.
  package init(
    flow: Flow, language: String = "en", purpose: Interaction = Interaction(.login), now: Date
  ) {
    self.flow = flow
    self.language = language
    self.purpose = purpose
    startedAt = now
    place = .start(Menu([.createAccount, .logIn]))
  }

  /// Goes straight to the form that somebody unknown came for. For an article there is none: who
  /// reads is asked to sign up or log in first.
  package mutating func start(with event: Interaction.Event) -> [Effect] {
    switch event {
    case .signup: return startSignUp()
    case .login: startLogIn()
    case .article: break
    }
    return []
  }

  /// The form that keys go to; `nil` where there is none.
  package var form: Form? {
    switch place {
    case .form(let form): form
    case .article(let reading): reading.question
    case .start, .home, .profile: nil
    }
  }

  /// This wizard with nothing lying over the place.
  package var withoutPopup: Wizard {
    var wizard = self
    wizard.popup = nil
    return wizard
  }

  /// Which form of how many this is; `nil` outside the steps of an interaction.
  package var progress: (step: Int, of: Int)? {
    guard let steps, form?.screen != nil else { return nil }
    let step = steps.behind.count + 1
    return (step, step + steps.left)
  }

  /// Takes one event.
  ///
  /// - Returns: the work to be done, in this order.
  package mutating func handle(_ event: Event) -> [Effect] {
    if event == .interrupted { return [.leave(.interrupted)] }
    if let effects = handleResult(event) { return effects }
    guard waiting == nil else { return [] }
    if popup != nil { return handleInPopup(event) }
    switch event {
    case .helpPressed: popup = .help(scroll: 0)
    case .whyPressed: if form?.screen != nil { popup = .why(scroll: 0) }
    default: return handleInPlace(event)
    }
    return []
  }

  private mutating func handleInPlace(_ event: Event) -> [Effect] {
    switch place {
    case .start(let menu): return handle(event, in: menu)
    case .form(let form): return handle(event, in: form)
    case .home(let menu): return handle(event, in: menu)
    case .article(let reading): return handle(event, in: reading)
    case .profile(let menu): return handle(event, in: menu)
    }
  }
}
