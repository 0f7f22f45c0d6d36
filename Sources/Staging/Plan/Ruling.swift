package import ProfileModel
import Screens

/// What was decided about a field and why, as data. None of it has an attribute's value.
package enum Ruling: Hashable, Sendable {
  case missing
  /// Something is stored, but it does not keep the field's rules.
  case outdated
  /// The answer is as old as answers may become.
  case expired(since: Timestamp)
  /// The answer was given to an older version of the screen.
  case newVersion(Int)

  case known(AttributePath)
  case hasPassword
  /// Other services log the person in, so that a password is not needed.
  case loggedInElsewhere

  // By reference, since an obstacle is many times as large as all else that a ruling can have.
  indirect case notYet(Obstacle)
  indirect case inactive(Obstacle)

  case onlyAtSignUp
  case onlyByOthers
  /// The field's own condition does not hold.
  indirect case dependsOn(Obstacle)

  case snoozed(until: Timestamp)
  case leftEmpty(until: Timestamp)
  /// It was shown so often in a row, and nothing came of it.
  case abandoned(times: Int, until: Timestamp)
  case declined(on: Timestamp)
  case exhausted(times: Int)

  case quiet(until: Timestamp)
  case tooManyScreens(limit: Int)
  case tooManyFields(limit: Int)
  /// It is asked for, or was, on a screen of the same interaction.
  case alreadyAsked(on: String)
}

extension Ruling {
  package var verdict: Plan.Verdict {
    switch self {
    case .missing, .outdated, .expired, .newVersion: .ask
    case .known, .hasPassword, .loggedInElsewhere: .known
    case .notYet: .notYet
    case .inactive: .screenInactive
    case .onlyAtSignUp, .onlyByOthers: .notPermitted
    case .dependsOn: .dependencyUnmet
    case .snoozed, .leftEmpty, .abandoned: .snoozed
    case .declined: .declined
    case .exhausted: .exhausted
    case .quiet: .quiet
    case .tooManyScreens, .tooManyFields, .alreadyAsked: .overBudget
    }
  }

  /// The attribute that makes the answer known.
  package var source: AttributePath? {
    switch self {
    case .known(let path): path
    case .hasPassword: "user_id"
    case .loggedInElsewhere: "identities"
    case .missing, .outdated, .expired, .newVersion, .notYet, .inactive, .onlyAtSignUp,
      .onlyByOthers, .dependsOn, .snoozed, .leftEmpty, .abandoned, .declined, .exhausted, .quiet,
      .tooManyScreens, .tooManyFields, .alreadyAsked:
      nil
    }
  }

  /// What keeps a condition from holding, where that is why.
  package var obstacle: Obstacle? {
    switch self {
    case .notYet(let obstacle), .inactive(let obstacle), .dependsOn(let obstacle): obstacle
    default: nil
    }
  }
}
