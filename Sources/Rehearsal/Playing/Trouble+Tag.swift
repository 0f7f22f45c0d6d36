package import Wizard

extension Wizard.Trouble {
  /// What could not be done, as scripts name it.
  package enum Tag: String, Hashable, Sendable, CaseIterable {
    case emailTaken, continuesWith, wrongCredentials, throttled, denied, refused, sessionEnded
    case sessionExpired, blocked, storage
  }

  package var name: Tag {
    switch self {
    case .emailTaken: .emailTaken
    case .continuesWith: .continuesWith
    case .wrongCredentials: .wrongCredentials
    case .throttled: .throttled
    case .denied: .denied
    case .refused: .refused
    case .sessionEnded: .sessionEnded
    case .sessionExpired: .sessionExpired
    case .blocked: .blocked
    case .storage: .storage
    }
  }
}
