import ProfileModel
import TestSupport
import Testing

@testable import Screens

/// What can be so in some life.
@Suite struct PossibilitiesTests {
  private static let flow = Flow(name: "N", screens: [])

  /// A condition of a few tests of two counts, with constants so small that every life can be tried.
  private static func condition(
    depth: Int, _ generator: inout SeededGenerator
  ) -> Condition {
    let kind = Int.random(in: depth == 0 ? 0...2 : 0...5, using: &generator)
    func part() -> Condition { condition(depth: depth - 1, &generator) }
    switch kind {
    case 3: return .all([part(), part()])
    case 4: return .any([part(), part()])
    case 5: return .not(part())
    default: break
    }
    let fact: Fact = Bool.random(using: &generator) ? .logins : .interactions(nil)
    let count = ValueTest.Bound.number(Double(Int.random(in: 0...6, using: &generator)))
    let step = Double(Int.random(in: 1...4, using: &generator))
    let number = JSONValue.number(.integer(Int64.random(in: 0...6, using: &generator)))
    let assertions: [ValueTest.Assertion] = [
      .const(number), .oneOf([number, 2]), .minimum(count), .exclusiveMinimum(count),
      .maximum(count), .exclusiveMaximum(count), .multipleOf(step),
      .known(Bool.random(using: &generator)),
    ]
    let chosen = (0...1).compactMap { _ in assertions.randomElement(using: &generator) }
    return .fact(fact, ValueTest(chosen))
  }

  private static func holds(_ condition: Condition, logins: Int, interactions: Int) -> Bool {
    switch condition {
    case .fact(let test):
      let count = test.fact == .logins ? logins : interactions
      return test.test.holds(for: .number(.integer(Int64(count))))
    case .all(let parts):
      return parts.allSatisfy { holds($0, logins: logins, interactions: interactions) }
    case .any(let parts):
      return parts.contains { holds($0, logins: logins, interactions: interactions) }
    case .not(let inner): return !holds(inner, logins: logins, interactions: interactions)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Of counts it says what trying every life says`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let possibilities = Possibilities(in: Self.flow)
    for _ in 0..<50 {
      let condition = Self.condition(depth: 3, &generator)
      // All that is named is below 7, and all multiples come together every 12.
      let isHeld = (0..<24).contains { logins in
        (1..<24).contains { Self.holds(condition, logins: logins, interactions: $0) }
      }
      #expect(possibilities.canHold(condition) == isHeld, "\(condition)")
    }
  }

  static let conditions: [(condition: Condition, canHold: Bool)] = [
    (.always, true), (.never, false), (.not(.always), false), (.not(.never), true),
    (.all([.event(.login), .event(.signup)]), false),
    (.fact(.event, .const("lunch")), false),
    (.not(.fact(.event, ValueTest(.oneOf(["signup", "login", "article"])))), false),
    (.interactions(.const(0)), false), (.logins(.const(0)), true),
    (.interactions(ValueTest(.minimum(.number(1_000_000)), .multipleOf(999))), true),
    (.fact(.completeness, ValueTest(.exclusiveMinimum(.number(100)))), false),
    (.fact(.completeness, ValueTest(.minimum(.number(99.5)), .maximum(.number(99.9)))), false),
    (
      .fact(
        .since(.event(.login)),
        ValueTest(.minimum(.duration(.days(2))), .maximum(.duration(.days(1))))),
      false
    ),
    (.fact(.since(.event(.login)), .known(false)), true),
    (
      .all([
        .fact(.attribute("app_metadata.plan"), .known(true)),
        .fact(.attribute("app_metadata.plan"), .known(false)),
      ]), false
    ),
    (
      .all([
        .fact(.attribute("app_metadata.plan"), .const("gold")),
        .not(.fact(.attribute("app_metadata.plan"), ValueTest(.oneOf(["silver", "gold"])))),
      ]), false
    ),
    (
      .all([
        .fact(.attribute("app_metadata.plan"), ValueTest(.pattern("^g"))),
        .fact(.attribute("app_metadata.plan"), ValueTest(.pattern("^s"))),
      ]), false
    ),
    (
      .all([
        .fact(.attribute("app_metadata.plan"), ValueTest(.pattern("^g"))),
        .fact(.attribute("app_metadata.plan"), ValueTest(.pattern("s$"))),
      ]), true
    ),
    (.fact(.attribute("app_metadata.plan"), ValueTest(.pattern("^g"), .known(false))), false),
    (
      .all([
        .fact(.context("topic"), .const("staging")),
        .fact(.context("topic"), ValueTest(.maxLength(3))),
      ]), false
    ),
    (
      .fact(
        .attribute("app_metadata.size"),
        ValueTest(.minimum(.number(2)), .exclusiveMaximum(.number(2)))),
      false
    ),
    (
      .fact(.attribute("app_metadata.size"), ValueTest(.minimum(.number(2)), .maximum(.number(2)))),
      true
    ),
  ]

  @Test(arguments: conditions)
  func `What excludes itself cannot hold, and what nobody can tell may`(
    condition: Condition, canHold: Bool
  ) {
    #expect(Possibilities(in: Self.flow).canHold(condition) == canHold)
  }

  @Test func `Whoever signs up has done nothing before`() {
    let possibilities = Possibilities(in: Self.flow).at(.signup)
    #expect(!possibilities.canHold(.interactions(.atLeast(2))))
    #expect(!possibilities.canHold(.fact(.interactions(.login), .atLeast(1))))
    #expect(!possibilities.canHold(.fact(.since(.event(.login)), .known(true))))
    #expect(possibilities.canHold(.fact(.interactions(.signup), .const(1)), .event(.signup)))
    #expect(!possibilities.canHold(.event(.login)))
  }
}
