package import System

/// Why a rule has no effect. The login goes on all the same.
package enum RuleFailure: Error, Hashable, Sendable {
  case timedOut
  /// Someone else could have written it.
  case untrusted
  case notStarted(errno: Int32)
  case exited(status: Int32)
  case killed(signal: Int32)
  case outputTooLarge(maximumBytes: Int)
  /// No change as `RuleChange` describes it, or metadata that a user cannot have.
  case badOutput
  /// Nobody at the other end.
  case noAnswer
  /// An answer that is not a success; 200 for an error that came as one.
  case notFound(status: Int)
  /// The address asks for TLS, which we do not speak.
  case noTLS
  case badAddress
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
