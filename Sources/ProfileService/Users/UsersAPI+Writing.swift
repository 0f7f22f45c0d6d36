package import ProfileModel

extension UsersAPI {
  /// Makes a user with a password who has not logged in: of `email`, `password`, and what else a
  /// user has.
  ///
  /// - Throws: `conflict` where there is such a user; those of status 400, 401 and 403; `store`.
  package func create(
    _ body: JSONObject, token: String
  ) throws(ServiceError) -> Profile {
    try authenticated(token).require(anyOf: [.createUsers])
    var body = body
    let connection = body["connection"]
    body["connection"] = nil
    guard connection == nil || connection?.string == Identity.passwordConnection else {
      throw .invalid("connection", .choice)
    }
    for attribute in [RootAttribute.email, .password] where body[attribute.rawValue] == nil {
      throw .missing(attribute.path)
    }
    return try create(Patch(body))
  }

  /// Changes a user. The answer is the full user.
  ///
  /// - Throws: those of status 400, 401, 403 and 404; `store`.
  package func update(
    _ userID: String, patch body: JSONObject, token: String
  ) throws(ServiceError) -> Profile {
    let (id, profile, isPerson) = try updatable(userID, by: token, body.keys)
    let patch = try Patch(body)
    if patch.attributes.isSuperset(of: [.password, .email]) { throw .passwordAndEmailTogether }
    try checkRoots(of: patch, profile)
    if let password = patch.password { try set(password, of: id, profile) }
    guard !patch.isEmpty else { return profile }
    let now = now()
    do throws(ServiceError) {
      return try change(id) { profile, history in
        let former = profile
        patch.apply(to: &profile, at: now)
        let changed = patch.paths.filter { profile[$0] != former[$0] }
        history.wrote(changed, isPerson: isPerson, at: now)
      }.profile
    } catch .store(.unreadable(.record(.history, _), _)) {
      // That is no reason to keep the owner from mending the profile.
      return try changeProfile(of: id) { patch.apply(to: &$0, at: now) }
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
  private func create(_ patch: Patch) throws(ServiceError) -> Profile {
    let id = UserID.random(from: random)
    let now = now()
    var attributes = Profile()
    patch.apply(to: &attributes)
    let password = patch.password ?? ""
    try check(password: password, of: attributes)
    let profile = DatabaseUser.new(
      id, email: attributes.email ?? "", attributes: attributes.document, at: now)
    try checkSize(of: profile)
    let credentials = Credentials(
      passwords: [id.text: .init(hash: try hash(password), setAt: [now])])
    do {
      try storing { () throws(StoreError) in
        try store.create(NewUser(id, profile, records: [.credentials: credentials.json]))
      }
    } catch .emailExists {
      throw .conflict
    }
    return profile
  }

  /// The user whom the token permits to be changed so.
  private func updatable(
    _ userID: String, by token: String, _ keys: some Collection<String>
  ) throws(ServiceError) -> (id: UserID, profile: Profile, isPerson: Bool) {
    let authority = try authenticated(token)
    let found = try user(withUserID: userID)
    for key in keys.isEmpty ? [RootAttribute.userMetadata.rawValue] : keys.sorted() {
      let (wanted, own) = Self.scopes(toUpdate: RootAttribute(rawValue: key))
      try authority.require(anyOf: wanted, orOwn: own, on: found?.id)
    }
    guard let found else { throw .inexistentUser }
    return (found.id, found.profile, authority.subject != nil)
  }

  static func scopes(
    toUpdate attribute: RootAttribute?
  ) -> (anyOf: [Scope], orOwn: [Scope]) {
    switch attribute {
    case .userMetadata: ([.updateUsers], [.updateCurrentUserMetadata])
    case .appMetadata: ([.updateUsers, .updateUsersAppMetadata], [])
    default: ([.updateUsers], [])
    }
  }

  /// The connection of the first identity may own the roots.
  private func checkRoots(of patch: Patch, _ profile: Profile) throws(ServiceError) {
    guard let primary = profile.identities.first, primary.isSocial else { return }
    let provider = settings.providers.by(connection: primary.connection ?? "")
    let isOwner = (provider?.setsRoots ?? .onEachLogin) == .onEachLogin
    // Such users have no password, whoever owns their names.
    let refused = patch.attributes.filter { isOwner ? $0.isOfIdentity : $0 == .password }
    guard refused.isEmpty else { throw .rootsOwnedByConnection(refused.map(\.rawValue).sorted()) }
  }

  private func set(_ password: String, of id: UserID, _ profile: Profile) throws(ServiceError) {
    guard let identity = profile.email.flatMap({ profile.passwordIdentity(email: $0) }) else {
      throw .rootsOwnedByConnection([RootAttribute.password.rawValue])
    }
    try check(password: password, of: profile)
    try setPassword(password, of: id, identity: identity)
  }
}
