package import ProfileModel

/// JSON as people read it: indented, one member a line, and the members of a user in the order in
/// which Auth0 documents them.
package enum JSONText {
  /// A profile as its file has it.
  package static func of(_ profile: Profile) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.write(profile.document, order: userKeys)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Any other document; its keys are sorted.
  package static func of(_ value: JSONValue) -> [UInt8] {
    value.encoded(.pretty) + [UInt8(ascii: "\n")]
  }

  /// One line, for measuring and for export.
  package static func compact(_ value: JSONValue) -> [UInt8] {
    value.encoded()
  }

  /// The keys that come first, in this order; all others follow, sorted.
  private static let userKeys = RootAttribute.stored.map(\.rawValue)
}
