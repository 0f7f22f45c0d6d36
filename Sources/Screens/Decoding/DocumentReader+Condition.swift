import ProfileModel

extension DocumentReader {
  /// The names of the conditions, which are the keys of their objects.
  static let conditions = [
    "event", "context", "interactions", "logins", "known", "missing", "completed", "all", "any",
    "not",
  ]

  /// How a count is compared.
  static let counts = ["at", "atLeast", "every"]

  /// An object with one key, such as `{ "event": "login" }`.
  mutating func condition(_ node: Node) -> Condition? {
    guard isShape(.object, node),
      let name = onlyKey(of: node, from: Self.conditions, vocabulary: .condition),
      let value = node[name]
    else { return nil }
    switch name {
    case "event": return event(value).map(Condition.event)
    case "context": return context(value)
    case "interactions": return count(value).map(Condition.interactions)
    case "logins": return count(value).map(Condition.logins)
    case "known": return path(value).map(Condition.known)
    case "missing": return path(value).map(Condition.missing)
    case "completed": return screenID(value).map(Condition.completed)
    case "all": return list(value) { $0.condition($1) }.map(Condition.all)
    case "any": return list(value) { $0.condition($1) }.map(Condition.any)
    default: return condition(value).map(Condition.not)
    }
  }

  private mutating func event(_ node: Node) -> Interaction.Event? {
    guard let name = text(node) else { return nil }
    let event = Interaction.Event(rawValue: name)
    if !Interaction.Event.common.contains(event) {
      note(
        .unknownWord(name, of: .event, known: Interaction.Event.common.map(\.rawValue)), at: node)
    }
    return event
  }

  /// The id of a screen of this flow.
  mutating func screenID(_ node: Node) -> String? {
    guard let id = text(node) else { return nil }
    if !surroundings.screens.contains(id) {
      note(.unknownWord(id, of: .screen, known: surroundings.screens), at: node)
    }
    return id
  }

  /// `"article"`, or `{ "article": "asking-less" }`.
  private mutating func context(_ node: Node) -> Condition? {
    switch node.value {
    case .string: return text(node).map { .context(key: $0, value: nil) }
    case .object(let members):
      if members.isEmpty { note(.emptyList, at: node) }
      let conditions = members.keys.compactMap { key in
        node[key].flatMap { text($0) }.map { Condition.context(key: key, value: $0) }
      }
      return conditions.count == 1 ? conditions[0] : .all(conditions)
    default:
      note(.wrongShape(expected: .context, found: node.shape), at: node)
      return nil
    }
  }

  /// `{ "atLeast": 2 }`
  private mutating func count(_ node: Node) -> Fact.Count? {
    guard isShape(.object, node), let name = onlyKey(of: node, from: Self.counts),
      let number = node[name].flatMap({ wholeNumber($0, in: 1...1_000_000) })
    else { return nil }
    switch name {
    case "at": return .at(number)
    case "atLeast": return .atLeast(number)
    default: return .every(number)
    }
  }
}
