import ProfileModel

extension UsersAPI {
  /// The user whose email and password these are.
  ///
  /// - Throws: `wrongEmailOrPassword`, `tooManyAttempts`, `userBlocked`, `store`.
  func verifiedUser(email: String, password: String) throws(ServiceError) -> UserID {
    guard let (id, stored) = try user(withEmail: email),
      let identity = stored.value.passwordIdentity(email: email),
      let known = try credentials(of: id).passwords[identity]
    else {
      hasher.verifyNothing(password)
      throw .wrongEmailOrPassword
    }
    try beginAttempt(of: id)
    guard try hasher.verify(password, hash: known.hash) else { throw .wrongEmailOrPassword }
    try forgetFailures(of: id)
    if hasher.isOutdated(known.hash) { try rehash(password, known, identity, of: id) }
    if stored.value[.blocked]?.bool == true { throw .userBlocked }
    return id
  }

  /// Counts an attempt as failed before it is made, so that many at once gain nothing.
  private func beginAttempt(of id: UserID) throws(ServiceError) {
    let now = now()
    try changeRecord(of: .user(id)) { (record: inout Throttle?) throws(ServiceError) in
      var throttle = record ?? Throttle()
      if let seconds = throttle.wait(at: now) { throw .tooManyAttempts(retryAfterSeconds: seconds) }
      throttle.failed(at: now)
      record = throttle
    }
  }

  private func forgetFailures(of id: UserID) throws(ServiceError) {
    try changeRecord(of: .user(id)) { (record: inout Throttle?) in record = nil }
  }

  /// The hash of a password that is set now.
  ///
  /// - Throws: `hashing`
  func hash(_ password: String) throws(ServiceError) -> String {
    try hasher.hash(password, salt: Yescrypt.salt(from: random))
  }

  func credentials(of id: UserID) throws(ServiceError) -> Credentials {
    try record(of: .user(id)) ?? Credentials()
  }

  /// The cost has risen since the password was set.
  private func rehash(
    _ password: String, _ known: Credentials.Password, _ identity: String, of id: UserID
  ) throws(ServiceError) {
    let hash = try hash(password)
    try changeCredentials(of: id) { credentials in
      // Somebody may have set another password meanwhile.
      if credentials.passwords[identity] == known { credentials.passwords[identity]?.hash = hash }
    }
  }

  /// Sets a password that was checked, and ends every session of the user.
  func setPassword(
    _ password: String, of id: UserID, identity: String
  ) throws(ServiceError) {
    let hash = try hash(password)
    let now = now()
    try changeCredentials(of: id) { credentials in
      let former = credentials.passwords[identity]?.setAt ?? []
      credentials.passwords[identity] = .init(hash: hash, setAt: former + [now])
    }
    try changeRecord(of: .user(id)) { (tokens: inout TokenRecords?) in tokens = nil }
    try forgetFailures(of: id)
  }

  func changeCredentials(
    of id: UserID, _ change: (inout Credentials) -> Void
  ) throws(ServiceError) {
    try changeRecord(of: .user(id)) { (record: inout Credentials?) in
      var credentials = record ?? Credentials()
      change(&credentials)
      record = credentials.passwords.isEmpty ? nil : credentials
    }
  }
}
