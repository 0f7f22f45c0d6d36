import ProfileModel
import Screens

/// How a condition stands.
enum Standing: Hashable {
  case holds
  /// It does not hold yet: all that is in the way is a count that is still to be reached.
  case later(Obstacle)
  case fails(Obstacle)
}

extension Situation {
  /// How a condition stands at this interaction.
  func standing(of condition: Condition) -> Standing { standing(of: condition, negated: false) }

  /// `not` is carried inwards (De Morgan), so that what is in the way is always a single fact.
  private func standing(of condition: Condition, negated: Bool) -> Standing {
    switch condition {
    case .fact(let fact): standing(of: fact, negated: negated)
    case .not(let inner): standing(of: inner, negated: !negated)
    case .all(let parts): joined(parts, negated: negated, everyPart: !negated)
    case .any(let parts): joined(parts, negated: negated, everyPart: negated)
    }
  }

  private func joined(_ parts: [Condition], negated: Bool, everyPart: Bool) -> Standing {
    let standings = parts.map { standing(of: $0, negated: negated) }
    let failing = standings.first { if case .fails = $0 { true } else { false } }
    let waiting = standings.first { if case .later = $0 { true } else { false } }
    if everyPart { return failing ?? waiting ?? .holds }
    if standings.contains(.holds) { return .holds }
    return waiting ?? failing
      ?? .fails(Obstacle(fact: nil, isNegated: negated, found: nil))
  }

  private func standing(of fact: Fact, negated: Bool) -> Standing {
    if holds(fact) != negated { return .holds }
    guard let (count, number) = counted(fact) else {
      return .fails(Obstacle(fact: fact, isNegated: negated, found: nil))
    }
    let obstacle = Obstacle(fact: fact, isNegated: negated, found: number)
    return count.isAhead(of: number, negated: negated) ? .later(obstacle) : .fails(obstacle)
  }

  /// What a fact counts, and how many there are; `nil` for one that counts nothing.
  private func counted(_ fact: Fact) -> (count: Fact.Count, number: Int)? {
    switch fact {
    case .interactions(let count): (count, interactionNumber)
    case .logins(let count): (count, profile.loginsCount)
    case .event, .context, .known, .missing, .completed: nil
    }
  }

  private func holds(_ fact: Fact) -> Bool {
    switch fact {
    case .event(let event): interaction.event == event
    case .context(let key, let value):
      interaction.context[key].map { value == nil || $0 == value } ?? false
    case .interactions(let count): count.holds(at: interactionNumber)
    case .logins(let count): count.holds(at: profile.loginsCount)
    case .known(let path): isKnown(path)
    case .missing(let path): !isKnown(path)
    case .completed(let id): isCompleted(id)
    }
  }

  /// The number of this interaction, counted from 1: history has the past ones.
  var interactionNumber: Int { history.interactions + 1 }

  private func isKnown(_ path: AttributePath) -> Bool {
    profile[path].map { !$0.isEmpty } ?? false
  }

  private func isCompleted(_ id: String) -> Bool {
    history.entries(of: id, .answered).contains { !$0.fields.isEmpty }
      || flow.screen(id).map(isComplete) ?? false
  }
}

extension Fact.Count {
  fileprivate func holds(at number: Int) -> Bool {
    switch self {
    case .at(let target): number == target
    case .atLeast(let target): number >= target
    case .every(let step): step > 0 && number > 0 && number.isMultiple(of: step)
    }
  }

  /// Whether a higher number will make it hold; negated, whether one will make it hold no more.
  fileprivate func isAhead(of number: Int, negated: Bool) -> Bool {
    switch self {
    case .at(let target): negated || number < target
    case .atLeast: !negated
    case .every(let step): negated ? step > 1 : step > 0
    }
  }
}
