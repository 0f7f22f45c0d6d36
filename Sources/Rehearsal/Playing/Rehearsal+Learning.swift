import ProfileModel
import Wizard

/// What the work tells of the person.
extension Rehearsal {
  mutating func learn(from entry: Journal.Done) {
    switch (entry.work, entry.content) {
    case (.open(let interaction), .opened(let visit)): occasion = Occasion(interaction, visit)
    case (.signUp(let new), .signedUp(let visit)): signedUp(new, visit)
    case (.logIn(let email, let password), .loggedIn), (.link(let email, let password), .loggedIn):
      account = .password(email: email, password: password)
      hasLoggedIn = true
    case (.arrive, .loggedIn):
      account = arriving.map(Account.connection) ?? account
      hasLoggedIn = true
    case (.note(let showing), .noted): occasion?.take(showing)
    case (.answer(_, let showing), .answered(let visit)):
      occasion?.profile = visit.profile
      occasion?.take(showing)
    default: break
    }
  }

  /// The sign-up was an interaction of its own, of somebody of whom nothing was known.
  private mutating func signedUp(_ new: Wizard.NewAccount, _ visit: Visit) {
    let nobody = Visit(profile: Profile(), history: History(), now: visit.now)
    var occasion = Occasion(new.interaction, nobody)
    for showing in new.showings { occasion.take(showing) }
    occasion.profile = visit.profile
    self.occasion = occasion
    account =
      new.connection == nil
      ? .password(email: visit.profile.email ?? "", password: new.password)
      : arriving.map(Account.connection)
  }
}
