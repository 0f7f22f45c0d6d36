/// One login record of a user: which connection it came through, and what its provider said.
package struct Identity: Hashable, Sendable {
  /// The record as it stands in the profile, with every key we do not know.
  package let document: JSONObject

  package init(document: JSONObject) { self.document = document }

  /// A record of the local password database.
  package static func password(id: String) -> Identity {
    Identity(document: [
      "connection": .string(Self.passwordConnection), "provider": .string(Self.passwordProvider),
      "user_id": .string(id), "isSocial": false,
    ])
  }

  /// Auth0's name for the local password database.
  package static let passwordConnection = "Username-Password-Authentication"
  /// Auth0's name for who asserts what stands there: the service itself.
  package static let passwordProvider = "auth0"

  package var connection: String? { document["connection"]?.string }
  package var provider: String? { document["provider"]?.string }
  /// The id at the provider, without the provider's prefix. GitHub's are numbers, and are kept as
  /// they came.
  package var userID: String? {
    switch document["user_id"] {
    case .string(let id)?: id
    case .number(let number)?: number.text
    default: nil
    }
  }
  package var isSocial: Bool { document["isSocial"]?.bool ?? false }
  /// The claims as the provider asserted them.
  package var profileData: JSONObject { document["profileData"]?.object ?? [:] }

  /// Whether `name` means this identity in an attribute path.
  package func isNamed(_ name: String) -> Bool { provider == name || connection == name }
}
