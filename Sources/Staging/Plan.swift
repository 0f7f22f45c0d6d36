package import ProfileModel
package import Screens

/// What to ask at an interaction, with a ruling on every field of every screen.
package struct Plan: Hashable, Sendable {
  /// What was decided about a field.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case ask, known, notYet, overBudget, snoozed, declined, notPermitted, dependencyUnmet
    case screenInactive
  }

  /// The ruling on one field.
  package struct Decision: Hashable, Sendable {
    package var screen: String
    package var field: String
    package var ruling: Ruling

    package init(screen: String, field: String, ruling: Ruling) {
      self.screen = screen
      self.field = field
      self.ruling = ruling
    }

    package var verdict: Verdict { ruling.verdict }
    /// The attribute that makes the answer known.
    package var source: AttributePath? { ruling.source }
  }

  /// A screen to show, with the fields to ask on it and no others.
  package struct Step: Hashable, Sendable {
    package var screen: Screen
    package var fields: [Field]

    package init(screen: Screen, fields: [Field]) {
      self.screen = screen
      self.fields = fields
    }
  }

  package var interaction: Interaction
  /// The screens to show, in order; none of them is empty.
  package var steps: [Step]
  /// One for every field of every screen: those of active screens first, each in declared order.
  package var decisions: [Decision]

  package init(interaction: Interaction, steps: [Step], decisions: [Decision]) {
    self.interaction = interaction
    self.steps = steps
    self.decisions = decisions
  }
}
