import FoundationEssentials
package import ProfileModel

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
    func letIn(
      _ change: (inout Profile) -> Void
    ) throws(ServiceError) -> Session {
      try self.letIn(id, through: arrival.connection.name, by: .provider, change)
    }
    do {
      return try letIn { $0 = arrival.refreshed($0) }
    } catch .emailExists {
      // At the provider they have taken an address that someone else has here.
      return try letIn { profile in
        let email = (profile[.email], profile[.emailVerified])
        profile = arrival.refreshed(profile)
        (profile[.email], profile[.emailVerified]) = email
      }
    }
  }

  /// Whether someone else has the email that a provider gives: they may log in and link.
  ///
  /// - Throws: `store`.
  package func isEmailTaken(of arrival: Arrival) throws(ServiceError) -> Bool {
    guard let email = arrival.newUser.email else { return false }
    return try user(withEmail: email) != nil
  }

  /// Makes a user of what a provider says and what the person adds, and logs them in.
  ///
  /// - Parameters:
  ///   - arrival: who they are at the provider. What it says of a root stands; a correction is
  ///     user metadata.
  ///   - attributes: the roots that were missing, `email` among them.
  ///   - userMetadata: what else the person said.
  /// - Returns: the session.
  /// - Throws: `userExists` where someone has the email, `conflict` where someone has the identity,
  ///   `deniedByRule`, the others of status 400, `store`.
  package func signUp(
    _ arrival: Arrival, adding attributes: [String: JSONValue] = [:],
    userMetadata: [String: JSONValue] = [:]
  ) throws(ServiceError) -> Session {
    try check(attributes, amongst: RootAttribute.atSignUp.union([.email]))
    try Metadata.checkAtSignUp(userMetadata)
    let now = now()
    var profile = arrival.newUser
    profile.document.merge(attributes) { provided, _ in provided }
    profile[.email] = profile.email.map { .string($0.trimmed) }
    profile[.userMetadata] = .object(userMetadata)
    profile.joined(at: now)
    profile.loggedIn(at: now)
    let ruled = try rules.change(of: profile, through: arrival.connection.name, by: .provider)
    apply(ruled, to: &profile)
    return try join(.random(), profile, records: [:])
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
  fileprivate mutating func joined(at now: Date) {
    let time = JSONValue.string(Timestamp.text(of: now))
    document["created_at"] = time
    document["updated_at"] = time
    document["logins_count"] = 0
    if email != nil && self[.emailVerified] == nil { self[.emailVerified] = false }
    fillInNames()
  }
}
