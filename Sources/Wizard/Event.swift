package import ProfileModel

extension Wizard {
  /// Something that happened: a key was pressed, or work that the wizard asked for was done.
  package enum Event: Hashable, Sendable {
    // What the person did.
    case typed(String)
    case pasted(String)
    case caretMoved(LineEditor.Move)
    case erased(LineEditor.Erasure)
    /// Tab
    case nextPressed
    /// Shift-Tab
    case previousPressed
    case upPressed, downPressed
    case enterPressed
    /// Esc
    case backPressed
    /// Another option of a yes/no or a choice: so many further.
    case optionMoved(Int)
    /// Space on what can be switched on and off.
    case togglePressed
    /// `y` or `n`
    case confirmed(Bool)
    case revealPressed
    case helpPressed, whyPressed
    /// The first row in view of what scrolls.
    case scrolled(to: Int)
    /// `q`
    case leavePressed
    /// Ctrl-C
    case interrupted

    // What came of effects.
    case opened(Interaction, Visit)
    case signedUp(Visit)
    case loggedIn(Visit)
    /// Somebody new came by a connection: what it says of them, which nothing has stored yet.
    case arrived(Visit, Connection)
    /// The email of somebody who came by a connection belongs to an account already.
    case linkOffered(email: String, Connection)
    case saved(Visit)
    case signedOut
    case failed(Trouble)
  }

  /// What is known of the person at one moment.
  package struct Visit: Hashable, Sendable {
    package var profile: Profile
    /// What happened before the present interaction.
    package var history: History
    package var now: Timestamp

    package init(profile: Profile, history: History, now: Timestamp) {
      self.profile = profile
      self.history = history
      self.now = now
    }
  }
}
