/// The name of one attribute of a profile, such as `given_name`, `user_metadata.company` or
/// `identities.linkedin.profileData.company`.
///
/// Under `identities` the second component names a provider or a connection, not a position: the
/// first identity that has that name is meant.
package struct AttributePath: Hashable, Sendable {
  /// The keys from the root of the profile to the value; never empty, and none of them is.
  package let components: [String]

  /// - Returns: `nil` where the text is empty or has an empty component, as in `a..b`.
  package init?(_ text: String) {
    components = Self.components(of: text)
    if components.contains(where: \.isEmpty) { return nil }
  }

  /// By its bytes, which is several times as quick as by its characters; a full stop is never a part
  /// of another character's.
  private static func components(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// The first component, which says who owns the attribute.
  package var root: String { components[0] }

  /// Whether the attribute is, or lies in, the person's own metadata.
  package var isUserMetadata: Bool { root == "user_metadata" && components.count > 1 }

  /// Whether the attribute is, or lies in, what only a server may change.
  package var isAppMetadata: Bool { root == "app_metadata" }

  /// Whether the attribute stands at the root of the profile.
  package var isRoot: Bool { components.count == 1 }

  /// The key of the attribute within its metadata object: `company` of `user_metadata.company`.
  package var metadataKey: String? {
    (isUserMetadata || isAppMetadata) && components.count > 1 ? components[1] : nil
  }
}

extension AttributePath {
  // By the end, since most paths begin alike.

  package static func == (left: Self, right: Self) -> Bool {
    guard left.components.count == right.components.count else { return false }
    for index in left.components.indices.reversed()
    where left.components[index] != right.components[index] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) { components.last?.hash(into: &hasher) }
}

extension AttributePath: CustomStringConvertible {
  package var description: String { components.joined(separator: ".") }
}

extension AttributePath: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

extension AttributePath: ExpressibleByStringLiteral {
  /// For paths in source code. An empty component is kept as it stands and then names nothing.
  package init(stringLiteral value: String) {
    components = Self.components(of: value)
  }
}
