package import ProfileModel

/// A person who is logged in.
package struct Session: Hashable, Sendable {
  /// `selector.secret`; the only place where the secret stands in clear.
  package let token: String
  /// What is known of them, as of the call that gave the session.
  package let visit: Visit

  package init(token: String, visit: Visit) {
    self.token = token
    self.visit = visit
  }

  package var profile: Profile { visit.profile }
  package var history: History { visit.history }
}

/// What a person gives to sign up with a password.
package struct SignUp: Sendable {
  package var email: String
  package var password: String
  /// `given_name`, `family_name` and the other attributes that a sign-up may write.
  package var attributes: JSONObject
  package var userMetadata: JSONObject
  /// What they were asked on the way.
  package var history: History

  package init(
    email: String, password: String, attributes: JSONObject = [:],
    userMetadata: JSONObject = [:], history: History = History()
  ) {
    self.email = email
    self.password = password
    self.attributes = attributes
    self.userMetadata = userMetadata
    self.history = history
  }
}
