import ProfileModel

/// What proves that a person is who they say: the hashes of their passwords, one for each identity
/// of the password database that the user has. More than one there is only after accounts were
/// linked.
struct Credentials: Hashable {
  struct Password: Hashable {
    var hash: String
    /// When the password was set, the last time last. Former hashes are not kept: nothing needs
    /// them, since passwords do not rotate (NIST SP 800-63B-4 §3.1.1.2), and they could be stolen.
    var setAt: [Timestamp]
  }

  /// By the identity's `user_id`.
  var passwords: [String: Password]

  init(passwords: [String: Password] = [:]) { self.passwords = passwords }
}

extension Credentials {
  /// - Returns: `nil` where the record is none.
  init?(json: JSONValue) {
    guard let members = json["passwords"]?.object else { return nil }
    passwords = members.compactMapValues(Password.init(json:))
    guard passwords.count == members.count else { return nil }
  }

  var json: JSONValue { ["passwords": .object(JSONObject(passwords.mapValues(\.json)))] }
}

extension Credentials.Password {
  fileprivate init?(json: JSONValue) {
    guard let hash = json["hash"]?.string, let times = json["set_at"]?.array else { return nil }
    self.hash = hash
    setAt = times.compactMap { $0.string.flatMap(Timestamp.init(_:)) }
  }

  fileprivate var json: JSONValue {
    ["hash": .string(hash), "set_at": .array(setAt.map { .string($0.text) })]
  }
}

extension Profile {
  /// The identity of the password database whose email this is.
  func passwordIdentity(email: String) -> String? {
    guard let key = EmailKey(email) else { return nil }
    let identities = identities.filter {
      !$0.isSocial && $0.connection == Identity.passwordConnection
    }
    let linked = identities.first { identity in
      identity.profileData["email"]?.string.flatMap(EmailKey.init) == key
    }
    if let linked { return linked.userID }
    guard self.email.flatMap(EmailKey.init) == key else { return nil }
    return identities.first { $0.profileData.isEmpty }?.userID
  }
}
