package import ProfileModel

extension UsersAPI {
  /// Makes a user with a password who has not logged in: of `email`, `password`, and what else a
  /// user has.
  ///
  /// - Throws: `conflict` where there is such a user; those of status 400, 401 and 403; `store`.
  package func create(
    _ body: [String: JSONValue], token: String
  ) throws(ServiceError) -> Profile {
    throw .hashing
  }

  /// Changes a user. The answer is the full user.
  ///
  /// - Throws: those of status 400, 401, 403 and 404; `store`.
  package func update(
    _ userID: String, patch body: [String: JSONValue], token: String
  ) throws(ServiceError) -> Profile {
    let (id, profile) = try updatable(userID, by: token, body.keys)
    let patch = try Patch(body)
    try checkRoots(of: patch, profile)
    if let password = patch.password { try set(password, of: id, profile) }
    let now = now()
    return try changeProfile(of: id) { profile in
      guard !patch.isEmpty else { return }
      patch.apply(to: &profile)
      profile.document["updated_at"] = .string(Timestamp.text(of: now))
      if patch.password != nil { profile.passwordReset(at: now) }
    }
  }

  /// Removes a user and everything about them.
  ///
  /// - Throws: those of status 401, 403 and 404; `store`.
  package func delete(_ userID: String, token: String) throws(ServiceError) {
    let id = try target(userID, token, anyOf: [.deleteUsers]).id
    try storing { () throws(StoreError) in try store.delete(id) }
  }
}

extension UsersAPI {
  /// The user whom the token permits to be changed so.
  private func updatable(
    _ userID: String, by token: String, _ keys: some Collection<String>
  ) throws(ServiceError) -> (id: UserID, profile: Profile) {
    let authority = try authenticated(token)
    let found = try user(withUserID: userID)
    for key in keys.isEmpty ? [RootAttribute.userMetadata.rawValue] : keys.sorted() {
      let (wanted, own) = Self.scopes(toUpdate: RootAttribute(rawValue: key))
      try authority.require(anyOf: wanted, orOwn: own, on: found?.id)
    }
    guard let found else { throw .inexistentUser }
    return found
  }

  private static func scopes(
    toUpdate attribute: RootAttribute?
  ) -> (anyOf: [Scope], orOwn: [Scope]) {
    switch attribute {
    case .userMetadata: ([.updateUsers], [.updateCurrentUserMetadata])
    case .appMetadata: ([.updateUsers, .updateUsersAppMetadata], [])
    default: ([.updateUsers], [])
    }
  }

  private func checkRoots(of patch: Patch, _ profile: Profile) throws(ServiceError) {
    guard let primary = profile.identities.first, primary.isSocial else { return }
    let owned = patch.attributes.intersection(RootAttribute.ownedByConnection)
    guard owned.isEmpty else { throw .rootsOwnedByConnection(owned.map(\.rawValue).sorted()) }
  }

  private func set(_ password: String, of id: UserID, _ profile: Profile) throws(ServiceError) {
    guard let identity = profile.email.flatMap({ profile.passwordIdentity(email: $0) }) else {
      throw .rootsOwnedByConnection([RootAttribute.password.rawValue])
    }
    try check(password: password, of: profile)
    try setPassword(password, of: id, identity: identity)
  }
}
