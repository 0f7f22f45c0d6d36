package import System

/// Why a rule has no effect. The login goes on all the same.
package enum RuleFailure: Error, Hashable, Sendable {
  case timedOut
  /// Someone else could have written it.
  case untrusted
  /// A folder, a pipe or a device has its name.
  case noFile
  case notStarted(errno: Int32)
  case exited(status: Int32)
  case killed(signal: Int32)
  case outputTooLarge(maximumBytes: Int)
  /// No change as `RuleChange` describes it, or metadata that a user cannot have.
  case badOutput
  /// Nobody at the other end.
  case noAnswer
  /// There is no host of the name in the address.
  case unknownHost
  /// An answer that is not a success; 200 for an error that came as one.
  case notFound(status: Int)
  /// There is no `curl` to ask by.
  case noCurl
  /// The exit status of `curl`, where it means none of the others.
  case curlFailed(status: Int32)
  /// The address asks for TLS, which the other end does not speak.
  case noTLS
  case untrustedCertificate
  /// The machine has no list of whom to trust.
  case noAuthorities
  case badAddress
  /// A file of captured answers, by its name, that has none in it: perhaps the one that is missed.
  case badAnswerFile(String)
  /// There is a control character in what would be asked.
  case badRequest
  /// The key has something in it that no key has.
  case badKey
  /// Others can read the key.
  case keyOpenToOthers
}

extension RuleFailure {
  package init(_ failure: ProcessFailure) {
    self =
      switch failure {
      case .notStarted(let code): .notStarted(errno: code)
      case .timedOut: .timedOut
      case .outputTooLarge(let maximum): .outputTooLarge(maximumBytes: maximum)
      case .exited(let status): .exited(status: status)
      case .killed(let signal): .killed(signal: signal)
      }
  }
}
