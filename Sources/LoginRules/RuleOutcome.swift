import ProfileModel
package import ProfileService

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

extension RuleOutcome {
  /// Reads what an executable writes: nothing, or
  ///
  ///     {"user_metadata": {…}, "app_metadata": {…}}
  ///
  /// with either or both, or `{"deny": "A sentence."}`.
  init(output: [UInt8]) {
    guard !output.allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) else {
      self = .unchanged
      return
    }
    guard let members = (try? JSONValue(parsing: output))?.object,
      let outcome = RuleOutcome(members: members)
    else {
      self = .failed(.badOutput)
      return
    }
    self = outcome
  }

  private init?(members: JSONObject) {
    if let denial = members["deny"] {
      guard members.count == 1, let sentence = denial.string?.trimmed, !sentence.isEmpty,
        sentence.count <= Self.maximumSentence
      else { return nil }
      self = .denied(sentence)
      return
    }
    guard members.keys.allSatisfy({ ["user_metadata", "app_metadata"].contains($0) }),
      let userMetadata = (members["user_metadata"] ?? [:]).object,
      let appMetadata = (members["app_metadata"] ?? [:]).object
    else { return nil }
    let change = RuleChange(userMetadata: userMetadata, appMetadata: appMetadata)
    guard change.isAllowed else { return nil }
    self = change.isEmpty ? .unchanged : .changed(change)
  }

  /// In characters: what fits a few lines of a screen.
  private static let maximumSentence = 300
}
