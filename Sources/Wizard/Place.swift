package import ProfileModel
package import Screens

extension Wizard {
  /// Where the person is. Kept behind a reference, since a wizard is copied several times a key.
  package indirect enum Place: Hashable, Sendable {
    case start(Menu<StartChoice>)
    /// Who arrives by a provider, where several could.
    case personas(Provider, Menu<Persona>)
    case form(Form)
    case home(Menu<HomeChoice>)
    case article(Reading)
    case profile(Menu<ProfileRow>)
  }

  package enum StartChoice: Hashable, Sendable {
    case createAccount, logIn
    case provider(Provider)
  }

  package enum HomeChoice: Hashable, Sendable {
    /// The article of this id.
    case article(String)
    case profile
    case signOut
  }

  /// What lies over the place and takes the keys.
  package enum Popup: Hashable, Sendable {
    /// The keys that work here; the first line in view.
    case help(scroll: Int)
    /// Why the fields of the form are asked; the first line in view.
    case why(scroll: Int)
    /// What is behind the wizard, whole; the first line in view.
    case inspection(scroll: Int)
    /// After how long the person comes back.
    case comingBack(Menu<Duration>)
    /// "Leave?"
    case leave(Menu<Bool>)
    /// "Not now?", where something was typed that would be lost.
    case putOff(Menu<Bool>)
  }

  /// Work that is under way.
  package enum Waiting: Hashable, Sendable {
    case creatingAccount, loggingIn, arriving, saving, opening, signingOut
  }
}
