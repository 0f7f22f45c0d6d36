package import ProfileModel

/// How a user who has an email logs in.
package enum EmailHolder: Hashable, Sendable {
  case password
  /// Without a password, by the connection of this name.
  case connection(String)
}

// A provider has vouched for these people; none of them has to prove anything else. An account of
// the same email is never joined to an identity by itself: only who knows its password can do it.
extension UsersAPI {
  /// Logs in someone who has come by this identity before.
  ///
  /// - Returns: `nil` where nobody has the identity: they may sign up with it.
  /// - Throws: `deniedByRule`, `userBlocked`, `store`.
  package func logIn(_ arrival: Arrival) throws(ServiceError) -> Session? {
    let known = try storing { () throws(StoreError) in
      try store.user(with: .identity(key: arrival.userID))
    }
    guard let id = known?.id else { return nil }
    // At the provider they may have taken an address that someone else has here.
    let holder = try arrival.newUser.email.flatMap { email throws(ServiceError) in
      try user(withEmail: email)?.id
    }
    return try letIn(id, through: arrival.provider.connection, by: .provider) { profile in
      let email = (profile[.email], profile[.emailVerified])
      profile = arrival.refreshed(profile)
      if let holder, holder != id { (profile[.email], profile[.emailVerified]) = email }
    }
  }

  /// How the user logs in who has the email that a provider gives; `nil` where nobody has it.
  ///
  /// Only the owner of the email may learn of a connection. Where the provider says that this may
  /// be somebody else, the answer is as for an account with a password.
  ///
  /// - Throws: `store`.
  package func holder(ofEmailOf arrival: Arrival) throws(ServiceError) -> EmailHolder? {
    guard let email = arrival.newUser.email, let holder = try user(withEmail: email)?.profile.value
    else { return nil }
    guard holder.passwordIdentity(email: email) == nil, arrival.newUser[.emailVerified] != false,
      let connection = holder.identities.first?.connection
    else { return .password }
    return .connection(connection)
  }

  /// Makes a user of what a provider says and what the person adds, and logs them in.
  ///
  /// - Parameters:
  ///   - arrival: who they are at the provider. What it says of a root stands; a correction is
  ///     user metadata.
  ///   - attributes: the roots that were missing, `email` among them.
  ///   - userMetadata: what else the person said.
  ///   - history: what they were asked on the way.
  /// - Returns: the session.
  /// - Throws: `userExists` where someone has the email, `conflict` where someone has the identity,
  ///   `deniedByRule`, the others of status 400, `store`.
  package func signUp(
    _ arrival: Arrival, adding attributes: JSONObject = [:],
    userMetadata: JSONObject = [:], history: History = History()
  ) throws(ServiceError) -> Session {
    try checkAtSignUp(attributes, except: [.password, .userMetadata])
    try Metadata.checkAtSignUp(userMetadata)
    let now = now()
    var profile = arrival.newUser
    profile.document = attributes.merging(profile.document)
    profile[.email] = profile.email.map { .string($0.trimmed) }
    profile[.userMetadata] = .object(userMetadata)
    profile.joined(at: now)
    profile.loggedIn(at: now)
    let ruled = try ruling(on: profile, through: arrival.provider.connection, by: .provider)
    apply(ruled, to: &profile)
    return try join(.random(from: random), profile, history, records: [:])
  }

  /// Logs in with a password and adds an identity to the account: who can do both has both.
  ///
  /// - Throws: as `logIn`, and `conflict` where someone else has the identity.
  package func logIn(
    email: String, password: String, linking arrival: Arrival
  ) throws(ServiceError) -> Session {
    let id = try verifiedUser(email: email, password: password)
    return try letIn(id, through: Identity.passwordConnection, by: .password) { profile in
      let isLinked = profile.identities.contains {
        $0.provider == arrival.identity.provider && $0.userID == arrival.identity.userID
      }
      guard !isLinked else { return }
      let records = (profile.identities + [arrival.identity]).map(\.document)
      profile.document["identities"] = .array(records.map(JSONValue.object))
    }
  }
}

extension Profile {
  /// Fills in what a user has from the first moment.
  fileprivate mutating func joined(at now: Timestamp) {
    let time = JSONValue.string(now.text)
    document["created_at"] = time
    document["updated_at"] = time
    document["logins_count"] = 0
    if email != nil && self[.emailVerified] == nil { self[.emailVerified] = false }
    fillInNames()
  }
}
