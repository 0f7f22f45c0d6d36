extension Provider {
  package static let builtIn = [linkedIn, google, gitHub]

  /// LinkedIn: `/v2/userinfo` (OpenID Connect), and what its profile adds for partners. Company and
  /// title are those of the first position, which is the present one.
  package static let linkedIn = Provider(
    connection: "linkedin", id: "linkedin", title: "LinkedIn",
    mapping: [
      "user_id": ["sub", "id"], "given_name": ["given_name", "localizedFirstName", "firstName"],
      "family_name": ["family_name", "localizedLastName", "lastName"],
      "name": ["name", "formattedName"], "email": ["email", "emailAddress"],
      "email_verified": ["email_verified"], "picture": ["picture", "pictureUrl"],
      "company": ["company", "positions.values.0.company.name"],
      "title": ["title", "positions.values.0.title"],
    ])

  /// Google: the userinfo of OpenID Connect.
  package static let google = Provider(
    connection: "google-oauth2", id: "google-oauth2", title: "Google",
    mapping: [
      "user_id": ["sub", "id"], "given_name": ["given_name"], "family_name": ["family_name"],
      "name": ["name"], "email": ["email"], "email_verified": ["email_verified"],
      "picture": ["picture"],
    ])

  /// GitHub: `/user`, which has one name for the whole person.
  package static let gitHub = Provider(
    connection: "github", id: "github", title: "GitHub",
    mapping: [
      "user_id": ["id"], "name": ["name"], "nickname": ["login"], "email": ["email"],
      "picture": ["avatar_url"], "company": ["company"],
      "given_name": [ClaimPath("name", part: .first)],
      "family_name": [ClaimPath("name", part: .last)],
    ])
}

/// A service that looks emails up at a login; what it finds is kept in `app_metadata` under its name.
package enum EnrichmentService: String, Hashable, Sendable, CaseIterable {
  case fullContact = "fullcontact"
  case clearbit

  /// What a person reads.
  package var title: String {
    switch self {
    case .fullContact: "FullContact"
    case .clearbit: "Clearbit"
    }
  }
}
