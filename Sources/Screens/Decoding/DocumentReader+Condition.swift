import ProfileModel

/// A condition is an object of facts with their tests, all of which must hold, or one of `all`, `any`
/// and `not` alone.
extension DocumentReader {
  static let connectives = ["all", "any", "not"]

  mutating func condition(_ node: Node) -> Condition? {
    guard isShape(.object, node) else { return nil }
    let members = node.memberNodes
    if members.isEmpty { note(.emptyObject, at: node) }
    if let (connective, inner) = members.first(where: { Self.connectives.contains($0.name) }) {
      guard members.count == 1 else {
        note(.notAlone(connective), at: node)
        return nil
      }
      switch connective {
      case "all": return list(inner) { $0.condition($1) }.map(Condition.all)
      case "any": return list(inner) { $0.condition($1) }.map(Condition.any)
      default: return condition(inner).map(Condition.not)
      }
    }
    let facts = members.compactMap { name, member in factTest(name, member, in: node) }
    return facts.count == 1 ? facts[0] : .all(facts)
  }

  private mutating func factTest(_ name: String, _ node: Node, in whole: Node) -> Condition? {
    guard let fact = fact(name, at: node) else { return nil }
    return test(node, of: fact.tested(by: surroundings)).map { .fact(fact, $0, at: node.path) }
  }

  /// The fact of a name.
  mutating func fact(_ name: String, at node: Node) -> Fact? {
    if let fact = Fact(name, in: surroundings.subjects) { return fact }
    if surroundings.mayKnow(name) {
      hasGap = true
    } else {
      note(.unknownWord(name, of: .fact, known: Fact.names(in: surroundings.subjects)), at: node)
    }
    return nil
  }

  /// `true` or `false`, or a condition: whether something is required.
  mutating func requirement(_ node: Node) -> Condition? {
    switch node.value {
    case .bool(let truth): return truth ? .always : .never
    case .object: return condition(node)
    default:
      note(.wrongShape(expected: .requirement, found: node.shape), at: node)
      return nil
    }
  }
}

extension Fact {
  /// What a test of it is about.
  fileprivate func tested(by surroundings: DocumentReader.Surroundings) -> TestSubject {
    switch self {
    case .event where surroundings.isFlowUnknown: .text
    case .event: .oneOf(surroundings.subjects.events.map(\.rawValue), .event)
    case .context("article") where surroundings.knowsArticles:
      .oneOf(surroundings.articles, .article)
    case .context: .text
    case .interactions, .logins, .screen: .count
    case .completeness: .number
    case .since: .duration
    case .field(let id): surroundings.kinds[id].map(TestSubject.init) ?? .anything
    case .attribute: .anything
    }
  }
}

extension DocumentReader.Surroundings {
  /// Whether a fact of this name may be declared in a file that cannot be read.
  fileprivate func mayKnow(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return switch (parts.count, parts[0]) {
    case (1, _): areFieldsUnknown
    case (2, "since"): areFieldsUnknown || isFlowUnknown
    case (2, "interactions"): isFlowUnknown
    default: false
    }
  }
}
