package import ProfileModel

/// Someone whom a provider vouches for: who they are there, and what it says about them.
package struct Arrival: Hashable, Sendable {
  package let provider: Provider
  /// What the provider says, in its own words.
  package let claims: JSONObject
  /// The login record: the claims as the provider asserted them, with our names beside its own.
  package let identity: Identity

  /// - Throws: `noUserID`.
  package init(
    _ provider: Provider, claims: JSONObject
  ) throws(ConnectionError) {
    guard let id = provider.mapping.value(of: "user_id", in: claims)?.string,
      let claim = provider.mapping.claim(of: "user_id", in: claims)
    else { throw .noUserID(provider) }
    self.provider = provider
    self.claims = claims
    // The id stands in the record itself, and in the claims under the provider's name for it.
    var profileData = provider.mapping.normalized(claims)
    if claims["user_id"] == nil { profileData["user_id"] = nil }
    identity = Identity(document: [
      "connection": .string(provider.connection), "provider": .string(provider.id),
      // A number stays one; a text has no white space around it.
      "user_id": claim.string == nil ? claim : .string(id), "isSocial": true,
      "profileData": .object(profileData),
    ])
  }

  /// What `user_id` is of a user who came this way first.
  var userID: String { "\(provider.id)|\(identity.userID ?? "")" }

  /// The user that the claims make, but for what only the service can say: times and counts.
  package var newUser: Profile {
    var document = provider.setsRoots == .neverOnLogin ? [:] : provider.roots(from: claims)
    document["user_id"] = .string(userID)
    document["identities"] = [.object(identity.document)]
    document["user_metadata"] = [:]
    document["app_metadata"] = [:]
    return Profile(document: document)
  }

  /// A known user who logs in again: the claims of the identity are as the provider has them now,
  /// and so are the roots where the connection sets them on each login and it is the user's first
  /// identity. What the provider no longer says stays.
  package func refreshed(_ profile: Profile) -> Profile {
    let identities = profile.identities
    guard let position = identities.firstIndex(where: { $0.isSame(as: identity) })
    else { return profile }
    var refreshed = profile
    var records = identities.map(\.document)
    let id = records[position]["user_id"]
    records[position].merge(identity.document)
    records[position]["user_id"] = id
    refreshed.document["identities"] = .array(records.map(JSONValue.object))
    if position == 0, provider.setsRoots == .onEachLogin {
      refreshed.document.merge(provider.roots(from: claims))
    }
    return refreshed
  }
}

extension Identity {
  /// Whether both are the same person at the same provider.
  fileprivate func isSame(as other: Identity) -> Bool {
    provider == other.provider && userID == other.userID
  }
}
