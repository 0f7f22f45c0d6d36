extension Provider {
  /// The root attributes that the claims have a usable value for. One that no user could have, such
  /// as a name of 400 characters, stays in `profileData` and is asked for like a missing one.
  package func roots(from claims: JSONObject) -> JSONObject {
    let attributes = mapping.attributes(of: claims)
    var roots: JSONObject = [:]
    for root in RootAttribute.stored where root.isWritten(by: .provider) && root.isText {
      guard let value = attributes[root.path], (try? root.check(value)) != nil else { continue }
      roots[root.rawValue] = value
    }
    if roots["email"] != nil, let verified = attributes["email_verified"] {
      roots["email_verified"] = .bool(verified == true || verified == "true")
    }
    return roots
  }
}
