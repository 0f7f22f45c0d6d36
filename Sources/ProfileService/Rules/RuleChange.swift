package import ProfileModel

/// What a rule changes: metadata and nothing else, merged at the first level as the users API does
/// it. A key set to `null` is deleted; an empty object changes nothing, since a rule that has
/// nothing to say must not clear what others said.
package struct RuleChange: Hashable, Sendable {
  package private(set) var userMetadata: JSONObject
  package private(set) var appMetadata: JSONObject

  package init(
    userMetadata: JSONObject = [:], appMetadata: JSONObject = [:]
  ) {
    self.userMetadata = userMetadata
    self.appMetadata = appMetadata
  }

  package var isEmpty: Bool { userMetadata.isEmpty && appMetadata.isEmpty }

  /// This change, and then another.
  package func followed(by next: RuleChange) -> RuleChange {
    RuleChange(
      userMetadata: userMetadata.merging(next.userMetadata),
      appMetadata: appMetadata.merging(next.appMetadata))
  }

  /// Merges the change into the profile's metadata. A part that is empty clears nothing.
  package func apply(to profile: inout Profile) {
    if !userMetadata.isEmpty {
      profile[.userMetadata] = .object(Metadata.merging(userMetadata, into: profile.userMetadata))
    }
    if !appMetadata.isEmpty {
      profile[.appMetadata] = .object(Metadata.merging(appMetadata, into: profile.appMetadata))
    }
  }

  /// Whether a user can have it.
  package var isAllowed: Bool {
    do {
      try Metadata.check(userMetadata, of: .userMetadata)
      try Metadata.check(appMetadata, of: .appMetadata)
      return true
    } catch {
      return false
    }
  }
}
