package import ProfileModel

extension UsersAPI {
  /// Everything that is stored about one user, but for secrets, as one line of JSON without its
  /// end.
  ///
  /// - Throws: those of status 401, 403 and 404; `store`.
  package func export(_ userID: String, token: String) throws(ServiceError) -> [UInt8] {
    let id = try target(userID, token, anyOf: [.readUsers]).id
    return Self.line(
      of: try storing { () throws(StoreError) in
        try store.user(id, with: RecordKind.allCases)
      })
  }

  /// The same about every user, in the order of the store. What cannot be read of one user keeps
  /// nobody else's back.
  ///
  /// - Throws: those of status 401 and 403; `store` where the users cannot even be listed.
  package func exportAll(
    token: String, _ write: (Result<[UInt8], ServiceError>) -> Void
  ) throws(ServiceError) {
    try forEachUser(token, with: RecordKind.allCases, write, Self.line)
  }

  /// Every user, in the order of the store; quicker than listing them piece by piece.
  ///
  /// - Throws: those of status 401 and 403; `store` where the users cannot even be listed.
  package func allUsers(
    token: String, _ take: (Result<Profile, ServiceError>) -> Void
  ) throws(ServiceError) {
    try forEachUser(token, with: [], take) { $0.profile.value }
  }

  private func forEachUser<Value>(
    _ token: String, with kinds: [RecordKind], _ take: (Result<Value, ServiceError>) -> Void,
    _ value: (StoredUser) -> Value
  ) throws(ServiceError) {
    try authenticated(token).require(anyOf: [.readUsers])
    try forEachBatch(with: kinds) { users in
      for user in users { take(user.map(value)) }
    }
  }

  /// All users, as many at a time as memory has room for, whatever their number.
  func forEachBatch(
    with kinds: [RecordKind], _ take: ([Result<StoredUser, ServiceError>]) -> Void
  ) throws(ServiceError) {
    var last: UserID?
    while true {
      let position = last
      let ids = try storing { () throws(StoreError) in
        try store.ids(after: position, limit: store.usersAtOnce)
      }
      guard !ids.isEmpty else { return }
      take(store.users(ids, with: kinds).compactMap(Self.result))
      last = ids.last
    }
  }

  /// - Returns: `nil` where the user was deleted since the ids were listed.
  private static func result(
    of user: Result<StoredUser, StoreError>
  ) -> Result<StoredUser, ServiceError>? {
    if case .failure(.notFound) = user { nil } else { user.mapError(ServiceError.store) }
  }

  private static func line(of user: StoredUser) -> [UInt8] {
    JSONText.compact(ExportedUser(user.profile.value, records: user.records).json)
  }
}
