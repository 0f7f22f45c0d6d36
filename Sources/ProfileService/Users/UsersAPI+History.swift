package import ProfileModel

extension UsersAPI {
  /// - Throws: those of status 401, 403 and 404; `store`.
  package func history(of userID: String, token: String) throws(ServiceError) -> History {
    let id = try target(userID, token, anyOf: [.readUsers], orOwn: [.readCurrentUser]).id
    return try history(of: id)
  }

  /// Reads, changes and writes a history as one step. The change runs again where another writer
  /// was quicker.
  ///
  /// - Returns: the history as it was written.
  /// - Throws: those of status 401, 403 and 404; `store`.
  @discardableResult
  package func updateHistory(
    of userID: String, token: String, _ change: (inout History) -> Void
  ) throws(ServiceError) -> History {
    let id = try target(
      userID, token, anyOf: [.updateUsers], orOwn: [.updateCurrentUserMetadata]
    ).id
    return try changeRecord(of: .user(id)) { (record: inout History?) in
      var history = record ?? History()
      change(&history)
      record = history
      return history
    }
  }

  func history(of id: UserID) throws(ServiceError) -> History {
    try record(of: .user(id)) ?? History()
  }
}
