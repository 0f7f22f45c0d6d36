package import ProfileModel
package import Screens
package import Staging
package import Wizard

/// What a person has before them.
package struct Sight: Hashable, Sendable {
  /// Where they are.
  package enum Whereabouts: String, Hashable, Sendable, CaseIterable {
    /// There is no window.
    case away
    case start, personas, home, article, profile
    /// The form of a screen.
    case form
    case logIn
    /// The login that joins a connection to an account.
    case link
    /// One value in My profile.
    case correction
  }

  /// A field whose answer is not accepted.
  package struct Refused: Hashable, Sendable {
    package let field: Field
    package let refusal: Refusal
  }

  package let place: Whereabouts
  /// The id of the screen whose form is shown.
  package let screen: String?
  /// The fields of the form.
  package let fields: [Field]
  package let refused: [Refused]
  /// What could not be done.
  package let trouble: Wizard.Trouble?
  /// What is decided about every field at this interaction.
  package let decisions: [Plan.Decision]
  package let interaction: Interaction?
}

extension Sight {
  init(_ wizard: Wizard?, decisions: [Plan.Decision], interaction: Interaction?) {
    let form = wizard?.form
    place = wizard.map(Whereabouts.init) ?? .away
    screen = form?.screen?.id
    let inputs = form?.inputs.filter(\.isShown) ?? []
    fields = inputs.map(\.field)
    refused = inputs.compactMap { input in
      input.refusal.map { Refused(field: input.field, refusal: $0) }
    }
    trouble = form?.trouble ?? wizard?.notice
    self.decisions = decisions
    self.interaction = interaction
  }

  package var asks: [String] { fields.map(\.id) }

  /// The verdict on a field, named by its id or as `screen.field`: `ask` where any screen asks it.
  package func verdict(on name: String) -> Plan.Verdict? {
    let found = decisions.filter { $0.field == name || "\($0.screen).\($0.field)" == name }
    return (found.first { $0.verdict == .ask } ?? found.first)?.verdict
  }
}

extension Sight.Whereabouts {
  fileprivate init(_ wizard: Wizard) {
    self =
      switch wizard.place {
      case .start: .start
      case .personas: .personas
      case .home: .home
      case .article: .article
      case .profile: .profile
      case .form(let form):
        switch form.purpose {
        case .stage: .form
        case .logIn(linking: nil): .logIn
        case .logIn(linking: _?): .link
        case .correction: .correction
        }
      }
  }
}
