import ProfileModel
import Wizard

/// What the work tells of the person.
extension Rehearsal {
  mutating func learn(from entry: Journal.Done) {
    switch (entry.work, entry.content) {
    case (.open(let interaction), .opened(let visit)): episode = Episode(interaction, visit)
    case (.signUp(let new), .signedUp(let visit)): signedUp(new, visit)
    case (.logIn(let email, let password), .loggedIn), (.link(let email, let password), .loggedIn):
      account = .password(email: email, password: password)
      hasLoggedIn = true
    case (.arrive, .loggedIn):
      account = arriving.map(Account.connection) ?? account
      hasLoggedIn = true
    case (.note(let showing), .noted): episode?.take(showing)
    case (.answer(_, let showing), .answered(let visit)):
      episode?.profile = visit.profile
      episode?.take(showing)
    default: break
    }
  }

  /// The sign-up was an interaction of its own, of somebody of whom nothing was known.
  private mutating func signedUp(_ new: Wizard.NewAccount, _ visit: Visit) {
    let nobody = Visit(profile: Profile(), history: History(), now: visit.now)
    var episode = Episode(new.interaction, nobody)
    for showing in new.showings { episode.take(showing) }
    episode.profile = visit.profile
    self.episode = episode
    account =
      new.connection == nil
      ? .password(email: visit.profile.email ?? "", password: new.password)
      : arriving.map(Account.connection)
  }
}
