package import ProfileModel
package import Screens

extension Plan {
  /// A field on a screen.
  package struct Seat: Hashable, Sendable {
    package let screen: String
    package let field: String

    package init(screen: String, field: String) {
      self.screen = screen
      self.field = field
    }

    /// `work.company`
    package var name: String { "\(screen).\(field)" }
  }

  /// What is decided about a field on a screen; `nil` where the flow has it not.
  package func decision(on seat: Seat) -> Decision? {
    decisions.first { $0.screen == seat.screen && $0.field == seat.field }
  }
}

extension Flow {
  /// Every field of every screen, in declared order.
  package var seats: [Plan.Seat] {
    screens.flatMap { screen in
      screen.fields.map { Plan.Seat(screen: screen.id, field: $0.id) }
    }
  }

  /// What can happen to somebody next, as far as it is declared: sign-up for who has no account, every
  /// other event, and each article.
  package func interactions(for profile: Profile) -> [Interaction] {
    let hasAccount = profile.userID != nil || !profile.identities.isEmpty
    return events.filter { !hasAccount || $0 != .signup }.flatMap { event in
      event == .article && !articles.isEmpty
        ? articles.map { $0.interaction() } : [Interaction(event)]
    }
  }
}
