package import ProfileModel

extension UsersAPI {
  /// Everything that is stored about one user, but for secrets, as one line of JSON without its
  /// end.
  ///
  /// - Throws: those of status 401, 403 and 404; `store`.
  package func export(_ userID: String, token: String) throws(ServiceError) -> [UInt8] {
    let (id, profile) = try target(userID, token, anyOf: [.readUsers])
    return try line(of: id, profile)
  }

  /// The same about every user, in the order of their ids. What cannot be read of one user keeps
  /// nobody else's back.
  ///
  /// - Throws: those of status 401 and 403; `store` where the users cannot even be listed.
  package func exportAll(
    token: String, _ write: (Result<[UInt8], ServiceError>) -> Void
  ) throws(ServiceError) {
    try forEachUser(token, write) { (id, profile) throws(ServiceError) in
      try line(of: id, profile)
    }
  }

  /// Every user, in the order of their ids; quicker than listing them piece by piece.
  ///
  /// - Throws: those of status 401 and 403; `store` where the users cannot even be listed.
  package func allUsers(
    token: String, _ take: (Result<Profile, ServiceError>) -> Void
  ) throws(ServiceError) {
    try forEachUser(token, take) { $1 }
  }

  private func forEachUser<Value: Sendable>(
    _ token: String, _ take: (Result<Value, ServiceError>) -> Void,
    _ value: @escaping @Sendable (UserID, Profile) throws(ServiceError) -> Value
  ) throws(ServiceError) {
    try authenticated(token).require(anyOf: [.readUsers])
    var ids = try storing { () throws(StoreError) in try store.ids() }[...]
    while !ids.isEmpty {
      // As many at a time as memory has room for, whatever their number.
      let some = Array(ids.prefix(Self.usersAtATime))
      ids = ids.dropFirst(some.count)
      for result in Workers.map(some, { self.value(of: $0, value) }) {
        if let result { take(result) }
      }
    }
  }

  private static let usersAtATime = 1024

  /// - Returns: `nil` where the user was deleted since the ids were listed.
  private func value<Value>(
    of id: UserID, _ value: (UserID, Profile) throws(ServiceError) -> Value
  ) -> Result<Value, ServiceError>? {
    do throws(ServiceError) {
      return .success(
        try value(id, try storing { () throws(StoreError) in try store.profile(id).value }))
    } catch .inexistentUser {
      return nil
    } catch {
      return .failure(error)
    }
  }

  private func line(of id: UserID, _ profile: Profile) throws(ServiceError) -> [UInt8] {
    var records: [RecordKind: JSONValue] = [:]
    for kind in RecordKind.allCases {
      records[kind] = try storing { () throws(StoreError) in
        try store.record(kind, of: .user(id))?.value
      }
    }
    return JSONText.compact(ExportedUser(profile, records: records).json)
  }
}
