package import ProfileModel

// What a person does with a token of their own. Each call reads the token once, and writes in one go
// what belongs together.
extension UsersAPI {
  /// Stores answers, and notes what became of the screen that they were given on.
  ///
  /// An answer goes to its own place: whatever stands beside it by then stays, at every depth.
  /// `null` removes what was there.
  ///
  /// - Parameters:
  ///   - values: the answers by the attributes they write, which are keys of `user_metadata`.
  ///   - showing: the screen; `nil` for a correction.
  /// - Returns: the session, with profile and history as they are now.
  /// - Throws: those of status 400 and 401; `insufficientScope` for an attribute that is not theirs
  ///   to write, `wrongSubject` for a server's token; `inexistentUser`, `store`.
  package func answer(
    _ values: [AttributePath: JSONValue], on showing: Showing?, token: String
  ) throws(ServiceError) -> Session {
    let id = try person(with: token, writing: values.keys.sorted())
    try check(values)
    let now = now()
    let (profile, history) = try change(id) { profile, history in
      if !values.isEmpty {
        profile = profile.setting(values)
        profile.touch(at: now)
        history.wrote(values.keys, isPerson: true, at: now)
      }
      if let showing { history.note(showing, at: now) }
    }
    return session(token, profile, history)
  }

  /// Notes that an interaction of the person began.
  ///
  /// - Parameter verdicts: what was decided about the fields.
  /// - Throws: those of status 401; `wrongSubject`, `inexistentUser`, `store`.
  package func begin(
    _ interaction: Interaction, verdicts: History.Verdicts = [:], token: String
  ) throws(ServiceError) {
    let now = now()
    try changeHistory(token) { $0.began(interaction, verdicts: verdicts, at: now) }
  }

  /// Notes what became of a screen that was shown to the person.
  ///
  /// - Throws: those of status 401; `wrongSubject`, `inexistentUser`, `store`.
  package func note(_ showing: Showing, token: String) throws(ServiceError) {
    let now = now()
    try changeHistory(token) { $0.note(showing, at: now) }
  }
}

extension UsersAPI {
  /// The person whose token it is, where it permits to write the attributes.
  private func person(
    with token: String, writing paths: [AttributePath] = []
  ) throws(ServiceError) -> UserID {
    let authority = try authenticated(token)
    guard let id = authority.subject else { throw .wrongSubject }
    let roots = paths.isEmpty ? [.userMetadata] : paths.map { RootAttribute(rawValue: $0.root) }
    for root in roots {
      let (wanted, own) = Self.scopes(toUpdate: root)
      try authority.require(anyOf: wanted, orOwn: own, on: id)
    }
    return id
  }

  /// - Throws: `wrongType`, `metadataKey`.
  private func check(_ values: [AttributePath: JSONValue]) throws(ServiceError) {
    for path in values.keys.sorted() where !Writer.person.mayWrite(path) {
      throw .wrongType(path, expected: "object")
    }
    try Metadata.check(Profile().setting(values).userMetadata, of: .userMetadata)
  }

  private func changeHistory(
    _ token: String, _ change: (inout History) -> Void
  ) throws(ServiceError) {
    try changeRecord(of: .user(try person(with: token))) { (record: inout History?) in
      var history = record ?? History()
      change(&history)
      record = history
    }
  }
}
