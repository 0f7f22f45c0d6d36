package import ProfileModel

extension UsersAPI {
  /// Links two users: the primary keeps everything; the attributes of the secondary go to
  /// `profileData` of its identity, its metadata is discarded, and it is no user any more.
  ///
  /// - Returns: the primary.
  /// - Throws: `linkedToItself`; those of status 401, 403 and 404; `store`.
  package func link(
    _ secondaryID: String, to primaryID: String, token: String
  ) throws(ServiceError) -> Profile {
    while true {
      let primary = try target(primaryID, token, anyOf: [.updateUsers]).id
      let secondary = try target(secondaryID, token, anyOf: [.updateUsers]).id
      guard primary != secondary else { throw .linkedToItself }
      let (kept, given) = (try stored(primary), try stored(secondary))
      var profile = kept.value
      profile.link(given.value)
      profile.touch(at: now())
      try checkSize(of: profile)
      try take(passwords(of: secondary, given.value), for: primary)
      let isLinked = try replacing { () throws(StoreError) in
        try store.absorb(
          secondary, given.revision, into: primary, kept.revision, with: profile)
      }
      if isLinked { return profile }
    }
  }

  /// Makes a user again of a linked identity, with what its `profileData` says. An email that
  /// another user has stays there.
  ///
  /// - Returns: the user whose identity it was.
  /// - Throws: `mainIdentity`, `inexistentIdentity`; those of status 401, 403 and 404; `store`.
  package func unlink(
    provider: String, identityID: String, from userID: String, token: String
  ) throws(ServiceError) -> Profile {
    while true {
      let id = try target(userID, token, anyOf: [.updateUsers]).id
      let former = try stored(id)
      var profile = former.value
      let identity = try profile.unlink(provider: provider, identityID: identityID)
      profile.touch(at: now())
      let user = try user(of: identity, from: id, profile)
      let isUnlinked = try replacing { () throws(StoreError) in
        try store.split(user, from: id, former.revision, with: profile)
      }
      guard isUnlinked else { continue }
      try changeCredentials(of: id) { $0.passwords[identityID] = nil }
      return profile
    }
  }

  private func stored(_ id: UserID) throws(ServiceError) -> Stored<Profile> {
    try storing { () throws(StoreError) in try store.profile(id) }
  }

  /// The passwords that a user has to give: what an interruption left of an identity that went to
  /// another is none of them.
  private func passwords(
    of id: UserID, _ profile: Profile
  ) throws(ServiceError) -> [String: Credentials.Password] {
    let own = Set(profile.identities.compactMap(\.userID))
    return try credentials(of: id).passwords.filter { own.contains($0.key) }
  }

  /// The passwords of a linked account go on working. Where there is one of the identity already, an
  /// attempt before took it, and it may have been changed since.
  private func take(
    _ given: [String: Credentials.Password], for id: UserID
  ) throws(ServiceError) {
    guard !given.isEmpty else { return }
    try changeCredentials(of: id) { $0.passwords.merge(given) { _, given in given } }
  }

  /// The user that a linked identity becomes; `former` is what is left of the one who had it.
  private func user(
    of identity: Identity, from id: UserID, _ former: Profile
  ) throws(ServiceError) -> NewUser {
    let ownID = identity.isSocial ? nil : identity.userID.flatMap { UserID($0) }
    let newID = ownID ?? .random(from: random)
    var profile = Profile(unlinked: identity, at: now())
    if let email = profile.email, let claim = UniqueKey.email(email),
      let holder = try user(withEmail: email),
      holder.id != id || UniqueKey.all(of: former, id: id).contains(claim)
    {
      profile[.email] = nil
    }
    var records: [RecordKind: JSONValue] = [:]
    if let name = identity.userID, let password = try credentials(of: id).passwords[name] {
      records[.credentials] = Credentials(passwords: [name: password]).json
    }
    return NewUser(newID, profile, records: records)
  }
}
