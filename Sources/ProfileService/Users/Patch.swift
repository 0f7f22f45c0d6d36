import ProfileModel

/// A change to a user, checked but for the password.
struct Patch: Hashable {
  private let values: [RootAttribute: JSONValue]

  /// - Throws: the `ServiceError` of status 400 that says what is wrong with the first wrong key.
  init(_ body: JSONObject) throws(ServiceError) {
    var values: [RootAttribute: JSONValue] = [:]
    for key in body.keys {
      guard let attribute = RootAttribute(rawValue: key), attribute.isWritten(by: .server),
        let value = body[key]
      else { throw .unknownAttribute(key) }
      try attribute.validate(value)
      if let metadata = value.object { try Metadata.check(metadata, of: attribute) }
      values[attribute] = value
    }
    self.values = values
  }

  var isEmpty: Bool { values.isEmpty }
  var attributes: Set<RootAttribute> { Set(values.keys) }
  /// What it writes, but for what is never stored: of metadata each key.
  var paths: [AttributePath] {
    values.flatMap { attribute, value -> [AttributePath] in
      guard attribute.isStored else { return [] }
      guard let change = value.object else { return [attribute.path] }
      return change.keys.compactMap { AttributePath("\(attribute.rawValue).\($0)") }
    }
  }

  var password: String? { values[.password]?.string }

  /// Changes the profile of a user, and notes when.
  func apply(to profile: inout Profile, at now: Timestamp) {
    apply(to: &profile)
    profile.touch(at: now)
    if password != nil { profile.passwordReset(at: now) }
  }

  /// Changes everything but the password and what is never stored.
  func apply(to profile: inout Profile) {
    for (attribute, value) in values where attribute.isStored {
      if let change = value.object {
        let metadata = profile[attribute]?.object ?? [:]
        profile[attribute] = .object(Metadata.merging(change, into: metadata))
      } else {
        profile[attribute] = value == .null ? nil : value
      }
    }
    if let email = values[.email]?.string { profile[.email] = .string(DatabaseUser.email(email)) }
    // A new address is nobody's until they prove it.
    if values[.email] != nil && values[.emailVerified] == nil { profile[.emailVerified] = false }
    profile.fillInNames()
  }
}

extension Profile {
  /// Without a name, `name` is made of the others, or is the email; `nickname` is the email's local
  /// part.
  mutating func fillInNames() {
    for attribute in [RootAttribute.name, .nickname] where self[attribute] == nil {
      self[attribute] = derivation(of: attribute)?.value
    }
  }
}
