package import ProfileModel

extension Wizard {
  /// Work that the wizard asks for. Whoever runs it answers with an event.
  package enum Effect: Hashable, Sendable {
    /// Make the account. Answer: `signedUp` or `failed`.
    case signUp(SignUp)
    /// Check the password. Answer: `loggedIn` or `failed`.
    case logIn(email: String, password: String)
    /// Check the password, and link the identity that the person has just arrived with. Answer:
    /// `loggedIn` or `failed`.
    case link(email: String, password: String)
    /// Hear what a connection says of a persona. Answer: `loggedIn` for somebody known, `arrived`,
    /// `linkOffered` or `failed`.
    case arrive(connection: String, persona: String)
    /// Read profile and history anew for an interaction. Answer: `opened` or `failed`.
    case open(Interaction)
    /// Note in the history that an interaction began. No answer unless it `failed`.
    case begin(Interaction)
    /// Note in the history what became of a screen. No answer unless it `failed`.
    case note(Outcome)
    /// Store answers, and note them. Answer: `saved` or `failed`.
    case save([AttributePath: JSONValue], Outcome?)
    /// End the session. Answer: `signedOut` or `failed`.
    case signOut
    /// Restore the terminal and end.
    case leave(Leaving)
  }

  /// What became of a screen.
  package struct Outcome: Hashable, Sendable {
    package var interaction: Interaction
    package var screen: String
    package var outcome: History.Outcome
    /// The ids of the fields concerned.
    package var fields: [String]

    package init(
      interaction: Interaction, screen: String, outcome: History.Outcome, fields: [String]
    ) {
      self.interaction = interaction
      self.screen = screen
      self.outcome = outcome
      self.fields = fields
    }
  }

  /// What a new account is made of.
  package struct SignUp: Hashable, Sendable {
    package var interaction: Interaction
    /// The connection that the person has just arrived by; `nil` for a sign-up with a password.
    package var connection: String?
    /// The answers by the attribute they write, the password apart.
    package var values: [AttributePath: JSONValue]
    package var password: String
    /// What was asked and answered, for the history.
    package var outcomes: [Outcome]
  }

  /// How the person left.
  package enum Leaving: Hashable, Sendable {
    /// Everything asked for was done.
    case done
    /// Before that.
    case early
    /// Ctrl-C
    case interrupted
  }
}
