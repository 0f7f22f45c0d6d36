package import ProfileModel

extension UsersAPI {
  /// - Throws: those of status 401, 403 and 404; `store`.
  package func history(of userID: String, token: String) throws(ServiceError) -> History {
    let id = try target(userID, token, anyOf: [.readUsers], orOwn: [.readCurrentUser]).id
    return try history(of: id)
  }

  func history(of id: UserID) throws(ServiceError) -> History {
    try storedHistory(of: id)?.record ?? History()
  }

  func storedHistory(
    of id: UserID
  ) throws(ServiceError) -> (record: History, revision: Revision)? {
    try storedRecord(of: .user(id))
  }
}
