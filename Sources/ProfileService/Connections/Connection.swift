import ProfileModel

/// A social provider that identities come from, and how its claims become attributes.
package struct Connection: Hashable, Sendable {
  /// When a login sets the root attributes (Auth0's `set_user_root_attributes`).
  package enum RootAttributes: String, Hashable, Sendable, CaseIterable {
    /// The provider owns the roots: what it says replaces what was there.
    case onEachLogin = "on_each_login"
    case onFirstLogin = "on_first_login"
    case neverOnLogin = "never_on_login"
  }

  /// What `identities[].connection` has.
  package let name: String
  /// What `identities[].provider` has, and the part of `user_id` before the bar.
  package let provider: String
  /// What a person reads, such as LinkedIn. Brands are the same in every language.
  package let title: String
  package let rootAttributes: RootAttributes
  package let mapping: ClaimsMapping

  package init(
    name: String, provider: String, title: String,
    rootAttributes: RootAttributes = .onEachLogin, mapping: ClaimsMapping
  ) {
    self.name = name
    self.provider = provider
    self.title = title
    self.rootAttributes = rootAttributes
    self.mapping = mapping
  }

  /// Whether `text` means this connection on a command line: its name, its provider or its title,
  /// in any case.
  package func isNamed(_ text: String) -> Bool {
    [name, provider, title].contains { $0.lowercased() == text.lowercased() }
  }
}

extension Connection {
  /// LinkedIn: `/v2/userinfo` (OpenID Connect), and what its profile adds for partners. Company and
  /// title are those of the first position, which is the present one.
  package static let linkedIn = Connection(
    name: "linkedin", provider: "linkedin", title: "LinkedIn",
    mapping: [
      "user_id": ["sub", "id"], "given_name": ["given_name", "localizedFirstName", "firstName"],
      "family_name": ["family_name", "localizedLastName", "lastName"],
      "name": ["name", "formattedName"], "email": ["email", "emailAddress"],
      "email_verified": ["email_verified"], "picture": ["picture", "pictureUrl"],
      "company": ["company", "positions.values.0.company.name"],
      "title": ["title", "positions.values.0.title"],
    ])

  /// Google: the userinfo of OpenID Connect.
  package static let google = Connection(
    name: "google-oauth2", provider: "google-oauth2", title: "Google",
    mapping: [
      "user_id": ["sub", "id"], "given_name": ["given_name"], "family_name": ["family_name"],
      "name": ["name"], "email": ["email"], "email_verified": ["email_verified"],
      "picture": ["picture"],
    ])

  /// GitHub: `/user`, which has one name for the whole person.
  package static let gitHub = Connection(
    name: "github", provider: "github", title: "GitHub",
    mapping: [
      "user_id": ["id"], "name": ["name"], "nickname": ["login"], "email": ["email"],
      "picture": ["avatar_url"], "company": ["company"],
      "given_name": [.init("name", part: .first)], "family_name": [.init("name", part: .last)],
    ])

  package static let builtIn = [linkedIn, google, gitHub]
}
