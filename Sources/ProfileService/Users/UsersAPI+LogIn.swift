import ProfileModel

extension UsersAPI {
  /// Logs in with a password. An unknown email takes as long as a wrong password and gives the same
  /// words.
  ///
  /// - Throws: `wrongEmailOrPassword`, `tooManyAttempts`, `userBlocked`, `deniedByRule`, `store`.
  package func logIn(email: String, password: String) throws(ServiceError) -> Session {
    let id = try verifiedUser(email: email, password: password)
    return try letIn(id, through: Identity.passwordConnection, by: .password)
  }

  /// Logs in with a token that was kept: nothing of the user changes.
  ///
  /// - Throws: `tokenMissing`, `tokenInvalid`, `tokenExpired`, `wrongSubject` where it is a
  ///   server's, `userBlocked`, `store`.
  package func resume(token: String) throws(ServiceError) -> Session {
    guard let id = try authenticated(token).subject else { throw .wrongSubject }
    let profile = try storing { () throws(StoreError) in try store.profile(id).value }
    try checkNotBlocked(profile)
    return try session(token, profile, history(of: id))
  }

  /// Begins a session of any user, for whoever may change them: to see things as they do. Nothing of
  /// the user changes.
  ///
  /// - Throws: those of status 401, 403 and 404; `userBlocked`, `hashing`, `store`.
  package func session(as userID: String, token: String) throws(ServiceError) -> Session {
    let (id, profile) = try target(userID, token, anyOf: [.updateUsers])
    try checkNotBlocked(profile)
    return try startSession(id, profile)
  }

  /// A session as it is now.
  func session(_ token: String, _ profile: Profile, _ history: History) -> Session {
    Session(token: token, visit: Visit(profile: profile, history: history, now: now()))
  }

  /// Begins a session of the user whose profile this is, and who was let in before.
  ///
  /// - Throws: `inexistentUser` where the user goes at this moment, `hashing`, `store`.
  func startSession(_ id: UserID, _ profile: Profile) throws(ServiceError) -> Session {
    let token = try issueToken(
      for: .user(id), scopes: .person, lifetime: settings.sessionLifetime)
    return try session(token, profile, history(of: id))
  }

  /// - Throws: `userBlocked`
  func checkNotBlocked(_ profile: Profile) throws(ServiceError) {
    if profile[.blocked]?.bool == true { throw .userBlocked }
  }
}
