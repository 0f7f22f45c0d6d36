import ProfileModel
import ProfileService
import Wizard

extension ServiceError {
  /// Whether the token is of no use any more.
  var isEndOfSession: Bool {
    switch self {
    case .tokenMissing, .tokenInvalid, .tokenExpired, .inexistentUser: true
    default: false
    }
  }
}

extension Wizard.Trouble {
  /// What an error of the service is to the person.
  init(_ error: ServiceError, in words: FailureWords) {
    self =
      switch error {
      case .userExists, .conflict: .emailTaken
      case .deniedByRule(let sentence): .denied(sentence)
      case .wrongEmailOrPassword: .wrongCredentials
      case .userBlocked: .blocked
      case .tooManyAttempts(let seconds): .throttled(seconds: seconds)
      case .passwordRefused(let fault): .refused(["password": .password(fault)])
      case .invalid(let path, let refusal): .refused([path: refusal])
      default: error.isEndOfSession ? .sessionEnded : .storage(words.service(error))
      }
  }
}
