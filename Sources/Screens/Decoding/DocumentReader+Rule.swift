import ProfileModel

extension DocumentReader {
  /// The names of the rules that a field may declare.
  static let rules = ["nonEmpty", "length", "email", "phone", "url", "number", "date"]

  /// The rules that say all by their name, so that no object is needed.
  static let plainRules = ["nonEmpty", "email", "phone", "url"]

  /// A rule is its name, or an object with its name and bounds: `{ "length": { "max": 120 } }`.
  mutating func rule(_ node: Node, for kind: Field.Kind?) -> ValidationRule? {
    guard let name = ruleName(node) else { return nil }
    if let kind, !kind.takes(rule: name) {
      note(.ruleDoesNotFit(rule: name, kind: kind), at: node)
    }
    switch name {
    case "nonEmpty": return .nonEmpty
    case "email": return .email
    case "phone": return .phone
    case "url": return .url
    case "length": return node[name].flatMap { length($0) }
    case "number": return node[name].flatMap { numberRange($0) }
    default: return node[name].flatMap { dateRange($0) }
    }
  }

  private mutating func ruleName(_ node: Node) -> String? {
    switch node.value {
    case .string(let name):
      if Self.plainRules.contains(name) { return name }
      note(
        Self.rules.contains(name)
          ? .wrongShape(expected: .object, found: .text)
          : .unknownWord(name, of: .rule, known: Self.rules), at: node)
      return nil
    case .object:
      let bounded = Self.rules.filter { !Self.plainRules.contains($0) }
      return onlyKey(of: node, from: bounded, vocabulary: .rule)
    default:
      note(.wrongShape(expected: .rule, found: node.shape), at: node)
      return nil
    }
  }

  private mutating func length(_ node: Node) -> ValidationRule? {
    guard isObject(node, keys: ["min", "max"]) else { return nil }
    let minimum = optional("min", of: node) { $0.wholeNumber($1, in: 1...1_000_000) }
    let maximum = optional("max", of: node) { $0.wholeNumber($1, in: 1...1_000_000) }
    if let minimum, let maximum, minimum > maximum { note(.boundsReversed, at: node) }
    return .length(minimum: minimum, maximum: maximum)
  }

  private mutating func numberRange(_ node: Node) -> ValidationRule? {
    guard isObject(node, keys: ["min", "max", "whole"]) else { return nil }
    let minimum = optional("min", of: node) { $0.number($1) }
    let maximum = optional("max", of: node) { $0.number($1) }
    let whole = optional("whole", of: node) { $0.truth($1) }
    if let minimum, let maximum, minimum > maximum { note(.boundsReversed, at: node) }
    return .number(minimum: minimum, maximum: maximum, whole: whole ?? false)
  }

  private mutating func dateRange(_ node: Node) -> ValidationRule? {
    guard isObject(node, keys: ["earliest", "latest"]) else { return nil }
    let earliest = optional("earliest", of: node) { $0.day($1) }
    let latest = optional("latest", of: node) { $0.day($1) }
    if let earliest, let latest, earliest > latest { note(.boundsReversed, at: node) }
    return .date(earliest: earliest, latest: latest)
  }

  /// A day, written as it is stored.
  private mutating func day(_ node: Node) -> CalendarDay? {
    guard let text = text(node) else { return nil }
    let day = CalendarDay(typed: text)
    if day?.description != text { note(.badDay(text), at: node) }
    return day
  }
}

extension Field.Kind {
  /// Whether a rule is about values of this kind.
  func takes(rule name: String) -> Bool {
    switch self {
    case .text, .country: ["nonEmpty", "length", "email", "phone", "url"].contains(name)
    case .email, .password, .phone, .url: ["nonEmpty", "length"].contains(name)
    case .number: name == "number"
    case .date: name == "date"
    case .choices: name == "nonEmpty"
    case .confirm, .choice: false
    }
  }
}
