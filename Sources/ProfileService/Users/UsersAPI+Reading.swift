package import ProfileModel

extension UsersAPI {
  /// One user, by the `user_id` of their profile.
  ///
  /// - Throws: those of status 401 and 403; `inexistentUser`, `store`.
  package func user(_ id: String, token: String) throws(ServiceError) -> Profile {
    try target(id, token, anyOf: [.readUsers], orOwn: [.readCurrentUser]).profile
  }

  /// The user with an email; none or one.
  ///
  /// - Throws: those of status 401 and 403; `store`.
  package func users(byEmail email: String, token: String) throws(ServiceError) -> [Profile] {
    try authenticated(token).require(anyOf: [.readUsers])
    return try user(withEmail: email).map { [$0.profile.value] } ?? []
  }

  /// Some of all users, in the order of the store: `perPage` of them, 1 to 100, after `page` times
  /// as many.
  ///
  /// - Throws: those of status 401 and 403; `invalid`, `store`.
  package func users(
    page: Int = 0, perPage: Int = 50, token: String
  ) throws(ServiceError) -> [Profile] {
    try authenticated(token).require(anyOf: [.readUsers])
    try Self.check(page, of: "page", 0...1_000_000)
    try Self.check(perPage, of: "per_page", 1...100)
    var users: [Profile] = []
    for id in try allIDs().dropFirst(page * perPage).prefix(perPage) {
      if let profile = try listed(id) { users.append(profile) }
    }
    return users
  }

  private func allIDs() throws(ServiceError) -> [UserID] {
    var ids: [UserID] = []
    while true {
      let more = try storing { () throws(StoreError) in
        try store.ids(after: ids.last, limit: store.usersAtOnce)
      }
      if more.isEmpty { return ids }
      ids += more
    }
  }

  private static func check(
    _ number: Int, of parameter: AttributePath, _ range: ClosedRange<Int>
  ) throws(ServiceError) {
    guard range.contains(number) else {
      let bounds = (minimum: Double(range.lowerBound), maximum: Double(range.upperBound))
      throw .invalid(parameter, .numberOutside(minimum: bounds.minimum, maximum: bounds.maximum))
    }
  }

  /// - Returns: `nil` where the user was deleted since the ids were listed.
  private func listed(_ id: UserID) throws(ServiceError) -> Profile? {
    do {
      return try storing { () throws(StoreError) in try store.profile(id).value }
    } catch .inexistentUser {
      return nil
    }
  }
}

extension UsersAPI {
  /// The user to be acted on, if the token permits it: `wanted` are the scopes that permit it with
  /// anyone, `own` those that permit a user to do it with themselves.
  func target(
    _ userID: String, _ token: String, anyOf wanted: [Scope], orOwn own: [Scope] = []
  ) throws(ServiceError) -> (id: UserID, profile: Profile) {
    let authority = try authenticated(token)
    let found = try user(withUserID: userID)
    // Whether there is such a user is no business of who may not act on them.
    try authority.require(anyOf: wanted, orOwn: own, on: found?.id)
    guard let found else { throw .inexistentUser }
    return found
  }

  func user(
    withUserID userID: String
  ) throws(ServiceError) -> (id: UserID, profile: Profile)? {
    guard let found = try storedUser(withUserID: userID),
      // An identity that is linked to another user is no user any more.
      found.profile.userID == userID
    else { return nil }
    return found
  }

  private func storedUser(
    withUserID userID: String
  ) throws(ServiceError) -> (id: UserID, profile: Profile)? {
    do {
      return try storing { () throws(StoreError) in
        if let id = UserID(passwordUserID: userID) { return (id, try store.profile(id).value) }
        return try store.user(with: .identity(key: userID)).map { ($0.id, $0.profile.value) }
      }
    } catch .inexistentUser {
      return nil
    }
  }
}
