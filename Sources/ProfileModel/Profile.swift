/// One person's document, in the shape of an Auth0 user.
///
/// It keeps every key, those it does not know too, so that reading and writing a profile never
/// loses anything that other software put there.
package struct Profile: Hashable, Sendable {
  /// The whole document.
  package var document: JSONObject

  package init(document: JSONObject = [:]) { self.document = document }

  /// Reads a profile from its file.
  ///
  /// - Throws: where the bytes are no JSON object.
  package init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
    guard case .object(let members) = try JSONValue(parsing: bytes) else {
      throw JSONFault(line: 1, column: 1, problem: .expected(.object))
    }
    document = members
  }
}

extension Profile {
  /// `auth0|` or a provider's name and `|`, and then the id.
  package var userID: String? { document["user_id"]?.string }
  package var email: String? { document["email"]?.string }
  package var name: String? { document["name"]?.string }
  package var givenName: String? { document["given_name"]?.string }
  package var createdAt: Timestamp? {
    document["created_at"]?.string.flatMap(Timestamp.init(_:))
  }
  /// How often the person has logged in, as far as anybody can have.
  package var loginsCount: Int {
    min(max(0, document["logins_count"]?.integer ?? 0), Self.mostLogins)
  }

  /// What a count can come to; so one more is a number, too.
  package static let mostLogins = Int(Int32.max)

  package var userMetadata: JSONObject { document["user_metadata"]?.object ?? [:] }
  package var appMetadata: JSONObject { document["app_metadata"]?.object ?? [:] }

  package var identities: [Identity] {
    (document["identities"]?.array ?? []).compactMap { $0.object.map(Identity.init(document:)) }
  }
}

extension Profile {
  /// The value at a path; `nil` where there is none. A stored `null` is a value here.
  package subscript(path: AttributePath) -> JSONValue? {
    if path.root == "identities" { return identityValue(at: path.components[1...]) }
    return Self.value(at: path.components[...], in: document)
  }

  private func identityValue(at components: ArraySlice<String>) -> JSONValue? {
    guard let name = components.first else { return document["identities"] }
    let identity = document["identities"]?.array?.lazy.compactMap(\.object).first { identity in
      Identity(document: identity).isNamed(name)
    }
    return identity.flatMap { Self.value(at: components.dropFirst(), in: $0) }
  }

  private static func value(
    at components: ArraySlice<String>, in document: JSONObject
  ) -> JSONValue? {
    var value = JSONValue.object(document)
    for key in components {
      guard case .object(let members) = value, let member = members[key] else { return nil }
      value = member
    }
    return value
  }

  /// This profile with values put at their paths, as if they had been saved: objects on the way are
  /// made where they are missing, and `null` removes what was there. Paths into `identities` are left
  /// alone; only a provider writes there.
  package func setting(_ values: [AttributePath: JSONValue]) -> Profile {
    var document = JSONValue.object(document)
    // What lies within another value comes after it.
    for path in values.keys.sorted() where path.root != "identities" {
      document = Self.setting(values[path] ?? .null, at: path.components[...], in: document)
    }
    return Profile(document: document.object ?? [:])
  }

  private static func setting(
    _ value: JSONValue, at components: ArraySlice<String>, in whole: JSONValue
  ) -> JSONValue {
    guard let key = components.first else { return value }
    var members = whole.object ?? [:]
    let rest = components.dropFirst()
    members[key] =
      rest.isEmpty && value == .null
      ? nil : setting(value, at: rest, in: members[key] ?? .object([:]))
    return .object(members)
  }
}
