import ProfileModel

extension Profile {
  /// A whole user who was made elsewhere. What it does not know it keeps as it stands.
  ///
  /// - Throws: `missing`, `wrongType`, `invalid`, `metadataKey`, `forbiddenAppMetadata`.
  init(imported document: JSONObject) throws(ServiceError) {
    self.init(document: document)
    if let email { self[.email] = .string(email.trimmed) }
    try checkIdentities()
    for attribute in RootAttribute.allCases {
      guard let value = self[attribute] else { continue }
      guard attribute.isStored else { throw .unknownAttribute(attribute.rawValue) }
      try attribute.validate(value)
      if let metadata = value.object { try Metadata.check(metadata, of: attribute) }
    }
    // A secret has no place in a profile, whoever put it there.
    guard document["password_hash"] == nil else { throw .unknownAttribute("password_hash") }
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
