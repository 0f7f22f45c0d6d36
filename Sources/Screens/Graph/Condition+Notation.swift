import ProfileModel

/// Conditions as they are written on arrows: `interactions ≥ 2 and not (company known)`.
extension Condition {
  /// What all has to hold, each for itself.
  var conjuncts: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
  }

  var notation: String {
    switch self {
    case .fact(let test): test.notation
    case .all([]): "always"
    case .any([]): "never"
    case .all(let parts): parts.map(\.inner).joined(separator: " and ")
    case .any(let parts): parts.map(\.inner).joined(separator: " or ")
    case .not(let condition): "not (\(condition.notation))"
    }
  }

  /// The notation within a longer one.
  private var inner: String {
    switch self {
    case .all(let parts) where parts.count > 1: "(\(notation))"
    case .any(let parts) where parts.count > 1: "(\(notation))"
    default: notation
    }
  }
}

extension FactTest {
  /// `interactions ≥ 2`
  package var notation: String { "\(fact.name) \(test.notation)" }
}

extension Condition {
  /// What is left to be held where an event has happened.
  func rest(at event: Interaction.Event) -> Condition {
    switch self {
    case .fact(let test) where test.fact == .event:
      test.test.holds(for: .string(event.rawValue)) ? .always : .never
    case .fact: self
    case .all(let parts):
      Self.joined(
        parts.map { $0.rest(at: event) }, Condition.all, without: .always, endingIn: .never)
    case .any(let parts):
      Self.joined(
        parts.map { $0.rest(at: event) }, Condition.any, without: .never, endingIn: .always)
    case .not(let condition): condition.rest(at: event).inverse
    }
  }

  private var inverse: Condition {
    self == .always ? .never : self == .never ? .always : .not(self)
  }

  /// - Parameters:
  ///   - idle: what changes nothing among the parts.
  ///   - end: what decides the whole, whatever the others are.
  private static func joined(
    _ parts: [Condition], _ join: ([Condition]) -> Condition, without idle: Condition,
    endingIn end: Condition
  ) -> Condition {
    if parts.contains(end) { return end }
    let rest = parts.filter { $0 != idle }
    return rest.count == 1 ? rest[0] : join(rest)
  }
}

extension ValueTest {
  /// What stands behind the name of what is tested: `≥ 2, ≤ 4`.
  fileprivate var notation: String { assertions.map(\.notation).joined(separator: ", ") }
}

extension ValueTest.Assertion {
  fileprivate var notation: String {
    switch self {
    case .const(let value): "= \(value.notation)"
    case .oneOf(let values): "in \(values.map(\.notation).joined(separator: ", "))"
    case .minimum: "≥ \(wanted.notation)"
    case .exclusiveMinimum: "> \(wanted.notation)"
    case .maximum: "≤ \(wanted.notation)"
    case .exclusiveMaximum: "< \(wanted.notation)"
    case .known(let truth): truth ? "known" : "unknown"
    case .contains(let test): "contains (\(test.notation))"
    case .multipleOf, .minLength, .maxLength, .pattern, .format, .minItems, .maxItems:
      "\(word) \(wanted.notation)"
    }
  }
}

extension JSONValue {
  fileprivate var notation: String { string ?? String(decoding: encoded(), as: UTF8.self) }
}
