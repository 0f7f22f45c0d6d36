package import ProfileModel

/// Someone who is prepared for a demonstration: what a provider would say of them, and what services
/// would know of their email.
package struct Persona: Hashable, Sendable {
  /// Its file's name without the ending.
  package var id: String
  /// One line that says who it is and what is special about them.
  package var title: LocalizedText
  /// The connection they come by, as `flow.json` names it; `nil` for someone with a password.
  package var connection: String?
  /// What the provider says, in its own shape; empty for someone with a password.
  package var claims: JSONObject
  /// Captured answers of the services that look emails up, each an object with `service`, `email`,
  /// `status` and `body`.
  package var answers: [JSONValue]

  package init(
    id: String, title: LocalizedText, connection: String? = nil,
    claims: JSONObject = [:], answers: [JSONValue] = []
  ) {
    self.id = id
    self.title = title
    self.connection = connection
    self.claims = claims
    self.answers = answers
  }
}
