import ProfileModel

/// What can be so in some life, each fact judged by itself.
///
/// A condition that holds in none was not meant. Where nobody can tell, as with some patterns, it
/// is thought to be possible, so that no finding is wrong.
struct Possibilities {
  let flow: Flow
  /// Facts that are held to certain values; `nil` among them for unknown.
  private var given: [Fact: [JSONValue?]] = [:]
  /// The event, where it is to be one alone.
  private(set) var event: Interaction.Event?

  init(in flow: Flow) { self.flow = flow }

  /// These, at an event.
  func at(_ event: Interaction.Event?) -> Possibilities {
    var possibilities = self
    possibilities.event = event
    return possibilities
  }

  /// These, in a life in which a screen never was before the person.
  func without(_ screen: String) -> Possibilities {
    var possibilities = self
    for happening in Fact.Happening.allCases {
      possibilities.given[.screen(screen, happening)] = [0]
    }
    possibilities.given[.since(.screen(screen))] = [nil]
    return possibilities
  }

  /// These, in a life in which a field was never answered.
  func withoutAnswer(to field: String) -> Possibilities {
    var possibilities = self
    possibilities.given[.field(field)] = [nil]
    possibilities.given[.since(.field(field))] = [nil]
    return possibilities
  }

  /// Whether there is a life in which all of the conditions hold at once.
  func canHold(_ conditions: Condition...) -> Bool { canHold(conditions) }

  func canHold(_ conditions: [Condition]) -> Bool {
    var search = Search(among: self)
    return search.canMeet(conditions.map { Search.Demand(condition: $0, isMet: true) }, [:])
  }
}

/// The search for a life, alternative by alternative.
private struct Search {
  struct Demand {
    var condition: Condition
    /// Whether it is to hold, or not to.
    var isMet: Bool
  }

  /// So many steps take a moment; of what takes more nobody can tell.
  private static let limit = 20_000

  private let possibilities: Possibilities
  private var steps = 0

  init(among possibilities: Possibilities) { self.possibilities = possibilities }

  /// - Parameter claims: what facts are to be already, which is possible.
  mutating func canMeet(_ demands: [Demand], _ claims: [Fact: [Claim]]) -> Bool {
    steps += 1
    guard steps < Self.limit, let demand = demands.last else { return true }
    let (rest, isMet) = (Array(demands.dropLast()), demand.isMet)
    switch demand.condition {
    case .not(let inner):
      return canMeet(rest + [Demand(condition: inner, isMet: !isMet)], claims)
    case .all(let parts):
      return canMeet(rest, parts, isMet: isMet, every: isMet, claims)
    case .any(let parts):
      return canMeet(rest, parts, isMet: isMet, every: !isMet, claims)
    case .fact(let test):
      var claims = claims
      claims[test.fact, default: []].append(Claim(test: test.test, isMet: isMet))
      return possibilities.allow(test.fact, claims[test.fact] ?? []) && canMeet(rest, claims)
    }
  }

  private mutating func canMeet(
    _ rest: [Demand], _ parts: [Condition], isMet: Bool, every: Bool, _ claims: [Fact: [Claim]]
  ) -> Bool {
    let demands = parts.map { Demand(condition: $0, isMet: isMet) }
    if every { return canMeet(rest + demands, claims) }
    for demand in demands where canMeet(rest + [demand], claims) { return true }
    return false
  }
}

/// What a fact is to be, or not to be.
struct Claim {
  var test: ValueTest
  var isMet: Bool

  func holds(for value: JSONValue?) -> Bool { test.holds(for: value) == isMet }
}

extension Possibilities {
  /// Whether a fact can be all that is claimed of it.
  func allow(_ fact: Fact, _ claims: [Claim]) -> Bool {
    let values = given[fact] ?? self.values(of: fact, for: claims)
    return values.map { $0.contains { value in claims.allSatisfy { $0.holds(for: value) } } }
      ?? mayBeText(fact, claims)
  }

  /// Whether a text may be all that is claimed. An answer that is known keeps its field's tests, too.
  private func mayBeText(_ fact: Fact, _ claims: [Claim]) -> Bool {
    let met = claims.filter(\.isMet).map(\.test)
    guard case .field(let id) = fact, !met.isEmpty, let test = flow.field(id)?.validate
    else { return TextSearch.mayFind(met) }
    return TextSearch.mayFind(met + [test])
  }
}
