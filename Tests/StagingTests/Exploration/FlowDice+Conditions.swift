import ProfileModel
import Screens

@testable import Staging

extension FlowDice {
  /// What the conditions of a flow can be about.
  struct Scope {
    var screens: Int
    var fields: [Field] = []
    var durations: [Duration] = []
  }

  mutating func condition(_ scope: Scope, depth: Int) -> Condition {
    guard depth > 0, isLucky(30) else { return fact(scope) }
    let parts = (0..<number(1...2)).map { _ in condition(scope, depth: depth - 1) }
    return one(of: [.all(parts), .any(parts), .not(parts[0]), .not(parts[0])])
  }

  private mutating func fact(_ scope: Scope) -> Condition {
    let screen = "s\(number(0...scope.screens - 1))"
    let field = one(of: scope.fields)
    switch number(0...11) {
    case 0, 1: return .interactions(count())
    case 2: return .logins(count())
    case 3: return .fact(.interactions(one(of: [.login, .article])), count())
    case 4: return .field(field.id, .known(isLucky(50)))
    case 5: return .field(field.id, test(of: field.kind))
    case 6, 7: return .fact(.screen(screen, one(of: Fact.Happening.allCases)), count())
    case 8:
      let moments: [Fact.Moment] = [
        .event(.signup), .event(.login), .event(.article), .screen(screen), .field(field.id),
      ]
      return .fact(.since(one(of: moments)), age(scope))
    case 9: return occasion()
    case 10: return .fact(.completeness, ValueTest(.minimum(.number(50))))
    default: return attribute(field)
    }
  }

  private mutating func count() -> ValueTest {
    let number = number(1...3)
    return one(of: [
      .atLeast(number), .atLeast(number), .const(.number(.integer(Int64(number)))), .every(2),
      ValueTest(.maximum(.number(Double(number - 1)))),
      ValueTest(.exclusiveMinimum(.number(1)), .exclusiveMaximum(.number(4))),
      ValueTest(.oneOf([1, 3])),
    ])
  }

  private mutating func age(_ scope: Scope) -> ValueTest {
    let bound = ValueTest.Bound.duration(one(of: scope.durations))
    return ValueTest(
      one(of: [
        .minimum(bound), .minimum(bound), .exclusiveMinimum(bound), .maximum(bound),
        .exclusiveMaximum(bound),
      ]))
  }

  private mutating func occasion() -> Condition {
    let topic = ValueTest(one(of: [.const("law"), .pattern("^des"), .known(true)]))
    return one(of: [
      .context("plan", "gold"), .fact(.context("plan"), .known(false)),
      .fact(.context("topic"), topic), .context("article", "forms"),
      .event(Self.invitation), .fact(.event, ValueTest(.oneOf(["login", "article"]))),
    ])
  }

  private mutating func attribute(_ field: Field) -> Condition {
    one(of: [
      .fact(.attribute("email_verified"), .const(true)),
      .fact(.attribute("app_metadata.plan"), ValueTest(.oneOf(["gold", "tin"]))),
      .fact(.attribute("app_metadata.plan"), .known(false)),
      .fact(.attribute(field.writes), test(of: field.kind)),
    ])
  }

  /// A test of the answers of a kind.
  mutating func test(of kind: Field.Kind) -> ValueTest {
    let bound = ValueTest.Bound.number(Double(number(0...4)))
    let assertion: ValueTest.Assertion =
      switch kind {
      case .text:
        one(of: [
          .const("Ada"), .oneOf(["Ada", "US"]), .minLength(3), .maxLength(2),
          .pattern("^[A-Z]{2}$"),
          .contains(.const("vip")),
        ])
      case .confirm: .const(.bool(isLucky(50)))
      case .number:
        one(of: [
          .minimum(bound), .exclusiveMinimum(bound), .maximum(bound), .exclusiveMaximum(bound),
          .multipleOf(2), .const(3),
        ])
      case .choice, .country: one(of: [.const("red"), .oneOf(["US", "CA", "green"])])
      case .choices:
        one(of: [.contains(.const("red")), .minItems(2), .maxItems(1), .contains(.known(true))])
      case .date: one(of: [.minimum(.text("2000-01-01")), .format(.date)])
      case .email: one(of: [.pattern("@acme"), .format(.email)])
      case .password, .phone, .url: .minLength(3)
      }
    return ValueTest(assertion)
  }

  /// Answers, those that tests tell apart among them.
  mutating func value(for kind: Field.Kind) -> JSONValue {
    one(of: Self.values(for: kind))
  }

  static func values(for kind: Field.Kind) -> [JSONValue] {
    switch kind {
    case .text: ["Ada", "US", "Acme", "vip since 2020", "I"]
    case .confirm: [true, false]
    case .number: [0, 1, 2, 3, 4, 5]
    case .choice: ["red", "green", "blue"]
    case .choices: [["red"], ["green", "blue"], ["red", "green", "blue"], ["blue"]]
    case .country: ["US", "CA", "DE"]
    case .date: ["1999-12-31", "2000-01-01", "2020-02-29"]
    case .email: ["ada@acme.com", "ada@example.com"]
    case .password: ["correct horse battery staple"]
    case .phone: ["+15551234567"]
    case .url: ["https://example.com"]
    }
  }
}
