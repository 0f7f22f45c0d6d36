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
  ) throws(ConnectionError) -> JSONObject
}

extension ConnectionError {
  /// No provider's answer is longer.
  package static let maximumBytesOfClaims = 256 * 1024
}
