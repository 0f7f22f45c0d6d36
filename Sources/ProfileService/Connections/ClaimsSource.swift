package import ProfileModel
import System

/// What a provider says about the person who has just logged in there. A file says it now; a device
/// flow can.
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

/// A provider's answer that was kept in a file.
package struct ClaimsFile: ClaimsSource {
  /// No userinfo is longer.
  package static let maximumBytes = 256 * 1024

  private let path: String

  package init(path: String) { self.path = path }

  package func claims(
    of persona: String, at provider: Provider
  ) throws(ConnectionError) -> [String: JSONValue] {
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.bytes(of: path, atMost: Self.maximumBytes)
    } catch {
      throw .unreadable(path: path, errno: error.errno)
    }
    guard let bytes, let claims = (try? JSONValue(parsing: bytes))?.object else {
      throw .notClaims(path: path)
    }
    return claims
  }
}

/// Answers that are there already, by the personas whom they are about.
package struct PreparedClaims: ClaimsSource {
  private let claims: [String: [String: JSONValue]]

  package init(_ claims: [String: [String: JSONValue]]) { self.claims = claims }

  package func claims(of persona: String, at provider: Provider) -> [String: JSONValue] {
    claims[persona] ?? [:]
  }
}
