package import ProfileModel

/// A service that knows more about an email address, and how its answers are read.
package struct Enrichment: Hashable, Sendable {
  /// The key of `app_metadata` that its answer is kept under.
  package let name: String
  /// Where in an answer our attributes are; each is stored under the path that screens name. An
  /// answer that has none of them is not about a person.
  package let mapping: ClaimsMapping
  /// How it is asked over HTTP.
  package let lookup: Lookup

  package struct Lookup: Hashable, Sendable {
    /// Where in a request the email stands.
    enum EmailPlace { case inQuery, inBody }

    /// The service's own address, without the path.
    package let address: String
    let path: String
    let question: EmailPlace
  }

  /// FullContact: `v3/person.enrich`, and `v2/person.json`, which has lists of organizations.
  package static let fullContact = Enrichment(
    name: "fullcontact",
    mapping: [
      "fullName": ["fullName", "contactInfo.fullName"],
      "organization": ["organization", "organizations.0.name"],
      "title": ["title", "organizations.0.title"],
      "location": ["location", "demographics.locationGeneral"],
    ],
    lookup: Lookup(
      address: "https://api.fullcontact.com", path: "/v3/person.enrich", question: .inBody))

  /// Clearbit: `v2/people/find`, and `v2/combined/find`, which has the person in a member.
  package static let clearbit = Enrichment(
    name: "clearbit",
    mapping: [
      "name.fullName": ["name.fullName", "person.name.fullName"],
      "employment.name": ["employment.name", "person.employment.name"],
      "employment.title": ["employment.title", "person.employment.title"],
      "location": ["location", "person.location"],
    ],
    lookup: Lookup(
      address: "https://person.clearbit.com", path: "/v2/people/find", question: .inQuery))

  package static let builtIn = [fullContact, clearbit]
}
