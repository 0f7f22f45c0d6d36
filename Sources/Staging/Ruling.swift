import ProfileModel
import Screens

/// What was decided about a field and why, as data.
enum Ruling: Hashable {
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
  /// A screen before this one asks for the same attribute.
  case alreadyAsked(on: String)
}

extension Ruling {
  var verdict: Plan.Verdict {
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
  var source: AttributePath? {
    switch self {
    case .known(let path): path
    case .hasPassword: "user_id"
    case .loggedInElsewhere: "identities"
    default: nil
    }
  }
}
