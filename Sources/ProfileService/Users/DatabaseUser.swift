import ProfileModel

/// What a user of the local password database looks like.
enum DatabaseUser {
  /// Such users' addresses are lower-case, as Auth0's are. Nothing else of what was typed changes,
  /// but for white space around it.
  static func email(_ typed: String) -> String { typed.trimmed.lowercased() }

  /// A user who has just been made and has never logged in.
  static func new(
    _ id: UserID, email: String, attributes: JSONObject, at now: Timestamp
  ) -> Profile {
    let time = JSONValue.string(now.text)
    let defaults: JSONObject = ["email_verified": false, "user_metadata": [:], "app_metadata": [:]]
    var profile = Profile(document: defaults.merging(attributes))
    profile.document.merge([
      "user_id": .string(id.passwordUserID),
      "email": .string(self.email(email)),
      "identities": .array([.object(Identity.password(id: id.text).document)]),
      "created_at": time,
      "updated_at": time,
      "logins_count": 0,
    ])
    profile.fillInNames()
    return profile
  }
}

extension Profile {
  /// Notes a login with a password or through a provider. A silent return is none.
  mutating func loggedIn(at now: Timestamp) {
    let time = JSONValue.string(now.text)
    document["logins_count"] = .number(.integer(Int64(min(loginsCount + 1, Self.mostLogins))))
    document["last_login"] = time
    document["updated_at"] = time
  }

  mutating func passwordReset(at now: Timestamp) {
    let time = JSONValue.string(now.text)
    document["last_password_reset"] = time
    document["updated_at"] = time
  }
}
