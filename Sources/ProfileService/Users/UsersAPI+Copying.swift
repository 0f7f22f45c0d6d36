package import ProfileModel

/// Looking on without leaving a trace, for whoever owns the store. They need no token, since issuing
/// one would write it down.
extension UsersAPI {
  /// A user by id or email, but for their secrets.
  ///
  /// - Returns: `nil` where there is none.
  /// - Throws: `store`, `laterVersion`.
  package func copy(
    of who: String
  ) throws(ServiceError) -> (profile: Profile, history: History)? {
    if who.contains("|") {
      guard let (id, profile) = try user(withUserID: who) else { return nil }
      return (profile, try history(of: id))
    }
    guard let (id, stored) = try user(withEmail: who) else { return nil }
    return (stored.value, try history(of: id))
  }

  /// Every user with their history, many at a time, in the order of the store. What cannot be read of
  /// one user keeps nobody else's back.
  ///
  /// - Throws: `store` where the users cannot even be listed.
  package func copies(
    _ take: ([Result<StoredUser, ServiceError>]) -> Void
  ) throws(ServiceError) {
    try forEachBatch(with: [.history], take)
  }

  /// The history that was read with a user.
  ///
  /// - Throws: `store`, `laterVersion`.
  package func history(of user: StoredUser) throws(ServiceError) -> History {
    guard let record = user.records[.history] else { return History() }
    if let history = History(json: record) { return history }
    // One that is none is put aside by whoever reads it alone.
    return try history(of: user.id)
  }

  /// The emails of the first users of the store, to find one that was misspelt.
  ///
  /// - Throws: `store`
  package func emails(ofFirst limit: Int) throws(ServiceError) -> [String] {
    try storing { () throws(StoreError) in
      store.users(try store.ids(after: nil, limit: limit), with: []).compactMap { user in
        (try? user.get())?.profile.value.email
      }
    }
  }
}
