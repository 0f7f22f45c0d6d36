package import ProfileModel
package import Screens

/// What to ask at an interaction, with a verdict and a reason for every field of every screen.
package struct Plan: Hashable, Sendable {
  /// What was decided about a field.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case ask, known, notYet, overBudget, snoozed, declined, notPermitted, dependencyUnmet
    case screenInactive
  }

  /// The verdict on one field, and why.
  package struct Decision: Hashable, Sendable {
    package var screen: String
    package var field: String
    package var verdict: Verdict
    /// The attribute that makes the answer known.
    package var source: AttributePath?
    /// One sentence for a person who wants to know why. It never has an attribute's value in it.
    package var reason: String

    package init(
      screen: String, field: String, verdict: Verdict, source: AttributePath? = nil, reason: String
    ) {
      self.screen = screen
      self.field = field
      self.verdict = verdict
      self.source = source
      self.reason = reason
    }
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
