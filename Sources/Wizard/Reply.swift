package import ProfileModel

extension Wizard {
  /// What came of an effect, or how far it is.
  package struct Reply: Hashable, Sendable {
    /// What came of the work; which effect each belongs to is told at `Effect.Work`. A `Visit` is
    /// the person's profile and history as they are after it.
    package enum Content: Hashable, Sendable {
      case opened(Visit)
      case signedUp(Visit)
      case loggedIn(Visit)
      /// Somebody new came by a connection: what it says of them, which nothing has stored yet.
      case arrived(Visit)
      /// The email of somebody who came by a connection belongs to an account already.
      case linkOffered(email: String)
      case answered(Visit)
      /// The history has it.
      case noted
      case signedOut
      /// It goes on; another reply follows.
      case progressed(Progress)
      case failed(Trouble)
    }

    /// The effect that it is about.
    package let effect: Effect.ID
    package let content: Content
    /// What went wrong beside the work itself, in sentences, to be said when all is over.
    package let warnings: [String]
    /// How long the work took; `nil` where nobody has looked at a clock.
    package var took: Duration?

    package init(to effect: Effect.ID, _ content: Content, warnings: [String] = []) {
      self.effect = effect
      self.content = content
      self.warnings = warnings
    }
  }

  /// How far work is that the person has a part in.
  package enum Progress: Hashable, Sendable {
    /// The person confirms elsewhere who they are: with this code, at this address (RFC 8628 §3.3).
    case confirmation(code: String, address: String)
  }
}
