import ProfileModel

extension Profile {
  /// Takes over the identities of another user, and their attributes as what the first of those
  /// says. The other's metadata and bookkeeping are left behind.
  mutating func link(_ other: Profile) {
    var given = other.identities
    if let first = given.first {
      var document = first.document
      let attributes = other.document.filter { !Self.notLinked.contains($0.key) }
      document["profileData"] = .object(first.profileData.merging(attributes) { $1 })
      given[0] = Identity(document: document)
    }
    // Linking again what an interruption left linked by half adds nothing.
    let known = Set(identities.map(\.name))
    let added = given.filter { !known.contains($0.name) }
    document["identities"] = .array((identities + added).map { .object($0.document) })
  }

  /// Removes a linked identity.
  ///
  /// - Returns: the identity.
  /// - Throws: `mainIdentity`, `inexistentIdentity`.
  mutating func unlink(
    provider: String, identityID: String
  ) throws(ServiceError) -> Identity {
    var left = identities
    let name = Identity.Name(provider: provider, userID: identityID)
    guard let position = left.firstIndex(where: { $0.name == name }) else {
      throw .inexistentIdentity
    }
    guard position > 0 else { throw .mainIdentity }
    let identity = left.remove(at: position)
    document["identities"] = .array(left.map { .object($0.document) })
    return identity
  }

  /// The user who has a linked identity for their first, with what it says of them.
  init(unlinked identity: Identity, at now: Timestamp) {
    let roots = Set(RootAttribute.allCases.map(\.rawValue))
    var own = identity.document
    if !identity.isSocial { own["profileData"] = nil }
    let time = JSONValue.string(now.text)
    self.init(document: identity.profileData.filter { roots.contains($0.key) })
    document.merge([
      "user_id": .string("\(identity.provider ?? "")|\(identity.userID ?? "")"),
      "identities": [.object(own)], "created_at": time, "updated_at": time, "user_metadata": [:],
      "app_metadata": [:],
    ]) { $1 }
    fillInNames()
  }

  mutating func touch(at now: Timestamp) {
    document["updated_at"] = .string(now.text)
  }

  /// What is about the user and not about the person.
  private static let notLinked: Set<String> = [
    "user_id", "identities", "created_at", "updated_at", "last_login", "last_ip", "logins_count",
    "last_password_reset", "blocked", "user_metadata", "app_metadata",
  ]
}

extension Identity {
  /// What tells identities apart.
  struct Name: Hashable {
    let provider: String?
    let userID: String?
  }

  var name: Name { Name(provider: provider, userID: userID) }
}
