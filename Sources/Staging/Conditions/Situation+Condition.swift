import ProfileModel
import Screens

/// How a condition stands.
enum Standing: Hashable {
  case holds
  /// It does not hold yet: time or counts alone will bring it.
  case later(Obstacle)
  case fails(Obstacle)
}

extension Situation {
  /// How a condition stands at this interaction.
  func standing(of condition: Condition) -> Standing { standing(of: condition, negated: false) }

  /// Whether it holds, where nobody asks what is in its way.
  func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .fact(let test): test.test.holds(for: value(of: test.fact))
    case .not(let inner): !holds(inner)
    case .all(let parts): parts.allSatisfy { holds($0) }
    case .any(let parts): parts.contains { holds($0) }
    }
  }

  /// `not` is carried inwards (De Morgan), so that what is in the way is always a single fact.
  private func standing(of condition: Condition, negated: Bool) -> Standing {
    switch condition {
    case .fact(let test): standing(of: test, negated: negated)
    case .not(let inner): standing(of: inner, negated: !negated)
    case .all(let parts): joined(parts, negated: negated, everyPart: !negated)
    case .any(let parts): joined(parts, negated: negated, everyPart: negated)
    }
  }

  private func joined(_ parts: [Condition], negated: Bool, everyPart: Bool) -> Standing {
    var (failing, waiting): (Standing?, Standing?)
    for part in parts {
      let standing = standing(of: part, negated: negated)
      switch standing {
      case .holds: if !everyPart { return .holds }
      case .later: waiting = waiting ?? standing
      case .fails where everyPart: return standing
      case .fails: failing = failing ?? standing
      }
    }
    if everyPart { return waiting ?? .holds }
    return waiting ?? failing ?? .fails(Obstacle(nil, isNegated: negated))
  }

  private func standing(of test: FactTest, negated: Bool) -> Standing {
    let value = value(of: test.fact)
    if test.test.holds(for: value) != negated { return .holds }
    let change = change(of: test, from: value, negated: negated)
    let obstacle = Obstacle(
      test, isNegated: negated, found: found(value, as: test.fact), change: change)
    return change == nil ? .fails(obstacle) : .later(obstacle)
  }

  /// When a fact that grows will stand otherwise.
  private func change(
    of test: FactTest, from value: JSONValue?, negated: Bool
  ) -> Obstacle.Change? {
    guard case .number(let number)? = value else { return nil }
    switch test.fact.kind {
    case .count:
      return test.test.next(after: number.double, keeping: !negated, step: 1)
        .flatMap { Int(exactly: $0) }.map(Obstacle.Change.count)
    case .duration:
      // Times are told to the millisecond.
      return test.test.next(after: number.double, keeping: !negated, step: 0.001).map { seconds in
        .time(now + .milliseconds((seconds - number.double) * 1000))
      }
    case .text, .percent, .value: return nil
    }
  }

  private func found(_ value: JSONValue?, as fact: Fact) -> Obstacle.Found {
    switch (fact, value) {
    case (.event, _): .event(interaction.event)
    case (.field(let id), nil): isStale(id) ? .stale : .nothing
    case (.completeness, let value?): .percent(value.integer ?? 0)
    case (.since, .number(let number)?): .duration(.seconds(number.double))
    case (.interactions, let value?), (.logins, let value?), (.screen, let value?):
      .count(value.integer ?? 0)
    case (_, let value): Obstacle.Found(value)
    }
  }
}
