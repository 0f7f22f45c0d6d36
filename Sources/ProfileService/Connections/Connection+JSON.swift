package import ProfileModel

/// Connections are declared as a list. A name means a built-in one; an object changes a built-in
/// one, or declares another:
///
///     ["github",
///      {"name": "work", "provider": "acme", "title": "ACME", "set_user_root_attributes":
///       "on_first_login", "mapping": {"user_id": "id", "email": ["mail", "emails.0"],
///       "family_name": {"claim": "name", "part": "last"}}}]
extension Connection {
  /// - Parameters:
  ///   - json: the list.
  ///   - path: where the list stands, for errors.
  /// - Returns: the connections in declared order.
  /// - Throws: `declaration`.
  package static func all(
    declaredBy json: JSONValue, at path: String = "connections"
  ) throws(ConnectionError) -> [Connection] {
    guard let elements = json.array else {
      throw .declaration(path: path, .wrongType(expected: "array"))
    }
    var connections: [Connection] = []
    for (position, element) in elements.enumerated() {
      let connection = try Connection(declaredBy: element, at: "\(path)[\(position)]")
      guard !connections.contains(where: { $0.name == connection.name }) else {
        throw .declaration(path: "\(path)[\(position)]", .twice)
      }
      connections.append(connection)
    }
    return connections
  }

  private init(declaredBy json: JSONValue, at path: String) throws(ConnectionError) {
    if let name = json.string {
      guard let connection = Self.builtIn.first(where: { $0.isNamed(name) }) else {
        throw .declaration(path: path, .unknownValue(known: Self.builtIn.map(\.name)))
      }
      self = connection
    } else {
      try self.init(Declaration(json, at: path))
    }
  }

  private init(_ declaration: Declaration) throws(ConnectionError) {
    try declaration.check(keys: [
      "name", "provider", "title", "set_user_root_attributes", "mapping",
    ])
    guard let name = try declaration.text("name") else {
      throw .declaration(path: "\(declaration.path).name", .missing)
    }
    let provider = try declaration.text("provider") ?? name
    let base = Self.builtIn.first { $0.provider == provider }
    let mapping = try declaration.object("mapping").map(ClaimsMapping.init) ?? base?.mapping
    guard let mapping else {
      throw .declaration(path: "\(declaration.path).mapping", .missing)
    }
    // Nobody could arrive.
    guard mapping.claims["user_id"]?.isEmpty == false else {
      throw .declaration(path: "\(declaration.path).mapping.user_id", .missing)
    }
    self.init(
      name: name, provider: provider,
      title: try declaration.text("title") ?? base?.title ?? name,
      rootAttributes: try declaration.choice("set_user_root_attributes") ?? .onEachLogin,
      mapping: mapping)
  }
}

extension ClaimsMapping {
  fileprivate init(_ declaration: Declaration) throws(ConnectionError) {
    var claims: [AttributePath: [Claim]] = [:]
    for (name, value) in declaration.members.sorted(by: { $0.key < $1.key }) {
      let path = "\(declaration.path).\(name)"
      guard let attribute = AttributePath(name) else {
        throw .declaration(path: path, .wrongType(expected: "attribute"))
      }
      var declared: [Claim] = []
      for element in value.array ?? [value] { declared.append(try Claim(element, at: path)) }
      claims[attribute] = declared
    }
    self.init(claims)
  }
}

extension ClaimsMapping.Claim {
  fileprivate init(_ json: JSONValue, at path: String) throws(ConnectionError) {
    if let text = json.string {
      self.init(text)
      return
    }
    let declaration = try Declaration(json, at: path)
    try declaration.check(keys: ["claim", "part"])
    guard let claim = try declaration.text("claim") else {
      throw .declaration(path: "\(path).claim", .missing)
    }
    self.init(claim, part: try declaration.choice("part") ?? .whole)
  }
}

/// An object of a declaration, which knows where it stands.
private struct Declaration {
  let members: [String: JSONValue]
  let path: String

  init(_ json: JSONValue, at path: String) throws(ConnectionError) {
    guard let members = json.object else {
      throw .declaration(path: path, .wrongType(expected: "object"))
    }
    (self.members, self.path) = (members, path)
  }

  func check(keys: Set<String>) throws(ConnectionError) {
    if let key = members.keys.filter({ !keys.contains($0) }).min() {
      throw .declaration(path: "\(path).\(key)", .unknownKey)
    }
  }

  func text(_ key: String) throws(ConnectionError) -> String? {
    guard let value = members[key] else { return nil }
    guard let text = value.string, !text.trimmed.isEmpty else {
      throw .declaration(path: "\(path).\(key)", .wrongType(expected: "string"))
    }
    return text
  }

  func object(_ key: String) throws(ConnectionError) -> Declaration? {
    guard let value = members[key] else { return nil }
    return try Declaration(value, at: "\(path).\(key)")
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(ConnectionError) -> Value? {
    guard let text = try text(key) else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      throw .declaration(path: "\(path).\(key)", .unknownValue(known: known))
    }
    return value
  }
}
