import ProfileModel

/// The rules of `user_metadata` and `app_metadata`.
enum Metadata {
  /// A change merges at the first level only: what is nested is replaced whole. `null` deletes its
  /// key, and an empty change clears everything.
  static func merging(
    _ change: JSONObject, into metadata: JSONObject
  ) -> JSONObject {
    guard !change.isEmpty else { return [:] }
    return metadata.merging(change).filter { key, _ in change[key] != .null }
  }

  /// - Throws: `metadataKey`, `forbiddenAppMetadata`.
  static func check(
    _ change: JSONObject, of attribute: RootAttribute
  ) throws(ServiceError) {
    guard areKeysAllowed(in: .object(change)) else { throw .metadataKey(attribute.path) }
    guard attribute == .appMetadata else { return }
    let forbidden = change.keys.filter(forbiddenInAppMetadata.contains)
    guard forbidden.isEmpty else { throw .forbiddenAppMetadata(forbidden.sorted()) }
  }

  /// Keys with a `.` or a `$` are refused at every depth: no path could name what is under them.
  private static func areKeysAllowed(in value: JSONValue) -> Bool {
    switch value {
    case .object(let members):
      members.allSatisfy { key, value in
        !key.utf8.contains(UInt8(ascii: ".")) && !key.utf8.contains(UInt8(ascii: "$"))
          && areKeysAllowed(in: value)
      }
    case .array(let elements): elements.allSatisfy(areKeysAllowed(in:))
    case .null, .bool, .number, .string: true
    }
  }

  /// Names of what stands at the root of a user.
  private static let forbiddenInAppMetadata: Set<String> = [
    "__tenant", "_id", "blocked", "clientID", "created_at", "email_verified", "email",
    "globalClientID", "global_client_id", "identities", "lastIP", "lastLogin", "loginsCount",
    "metadata", "multifactor_last_modified", "multifactor", "updated_at", "user_id",
  ]
}

extension Metadata {
  private static let maximumPropertiesAtSignUp = 10
  private static let maximumNameLengthAtSignUp = 100
  private static let maximumValueLengthAtSignUp = 500

  /// At sign-up, where nobody is known yet, there is less room.
  ///
  /// - Throws: `signUpMetadata`, `wrongType`, `metadataKey`.
  static func checkAtSignUp(_ metadata: JSONObject) throws(ServiceError) {
    guard metadata.count <= maximumPropertiesAtSignUp else {
      throw .signUpMetadata(limit: .properties(maximum: maximumPropertiesAtSignUp))
    }
    for (name, value) in metadata {
      guard name.count <= maximumNameLengthAtSignUp else {
        throw .signUpMetadata(limit: .nameLength(maximum: maximumNameLengthAtSignUp))
      }
      guard lengthAtSignUp(of: value) <= maximumValueLengthAtSignUp else {
        throw .signUpMetadata(limit: .valueLength(maximum: maximumValueLengthAtSignUp))
      }
    }
    try check(metadata, of: .userMetadata)
  }

  private static func lengthAtSignUp(of value: JSONValue) -> Int {
    value.string?.count ?? JSONText.compact(value).count
  }
}
