package import ProfileModel

/// What a provider says about the person who has just logged in there.
package protocol ClaimsSource: Sendable {
  /// Blocks until the provider has answered.
  ///
  /// - Parameter persona: the id of whoever arrives, where somebody prepared does.
  /// - Returns: the answer in the provider's own shape.
  /// - Throws: `unreadable`, `notClaims`.
  func claims(
    of persona: String, at provider: Provider
  ) throws(ConnectionError) -> [String: JSONValue]
}

/// Answers that are there already, by the personas whom they are about.
package struct PreparedClaims: ClaimsSource {
  private let claims: [String: [String: JSONValue]]

  package init(_ claims: [String: [String: JSONValue]]) { self.claims = claims }

  package func claims(of persona: String, at provider: Provider) -> [String: JSONValue] {
    claims[persona] ?? [:]
  }
}

extension ConnectionError {
  /// No provider's answer is longer.
  package static let maximumBytesOfClaims = 256 * 1024
}
