/// What a person goes by.
extension Profile {
  /// What a person corrected counts before what the root says.
  package var firstName: String? {
    [correction(of: .givenName), givenName, name].compactMap { $0?.trimmed }
      .first { !$0.isEmpty }
  }

  /// The whole name. The root was put together at sign-up; whoever corrected a part of it goes by
  /// the parts.
  package var displayName: String? {
    let (given, family) = (correction(of: .givenName), correction(of: .familyName))
    guard given != nil || family != nil else { return name?.trimmed ?? email }
    let parts = [given ?? givenName, family ?? self[.familyName]?.string]
    return parts.compactMap { $0?.trimmed }.joined(separator: " ")
  }

  private func correction(of attribute: RootAttribute) -> String? {
    attribute.path.correction.flatMap { self[$0]?.string }
  }
}
