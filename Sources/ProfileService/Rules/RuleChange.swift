package import ProfileModel

/// What a rule changes: metadata and nothing else, merged at the first level as the users API does
/// it. A key set to `null` is deleted; an empty object changes nothing, since a rule that has
/// nothing to say must not clear what others said.
package struct RuleChange: Hashable, Sendable {
  package private(set) var userMetadata: [String: JSONValue]
  package private(set) var appMetadata: [String: JSONValue]

  package init(
    userMetadata: [String: JSONValue] = [:], appMetadata: [String: JSONValue] = [:]
  ) {
    self.userMetadata = userMetadata
    self.appMetadata = appMetadata
  }

  package var isEmpty: Bool { userMetadata.isEmpty && appMetadata.isEmpty }

  /// This change, and then another.
  func followed(by next: RuleChange) -> RuleChange {
    RuleChange(
      userMetadata: userMetadata.merging(next.userMetadata) { $1 },
      appMetadata: appMetadata.merging(next.appMetadata) { $1 })
  }

  package func apply(to profile: inout Profile) {
    if !userMetadata.isEmpty {
      profile[.userMetadata] = .object(Metadata.merging(userMetadata, into: profile.userMetadata))
    }
    if !appMetadata.isEmpty {
      profile[.appMetadata] = .object(Metadata.merging(appMetadata, into: profile.appMetadata))
    }
  }

  /// Whether a user can have it.
  var isAllowed: Bool {
    do {
      try Metadata.check(userMetadata, of: .userMetadata)
      try Metadata.check(appMetadata, of: .appMetadata)
      return true
    } catch {
      return false
    }
  }
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

  private init?(members: [String: JSONValue]) {
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
