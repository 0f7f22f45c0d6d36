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

  /// What a password of theirs must not be made of: names and address.
  package var personalTexts: [String] {
    [RootAttribute.givenName, .familyName, .name, .nickname, .username, .email]
      .compactMap { self[$0]?.string }
  }

  /// What is put where nobody has given a name or nickname, and what it is made of: the other names,
  /// or else the email.
  package func derivation(of attribute: RootAttribute) -> (value: JSONValue, part: RootAttribute)? {
    let names = [self[.givenName], self[.familyName]].compactMap { $0?.string }
    switch attribute {
    case .name where !names.isEmpty: return (.string(names.joined(separator: " ")), .givenName)
    case .name: return email.map { (.string($0), .email) }
    case .nickname:
      return email?.split(separator: "@").first.map { (.string(String($0)), .email) }
    default: return nil
    }
  }

  /// The whole name where the person corrected a part of it and not the whole.
  package var nameByCorrections: Provenance? {
    guard correction(of: .name) == nil, let name = displayName, name != self.name else {
      return nil
    }
    return Provenance(
      path: RootAttribute.name.path, value: .string(name), source: .derived(from: .givenName),
      since: nil)
  }

  private func correction(of attribute: RootAttribute) -> String? {
    attribute.path.correction.flatMap { self[$0]?.string }
  }
}
