package import ProfileModel

/// Why someone cannot arrive by a connection. Data only.
package enum ConnectionError: Error, Hashable, Sendable {
  /// No connection of this name; the names of those there are.
  case unknown(String, known: [String])
  /// The provider's answer has no id of the person.
  case noUserID(Provider)
  /// A file that cannot be read.
  case unreadable(path: String, errno: Int32)
  /// A file that is no JSON object, or larger than `maximumBytesOfClaims`.
  case notClaims(path: String)
}
