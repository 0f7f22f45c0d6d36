package import ProfileModel

extension DocumentReader {
  static let personaKeys = ["title", "connection", "claims", "answers", "profile", "history"]
  static let answerKeys = ["service", "email", "status", "body"]
  /// The services that look emails up.
  static let services = EnrichmentService.allCases.map(\.rawValue)

  /// The persona that a file holds. Its id is the name of the file.
  ///
  /// A connection and its claims belong together; who has neither is there for the answers, or has
  /// been here before. A history belongs to a profile.
  mutating func persona(_ node: Node, id: String) -> Persona? {
    guard isObject(node, keys: Self.personaKeys) else { return nil }
    let title = required("title", of: node) { $0.localizedText($1) }
    let connection = optional("connection", of: node) { $0.connectionName($1) }
    let claims = optional("claims", of: node) { $0.claims($1, by: connection) }
    let answers = optional("answers", of: node) { $0.list($1) { $0.answer($1) } }
    let profile = optional("profile", of: node) { $0.profile($1) }
    let history = optional("history", of: node) { $0.history($1) }
    if let missing = Self.missingKey(of: node) { note(.missingKey(missing), at: node) }
    guard let title else { return nil }
    return Persona(
      id: id, title: title, connection: connection, claims: claims ?? [:], answers: answers ?? [],
      profile: profile, history: history ?? History())
  }

  private static func missingKey(of node: Node) -> String? {
    switch (node["connection"], node["claims"]) {
    case (nil, _?): "connection"
    case (_?, nil): "claims"
    default:
      if node["profile"] != nil {
        nil
      } else if node["history"] != nil {
        "profile"
      } else {
        node["claims"] == nil && node["answers"] == nil ? "answers" : nil
      }
    }
  }

  /// A user as the service would take them over; what every user has may be left out.
  package mutating func profile(_ node: Node) -> Profile? {
    guard isShape(.object, node), let document = node.value.object else { return nil }
    let whole = ["user_id", "identities"]
    for key in whole where node[key] == nil && whole.contains(where: { node[$0] != nil }) {
      note(.missingKey(key), at: node)
    }
    for (name, member) in node.memberNodes {
      if let attribute = RootAttribute(rawValue: name) { check(member, attribute) }
    }
    return Profile(document: document)
  }

  private mutating func check(_ node: Node, _ attribute: RootAttribute) {
    do throws(RootFault) { try attribute.check(node.value) } catch {
      note(attribute == .email ? .badEmail : .notOfAttribute(attribute.rawValue), at: node)
    }
  }

  package mutating func history(_ node: Node) -> History? {
    let history = History(json: node.value)
    if history == nil {
      note(.wrongShape(expected: .history, found: node.shape), at: node)
    }
    return history
  }

  /// The name of a connection of this flow.
  private mutating func connectionName(_ node: Node) -> String? {
    guard let name = text(node) else { return nil }
    if let known = surroundings.providers, known.by(connection: name) == nil {
      note(.unknownWord(name, of: .connection, known: known.map(\.connection)), at: node)
    }
    return name
  }

  /// What a provider says; without an id of the person nobody arrives.
  private mutating func claims(_ node: Node, by connection: String?) -> JSONObject? {
    guard isShape(.object, node), let claims = node.value.object else { return nil }
    let provider = connection.flatMap { surroundings.providers?.by(connection: $0) }
    if claims.isEmpty {
      note(.emptyObject, at: node)
    } else if let provider, provider.mapping.value(of: "user_id", in: claims) == nil {
      note(.nobodyArrives(at: provider.title), at: node)
    }
    return claims
  }

  /// An answer without a status never comes, which is worth showing too.
  private mutating func answer(_ node: Node) -> JSONValue? {
    guard isObject(node, keys: Self.answerKeys) else { return nil }
    _ = required("service", of: node) { $0.service($1) }
    _ = required("email", of: node) { $0.email($1) }
    _ = optional("status", of: node) { $0.wholeNumber($1, in: 100...599) }
    return node.value
  }

  private mutating func service(_ node: Node) -> String? {
    word(node, of: .service, known: Self.services)
  }

  private mutating func email(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if ValidationRule.email.refusal(of: node.value) != nil { note(.badEmail, at: node) }
    return text
  }
}
