package import ProfileModel

/// What a provider's claims make of a profile.
extension Connection {
  /// The login record: the claims as the provider asserted them, with our names beside its own.
  ///
  /// - Throws: `noUserID`.
  package func identity(from claims: [String: JSONValue]) throws(ConnectionError) -> Identity {
    guard let userID = mapping.attributes(of: claims)["user_id"]?.string else {
      throw .noUserID(connection: name)
    }
    // The id stands in the record itself, and in the claims under the provider's name for it.
    var profileData = mapping.normalized(claims)
    if claims["user_id"] == nil { profileData["user_id"] = nil }
    return Identity(document: [
      "connection": .string(name), "provider": .string(provider), "user_id": .string(userID),
      "isSocial": true, "profileData": .object(profileData),
    ])
  }

  /// The root attributes that the claims have a usable value for. One that no user could have, such
  /// as a name of 400 characters, stays in `profileData` and is asked for like a missing one.
  package func roots(from claims: [String: JSONValue]) -> [String: JSONValue] {
    let attributes = mapping.attributes(of: claims)
    var roots: [String: JSONValue] = [:]
    for (name, rules) in Self.rules {
      guard let value = attributes[AttributePath(stringLiteral: name)],
        rules.allSatisfy({ $0.refusal(of: value) == nil })
      else { continue }
      roots[name] = value
    }
    if roots["email"] != nil, let verified = attributes["email_verified"] {
      roots["email_verified"] = .bool(verified == true || verified == "true")
    }
    return roots
  }

  /// The limits of the users API. `email_verified` has a rule of its own.
  private static let rules: [String: [ValidationRule]] = [
    "given_name": [.nonEmpty, .length(minimum: nil, maximum: 150)],
    "family_name": [.nonEmpty, .length(minimum: nil, maximum: 150)],
    "name": [.nonEmpty, .length(minimum: nil, maximum: 300)],
    "nickname": [.nonEmpty, .length(minimum: nil, maximum: 300)],
    "email": [.email], "picture": [.url],
  ]

  /// A user who is not known yet, but for what only the service can say: times and counts.
  ///
  /// - Throws: `noUserID`.
  package func newUser(from claims: [String: JSONValue]) throws(ConnectionError) -> Profile {
    let identity = try identity(from: claims)
    var document = rootAttributes == .neverOnLogin ? [:] : roots(from: claims)
    Self.nameIfNameless(&document)
    document["user_id"] = .string("\(provider)|\(identity.userID ?? "")")
    document["identities"] = [.object(identity.document)]
    document["user_metadata"] = [:]
    document["app_metadata"] = [:]
    return Profile(document: document)
  }

  /// Without a name, the email stands for it, and without a nickname the email's local part.
  private static func nameIfNameless(_ document: inout [String: JSONValue]) {
    let email = document["email"]?.string.flatMap { try? EmailAddress($0) }
    if document["nickname"] == nil, let email { document["nickname"] = .string(email.localPart) }
    if document["name"] == nil { document["name"] = document["email"] ?? document["nickname"] }
  }

  /// A known user who logs in again: the claims of the identity are as the provider has them now,
  /// and so are the roots where the connection sets them on each login and it is the user's first
  /// identity. What the provider no longer says stays.
  ///
  /// - Throws: `noUserID`.
  package func refreshed(
    _ profile: Profile, with claims: [String: JSONValue]
  ) throws(ConnectionError) -> Profile {
    let identity = try identity(from: claims)
    let identities = profile.identities
    guard let position = identities.firstIndex(where: { $0.isSame(as: identity) })
    else { return profile }

    var refreshed = profile
    let records = identities.enumerated().map { offset, known in
      JSONValue.object(
        offset == position
          ? known.document.merging(identity.document) { $1 } : known.document)
    }
    refreshed.document["identities"] = .array(records)
    if position == 0, rootAttributes == .onEachLogin {
      refreshed.document.merge(roots(from: claims)) { $1 }
    }
    return refreshed
  }

  /// The roots that a person or a server cannot change on its own, since the next login would change
  /// them back.
  package var ownedRoots: Set<String> {
    rootAttributes == .onEachLogin ? Set(Self.rules.keys).union(["email_verified"]) : []
  }
}

extension Identity {
  /// Whether both are the same person at the same provider.
  fileprivate func isSame(as other: Identity) -> Bool {
    provider == other.provider && userID == other.userID
  }
}
