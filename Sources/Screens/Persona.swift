package import ProfileModel

/// Someone who is prepared for a demonstration: what a provider would say of them, what services
/// would know of their email, and what is kept of them already.
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
  /// What is kept of somebody who has been here before; `nil` for somebody who has not. What every
  /// user has may be left out.
  package var profile: Profile?
  /// What they were asked and answered then.
  package var history: History

  package init(
    id: String, title: LocalizedText, connection: String? = nil,
    claims: JSONObject = [:], answers: [JSONValue] = [],
    profile: Profile? = nil, history: History = History()
  ) {
    self.id = id
    self.title = title
    self.connection = connection
    self.claims = claims
    self.answers = answers
    self.profile = profile
    self.history = history
  }
}
