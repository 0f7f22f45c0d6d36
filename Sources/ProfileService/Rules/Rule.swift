package import ProfileModel

/// A step that runs at each login and may enrich the profile, or deny the login.
package protocol Rule: Sendable {
  /// What the log calls it.
  var name: String { get }

  /// Blocks the thread it is called on, which is never the one that draws.
  ///
  /// - Parameters:
  ///   - user: the profile, with what earlier rules changed.
  ///   - context: the occasion.
  ///   - deadline: when nobody waits for the outcome any longer.
  /// - Returns: what came of it.
  func run(
    on user: Profile, in context: RuleContext, until deadline: ContinuousClock.Instant
  ) -> RuleOutcome
}

/// What a rule knows of the login, under the names that Auth0 gives it.
package struct RuleContext: Hashable, Sendable {
  package var connection: String
  /// How the person logged in, such as `oauth2-password`.
  package var protocolName: String
  /// The number of logins, the present one included.
  package var loginsCount: Int
  /// What is known of where the login came from, such as `userAgent`.
  package var request: [String: String]

  package init(
    connection: String, protocolName: String, loginsCount: Int, request: [String: String] = [:]
  ) {
    self.connection = connection
    self.protocolName = protocolName
    self.loginsCount = loginsCount
    self.request = request
  }

  var json: JSONValue {
    [
      "connection": .string(connection), "protocol": .string(protocolName),
      "stats": ["loginsCount": .number(.integer(Int64(loginsCount)))],
      "request": .object(request.mapValues(JSONValue.string)),
    ]
  }
}

/// What came of a rule.
package enum RuleOutcome: Hashable, Sendable {
  case unchanged
  case changed(RuleChange)
  /// The person may not log in; the sentence is the rule's own.
  case denied(String)
  /// It had nothing to do.
  case skipped(RuleSkip)
  /// It is as if it had not run.
  case failed(RuleFailure)
}

/// Why a rule had nothing to do.
package enum RuleSkip: Hashable, Sendable {
  case noKey
  case noEmail
  /// The profile has what it would look up.
  case alreadyDone
}

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
