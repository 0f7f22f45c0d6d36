import ProfileModel

extension UsersAPI {
  /// Makes a user with a password, and logs them in: a sign-up is the first login.
  ///
  /// - Throws: `userExists`, `passwordRefused`, `invalid` and the others of status 400; `store`.
  package func signUp(_ request: SignUp) throws(ServiceError) -> Session {
    try check(request)
    // The hash takes long; who has to hear of a taken email hears of it at once.
    guard try user(withEmail: request.email) == nil else { throw .userExists }
    let id = UserID.random(from: random)
    let now = now()
    let credentials = Credentials(
      passwords: [id.text: .init(hash: try hash(request.password), setAt: [now])])
    var profile = DatabaseUser.new(
      id, email: request.email, attributes: request.attributes, at: now)
    profile[.userMetadata] = .object(request.userMetadata)
    profile.loggedIn(at: now)
    let ruled = try ruling(on: profile, through: Identity.passwordConnection, by: .password)
    apply(ruled, to: &profile)
    return try join(
      id, profile, request.history, records: [.credentials: credentials.json])
  }

  /// Makes a user whose session begins at once.
  ///
  /// - Throws: `userExists`, `conflict` where someone has the identity, `documentTooLarge`, `store`.
  func join(
    _ id: UserID, _ profile: Profile, _ history: History, records: [RecordKind: JSONValue]
  ) throws(ServiceError) -> Session {
    try checkSize(of: profile)
    let token = Token(for: .user(id), from: random)
    let tokenRecord = try TokenRecord(
      of: token, scopes: .person, expires: now() + settings.sessionLifetime, from: random)
    var records = records
    records[.tokens] = TokenRecords([tokenRecord]).json
    if history != History() { records[.history] = history.json }
    let user = NewUser(id, profile, records: records)
    do {
      try storing { () throws(StoreError) in try store.create(user) }
    } catch .emailExists {
      throw .userExists
    }
    return session(token.text, profile, history)
  }

  private func check(_ request: SignUp) throws(ServiceError) {
    try RootAttribute.email.validate(.string(request.email))
    try checkAtSignUp(request.attributes, except: [.email, .password, .userMetadata])
    try Metadata.checkAtSignUp(request.userMetadata)
    try check(
      password: request.password,
      of: Profile(document: request.attributes.merging(["email": .string(request.email)])))
  }

  /// - Parameter given: what the request says elsewhere and not among the attributes.
  /// - Throws: `unknownAttribute`, `wrongType`, `invalid`.
  func checkAtSignUp(
    _ attributes: JSONObject, except given: [RootAttribute]
  ) throws(ServiceError) {
    for key in attributes.keys {
      guard let attribute = RootAttribute(rawValue: key), let value = attributes[key],
        attribute.isWritten(by: .signUp), !given.contains(attribute), value != .null
      else { throw .unknownAttribute(key) }
      try attribute.validate(value)
    }
  }

  /// - Throws: `passwordRefused`
  func check(password: String, of profile: Profile) throws(ServiceError) {
    if let fault = PasswordRule.refusal(
      of: password, policy: settings.passwords, personal: profile.personalTexts)
    {
      throw .passwordRefused(fault)
    }
  }

  func user(
    withEmail email: String
  ) throws(ServiceError) -> (id: UserID, profile: Stored<Profile>)? {
    guard let claim = UniqueKey.email(email) else { return nil }
    return try storing { () throws(StoreError) in try store.user(with: claim) }
  }
}
