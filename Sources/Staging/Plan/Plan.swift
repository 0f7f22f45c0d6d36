package import ProfileModel
package import Screens

/// What to ask at an interaction, with a ruling on every field of every screen.
package struct Plan: Hashable, Sendable {
  /// What was decided about a field.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case ask, known, notYet, screenInactive, dependencyUnmet, overBudget, quiet, snoozed, declined
    case exhausted, notPermitted
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

  /// A field as it is asked on a screen.
  package struct Question: Hashable, Sendable {
    /// With the options that are offered, and no others.
    package var field: Field
    /// Whether whoever submits the screen must answer it.
    package var isRequired: Bool
    /// Whether its own condition holds; with an answer to another field of the screen it may.
    package var isShown: Bool
    /// An answer that has expired: is it still right?
    package var former: JSONValue?

    package init(
      _ field: Field, isRequired: Bool = false, isShown: Bool = true, former: JSONValue? = nil
    ) {
      self.field = field
      self.isRequired = isRequired
      self.isShown = isShown
      self.former = former
    }
  }

  /// A screen to show, with what is asked on it and nothing else.
  package struct Step: Hashable, Sendable {
    package var screen: Screen
    /// Whether the screen cannot be left unanswered.
    package var isRequired: Bool
    /// In declared order; at least one of them is shown.
    package var questions: [Question]

    package init(screen: Screen, isRequired: Bool, questions: [Question]) {
      self.screen = screen
      self.isRequired = isRequired
      self.questions = questions
    }

    /// The fields that are shown.
    package var fields: [Field] { questions.filter(\.isShown).map(\.field) }
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
