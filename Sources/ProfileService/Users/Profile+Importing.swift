import ProfileModel

extension Profile {
  /// A whole user who was made elsewhere. What it does not know it keeps as it stands.
  ///
  /// - Throws: `missing`, `wrongType`, `invalid`, `metadataKey`, `forbiddenAppMetadata`.
  init(imported document: [String: JSONValue]) throws(ServiceError) {
    self.init(document: document)
    try checkIdentities()
    for attribute in RootAttribute.allCases where attribute != .password {
      guard let value = self[attribute] else { continue }
      try attribute.check(value)
      if let metadata = value.object { try Metadata.check(metadata, of: attribute) }
    }
    for key in ["created_at", "updated_at", "last_login", "last_password_reset"] {
      guard let value = document[key] else { continue }
      guard value.string.flatMap(Timestamp.init(_:)) != nil else {
        throw .wrongType(AttributePath(stringLiteral: key), expected: "date-time")
      }
    }
    if let count = document["logins_count"], count.integer.map({ $0 >= 0 }) != true {
      throw .wrongType("logins_count", expected: "integer")
    }
    // Secrets have no place in a profile, whoever put them there.
    for key in ["password", "password_hash"] where document[key] != nil {
      throw .unknownAttribute(key)
    }
  }

  /// The first identity is the user's own, and `user_id` says which that is.
  private func checkIdentities() throws(ServiceError) {
    guard let userID, !userID.isEmpty else { throw .missing("user_id") }
    guard let list = document["identities"]?.array, list.count == identities.count,
      let first = identities.first
    else { throw .missing("identities") }
    for identity in identities {
      guard identity.provider != nil, identity.userID != nil, identity.connection != nil,
        identity.document["isSocial"]?.bool != nil
      else { throw .wrongType("identities", expected: "identity") }
    }
    guard "\(first.provider ?? "")|\(first.userID ?? "")" == userID else {
      throw .invalid("user_id", .choice)
    }
  }
}
