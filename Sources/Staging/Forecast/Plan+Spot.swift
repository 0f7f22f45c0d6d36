package import ProfileModel
package import Screens

extension Plan {
  /// A field on a screen.
  package struct Spot: Hashable, Sendable {
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
  package func decision(on spot: Spot) -> Decision? {
    decisions.first { $0.screen == spot.screen && $0.field == spot.field }
  }
}

extension Flow {
  /// Every field of every screen, in declared order.
  package var spots: [Plan.Spot] {
    screens.flatMap { screen in
      screen.fields.map { Plan.Spot(screen: screen.id, field: $0.id) }
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
