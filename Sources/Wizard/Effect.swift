package import ProfileModel

extension Wizard {
  /// Work that the wizard asks for. Whoever does it answers with a `Reply` of the same id, whatever
  /// came of it.
  package struct Effect: Hashable, Sendable, Identifiable {
    /// Tells the effects of one wizard apart.
    package struct ID: Hashable, Sendable {
      /// The effects are numbered in the order in which they were asked for.
      let number: Int
    }

    package let id: ID
    package let work: Work
  }
}

extension Wizard.Effect {
  /// What is to be done, and the replies that say that it was; `failed` says that it was not.
  package enum Work: Hashable, Sendable {
    /// Make the account. Reply: `signedUp`, or `linkOffered` for somebody who came by a connection.
    case signUp(Wizard.NewAccount)
    /// Check the password. Reply: `loggedIn`.
    case logIn(email: String, password: String)
    /// Check the password, and link the identity that the person has just arrived with. Reply:
    /// `loggedIn`.
    case link(email: String, password: String)
    /// Hear what a connection says of a persona. Reply: `loggedIn` for somebody known, `arrived`, or
    /// `linkOffered`; before it `progressed`, any number of times.
    case arrive(connection: String, persona: String)
    /// Read profile and history anew for an interaction. Reply: `opened`.
    case open(Interaction)
    /// Note in the history that an interaction began, and what was decided about the fields. Reply:
    /// `noted`.
    case begin(Interaction, verdicts: History.Verdicts)
    /// Note in the history what became of a screen. Reply: `noted`.
    case note(Showing)
    /// Store answers, and note them. Reply: `answered`.
    case answer([AttributePath: JSONValue], Showing?)
    /// End the session. Reply: `signedOut`.
    case signOut
    /// Do no more of this effect. There is no reply, and none to that effect is heard any more.
    case cancel(Wizard.Effect.ID)
    /// The person closes the window, and comes back so much later. There is no reply.
    case comeBack(after: Duration)
    /// End. There is no reply.
    case leave(Wizard.Leaving)
  }
}

extension Wizard.Effect.Work {
  /// What the person waits for while this is done; `nil` for what is done beside them.
  package var waiting: Wizard.Waiting? {
    switch self {
    case .signUp: .creatingAccount
    case .logIn, .link: .loggingIn
    case .arrive: .arriving
    case .open: .opening
    case .answer: .saving
    case .signOut: .signingOut
    case .begin, .note, .cancel, .comeBack, .leave: nil
    }
  }

  /// Whether it says that the person leaves, and that they mean to.
  var isFarewell: Bool {
    if case .note(let showing) = self { showing.outcome == .left } else { false }
  }

  var isReplied: Bool {
    switch self {
    case .signUp, .logIn, .link, .arrive, .open, .begin, .note, .answer, .signOut: true
    case .cancel, .comeBack, .leave: false
    }
  }

  /// Whether the person may call it off while they wait. What stores something can't be undone by
  /// looking away.
  var isCancellable: Bool {
    switch self {
    case .arrive: true
    case .signUp, .logIn, .link, .open, .begin, .note, .answer, .signOut, .cancel, .comeBack,
      .leave:
      false
    }
  }
}

extension Wizard {
  /// What a new account is made of.
  package struct NewAccount: Hashable, Sendable {
    package var interaction: Interaction
    /// What was decided about the fields, for the history.
    package var verdicts: History.Verdicts
    /// The connection that the person has just arrived by; `nil` for a sign-up with a password.
    package var connection: String?
    /// The answers by the attribute they write, the password apart.
    package var values: [AttributePath: JSONValue]
    package var password: String
    /// What was asked and answered, for the history.
    package var showings: [Showing]
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
