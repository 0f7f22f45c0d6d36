import ProfileModel

/// Where people may come from is declared as a list. A name means a built-in provider; an object
/// changes a built-in one, or declares another:
///
///     ["github",
///      {"name": "work", "provider": "acme", "title": "ACME", "set_user_root_attributes":
///       "on_first_login", "mapping": {"user_id": "id", "email": ["mail", "emails.0"],
///       "family_name": {"claim": "name", "part": "last"}}}]
extension DocumentReader {
  static let providerKeys = ["name", "provider", "title", "set_user_root_attributes", "mapping"]
  static let builtInProviders = Provider.builtIn.map(\.connection)

  mutating func providers(_ node: Node) -> [Provider]? {
    noteRepeated(
      .connection,
      node.elements.compactMap { element in
        (element.value.string ?? element["name"]?.value.string).map { ($0, element) }
      })
    return list(node) { $0.provider($1) }
  }

  private mutating func provider(_ node: Node) -> Provider? {
    switch node.value {
    case .string: return builtInProvider(node)
    case .object: return declaredProvider(node)
    default:
      note(.wrongShape(expected: .connection, found: node.shape), at: node)
      return nil
    }
  }

  private mutating func builtInProvider(_ node: Node) -> Provider? {
    guard let name = text(node), !name.trimmed.isEmpty else { return nil }
    let provider = Provider.builtIn.by(connection: name)
    if provider == nil {
      note(.unknownWord(name, of: .connection, known: Self.builtInProviders), at: node)
    }
    return provider
  }

  private mutating func declaredProvider(_ node: Node) -> Provider? {
    guard isObject(node, keys: Self.providerKeys) else { return nil }
    let name = required("name", of: node) { $0.text($1) }
    let id = optional("provider", of: node) { $0.text($1) } ?? name
    let title = optional("title", of: node) { $0.shownText($1) }
    let setsRoots: Provider.SettingRoots? = optional("set_user_root_attributes", of: node) {
      $0.word($1, of: .value)
    }
    let declared = optional("mapping", of: node) { $0.mapping($1) }
    let base = Provider.builtIn.first { $0.id == id }
    if id != nil, base == nil, node["mapping"] == nil { note(.missingKey("mapping"), at: node) }
    guard let name, let id, let mapping = declared ?? base?.mapping else { return nil }
    return Provider(
      connection: name, id: id, title: title ?? base?.title ?? name,
      setsRoots: setsRoots ?? .onEachLogin, mapping: mapping)
  }
}

// MARK: - The mapping

extension DocumentReader {
  private mutating func mapping(_ node: Node) -> ClaimsMapping? {
    guard isShape(.object, node), let members = node.value.object else { return nil }
    // Nobody could arrive.
    if members["user_id"] == nil { note(.missingKey("user_id"), at: node) }
    let entries = members.keys.compactMap { name -> MappedAttribute? in
      guard let member = node[name] else { return nil }
      let claims = claims(member)
      guard let attribute = AttributePath(name) else {
        note(.badPath(name), at: member)
        return nil
      }
      return claims.map { MappedAttribute(attribute, from: $0) }
    }
    return ClaimsMapping(entries)
  }

  /// One claim, or several of which the first that has a value wins.
  private mutating func claims(_ node: Node) -> [ClaimPath]? {
    if case .array = node.value { return list(node) { $0.claim($1) } }
    return claim(node).map { [$0] }
  }

  private mutating func claim(_ node: Node) -> ClaimPath? {
    guard node.shape == .object else { return text(node).map { ClaimPath($0) } }
    guard isObject(node, keys: ["claim", "part"]) else { return nil }
    let claim = required("claim", of: node) { $0.text($1) }
    let part: NamePart? = optional("part", of: node) { $0.word($1, of: .value) }
    return claim.map { ClaimPath($0, part: part ?? .whole) }
  }
}
