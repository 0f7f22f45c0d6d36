import ProfileModel
import Screens
import TestSupport

@testable import Staging

/// Draws small flows from a seed, in all that the language has.
struct FlowDice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
  mutating func isLucky(_ percent: Int) -> Bool { number(1...100) <= percent }
}

extension FlowDice {
  static let ids = ["a", "b", "company", "d"]
  static let invitation = Interaction.Event(rawValue: "invitation")
  private static let kinds: [Field.Kind] = [
    .text, .text, .confirm, .number, .choice, .choices, .country, .date, .email,
  ]

  /// - Parameter size: how many screens, and how many fields on each.
  mutating func flow(_ size: (screens: ClosedRange<Int>, fields: ClosedRange<Int>)) -> Flow {
    let count = number(size.screens)
    var scope = Scope(screens: count)
    for id in Self.ids { scope.fields.append(field(id)) }
    scope.durations = (0..<number(1...2)).map { _ in
      one(of: [.days(1), .days(3), .days(7), .days(30), .seconds(3600)])
    }
    let limits = Flow.Limits(
      screens: number(1...2), fields: number(1...4),
      quiet: isLucky(15) ? one(of: scope.durations) : .zero)
    let isRead = isLucky(25)
    let hasMore = isLucky(15)
    return Flow(
      name: "", screens: (0..<count).map { screen($0, number(size.fields), scope) },
      fields: scope.fields,
      events: Interaction.Event.common + (hasMore ? [Self.invitation] : []), limits: limits,
      articles: isRead ? [article("forms", about: "design"), article("laws", about: "law")] : [],
      providers: isLucky(40) ? [.gitHub] : [])
  }

  private func article(_ id: String, about topic: String) -> Article {
    Article(id: id, title: "", topic: LocalizedText(topic), paragraphs: [])
  }

  private mutating func screen(_ index: Int, _ size: Int, _ scope: Scope) -> Screen {
    var own = [scope.fields[index]]
    while own.count < size {
      let other = one(of: scope.fields)
      if !own.contains(where: { $0.id == other.id }) { own.append(other) }
    }
    let parts = (0..<number(0...2)).map { _ in condition(scope, depth: 1) }
    let event: Interaction.Event = one(of: [.login, .login, .login, .article, .signup])
    return Screen(
      id: "s\(index)", title: "", purpose: "",
      when: isLucky(85) ? .all([.event(event)] + parts) : isLucky(50) ? .any(parts) : .all(parts),
      required: isLucky(25) ? .always : isLucky(15) ? condition(scope, depth: 1) : .never,
      snooze: isLucky(25) ? .zero : one(of: scope.durations), maxAsks: one(of: [nil, nil, 1, 2]),
      version: isLucky(10) ? 2 : 1,
      limits: Screen.Limits(
        fields: isLucky(10) ? 1 : nil, quiet: isLucky(8) ? one(of: scope.durations) : nil),
      fields: own.map { asked($0, scope) }, was: isLucky(5) ? ["t\(index)"] : [],
      allow: isLucky(5) ? ["gap"] : [])
  }

  /// A field as a screen asks it.
  private mutating func asked(_ field: Field, _ scope: Scope) -> Field {
    let when = isLucky(15) ? condition(scope, depth: 0) : nil
    var required: Condition? = one(of: [nil, nil, nil, .always, .never])
    if isLucky(5) { required = condition(scope, depth: 0) }
    var options = field.options
    if isLucky(15) {
      for index in options.indices where isLucky(50) {
        options[index].when = condition(scope, depth: 0)
      }
    }
    return Field(
      id: field.id, label: field.label, kind: field.kind, writes: field.writes,
      knownFrom: field.knownFrom, options: options, rules: field.rules, validate: field.validate,
      expires: field.expires, was: field.was, when: when, required: required)
  }

  private mutating func field(_ id: String) -> Field {
    let kind = one(of: Self.kinds)
    let path = AttributePath(stringLiteral: "user_metadata.\(id)")
    var known = [path]
    if isLucky(15) { known.append(AttributePath(stringLiteral: "app_metadata.clearbit.\(id)")) }
    if isLucky(10) { known.insert("identities.github.profileData.company", at: 0) }
    if isLucky(4), known.count > 1 { known.removeAll { $0 == path } }
    return Field(
      id: id, label: "", kind: kind, writes: path, knownFrom: known,
      options: [.choice, .choices].contains(kind)
        ? Self.options.map { Field.Option(value: $0, label: LocalizedText($0)) } : [],
      rules: kind.rules, validate: isLucky(20) ? test(of: kind) : nil,
      expires: isLucky(12) ? one(of: [.zero, .days(7), .days(30)]) : nil,
      was: isLucky(5) ? ["former"] : [])
  }

  static let options = ["red", "green", "blue"]
}

extension Field.Kind {
  /// What every answer of the kind keeps, as it is read from a file.
  fileprivate var rules: [ValidationRule] {
    switch self {
    case .choice: [.choice(FlowDice.options)]
    case .choices: [.choices(FlowDice.options)]
    case .country: [.country]
    case .email: [.email]
    case .date: [.date]
    case .number: [.number]
    case .phone: [.phone]
    case .url: [.url]
    case .text, .password, .confirm: []
    }
  }
}
