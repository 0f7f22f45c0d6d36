import FoundationEssentials
import ProfileModel

extension UsersAPI {
  /// Makes a user with a password, and logs them in: a sign-up is the first login.
  ///
  /// - Throws: `userExists`, `passwordRefused`, `invalid` and the others of status 400; `store`.
  package func signUp(_ request: SignUp) throws(ServiceError) -> Session {
    try check(request)
    // The hash takes long; who has to hear of a taken email hears of it at once.
    guard try user(withEmail: request.email) == nil else { throw .userExists }
    let id = UserID.random()
    let now = now()
    let credentials = Credentials(
      passwords: [id.text: .init(hash: try hasher.hash(request.password), setAt: [now])])
    let token = Token(for: .user(id))
    let tokenRecord = try TokenRecord(
      of: token, scopes: .person, expires: now.addingTimeInterval(settings.sessionLifetime))
    var profile = DatabaseUser.new(
      id, email: request.email, attributes: request.attributes, at: now)
    profile[.userMetadata] = .object(request.userMetadata)
    profile.loggedIn(at: now)
    let records = [
      RecordKind.credentials: credentials.json, .tokens: TokenRecords([tokenRecord]).json,
    ]
    try make(NewUser(id, profile, records: records))
    return Session(token: token.text, profile: profile, history: History())
  }

  private func make(_ user: NewUser) throws(ServiceError) {
    do {
      try storing { () throws(StoreError) in try store.create(user) }
    } catch .emailExists {
      throw .userExists
    }
  }

  private func check(_ request: SignUp) throws(ServiceError) {
    try RootAttribute.email.check(.string(request.email))
    for key in request.attributes.keys.sorted() {
      guard let attribute = RootAttribute(rawValue: key), let value = request.attributes[key],
        RootAttribute.atSignUp.contains(attribute), value != .null
      else { throw .unknownAttribute(key) }
      try attribute.check(value)
    }
    try Metadata.checkAtSignUp(request.userMetadata)
    try check(
      password: request.password,
      of: Profile(document: request.attributes.merging(["email": .string(request.email)]) { $1 }))
  }

  /// - Throws: `passwordRefused`
  func check(password: String, of profile: Profile) throws(ServiceError) {
    let attributes: [RootAttribute] = [
      .givenName, .familyName, .name, .nickname, .username, .email,
    ]
    let personal = attributes.compactMap { profile[$0]?.string }
    if let fault = PasswordRule.refusal(
      of: password, policy: settings.passwords, personal: personal)
    {
      throw .passwordRefused(fault)
    }
  }

  func user(
    withEmail email: String
  ) throws(ServiceError) -> (id: UserID, profile: Stored<Profile>)? {
    guard let claim = Claim.email(email) else { return nil }
    return try storing { () throws(StoreError) in try store.user(with: claim) }
  }
}
