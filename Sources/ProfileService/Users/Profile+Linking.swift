import ProfileModel

extension Profile {
  /// Takes over the identities of another user, and their attributes as what the first of those
  /// says. The other's metadata and bookkeeping are left behind.
  mutating func link(_ other: Profile) {
    var given = other.identities
    if let first = given.first {
      var document = first.document
      let attributes = other.document.filter { Self.isLinked($0.key) }
      document["profileData"] = .object(first.profileData.merging(attributes))
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
    var own = identity.document
    if !identity.isSocial { own["profileData"] = nil }
    let time = JSONValue.string(now.text)
    self.init()
    for attribute in RootAttribute.stored where attribute.isOfIdentity {
      // A provider's own words may be of any shape.
      guard let said = identity.profileData[attribute.rawValue],
        (try? attribute.check(said)) != nil
      else { continue }
      self[attribute] = said
    }
    document.merge([
      "user_id": .string("\(identity.provider ?? "")|\(identity.userID ?? "")"),
      "identities": [.object(own)], "created_at": time, "updated_at": time, "user_metadata": [:],
      "app_metadata": [:],
    ])
    fillInNames()
  }

  mutating func touch(at now: Timestamp) {
    document["updated_at"] = .string(now.text)
  }

  /// Whether an attribute is about the person, not about the user. What nobody knows is carried over,
  /// so that linking loses nothing.
  private static func isLinked(_ key: String) -> Bool {
    RootAttribute(rawValue: key)?.isOfIdentity ?? true
  }
}

extension Identity {
  /// What tells identities apart.
  struct Name: Hashable {
    let provider: String?
    let userID: String?
  }

  var name: Name { Name(provider: provider, userID: userID) }
}
