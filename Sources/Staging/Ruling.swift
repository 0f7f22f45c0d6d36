package import ProfileModel
package import Screens

/// What was decided about a field and why, as data. None of it has an attribute's value.
package enum Ruling: Hashable, Sendable {
  case missing
  /// Something is stored, but it does not keep the field's rules.
  case outdated

  case known(AttributePath)
  case hasPassword
  /// Other services log the person in, so that a password is not needed.
  case loggedInElsewhere

  case notYet(Obstacle)
  case inactive(Obstacle)

  case onlyAtSignUp
  case onlyByOthers
  case dependsOnAnother

  case snoozed(until: Timestamp)
  case leftEmpty(until: Timestamp)
  case declined(on: Timestamp)
  case askedOften(times: Int)

  case tooManyScreens(limit: Int)
  case tooManyFields(limit: Int)
  /// It is asked for, or was, on a screen of the same interaction.
  case alreadyAsked(on: String)
}

extension Ruling {
  package var verdict: Plan.Verdict {
    switch self {
    case .missing, .outdated: .ask
    case .known, .hasPassword, .loggedInElsewhere: .known
    case .notYet: .notYet
    case .inactive: .screenInactive
    case .onlyAtSignUp, .onlyByOthers: .notPermitted
    case .dependsOnAnother: .dependencyUnmet
    case .snoozed, .leftEmpty: .snoozed
    case .declined, .askedOften: .declined
    case .tooManyScreens, .tooManyFields, .alreadyAsked: .overBudget
    }
  }

  /// The attribute that makes the answer known.
  package var source: AttributePath? {
    switch self {
    case .known(let path): path
    case .hasPassword: "user_id"
    case .loggedInElsewhere: "identities"
    case .missing, .outdated, .notYet, .inactive, .onlyAtSignUp, .onlyByOthers, .dependsOnAnother,
      .snoozed, .leftEmpty, .declined, .askedOften, .tooManyScreens, .tooManyFields, .alreadyAsked:
      nil
    }
  }
}

/// The fact in the way of a condition that it is part of.
package struct Obstacle: Hashable, Sendable {
  /// `nil` where one of several would have to hold, and there are none.
  package let fact: Fact?
  /// Whether it is in the way because it holds.
  package let isNegated: Bool
  /// The number that a count was held against.
  package let found: Int?
}
