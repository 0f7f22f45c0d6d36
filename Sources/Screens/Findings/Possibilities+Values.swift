import ProfileModel

/// The values of facts that are worth a try.
extension Possibilities {
  /// Values of which one fulfils the claims if any does; `nil` where nobody can tell.
  func values(of fact: Fact, for claims: [Claim]) -> [JSONValue?]? {
    let wanted = Wanted(claims.map(\.test))
    let met = claims.filter(\.isMet).map(\.test)
    // Whoever signs up has done nothing here before.
    let isSignUp = event == .signup
    switch fact {
    case .event: return (event.map { [$0] } ?? flow.events).map { .string($0.rawValue) }
    case .interactions(let other) where isSignUp: return [other ?? .signup == .signup ? 1 : 0]
    case .since where isSignUp: return [nil]
    case .interactions(nil): return wanted.counts(from: 1)
    case .interactions, .logins, .screen: return wanted.counts(from: 0)
    case .completeness: return (0...100).map { .number(.integer($0)) }
    // All others may be unknown.
    case _ where met.contains { $0.assertions.contains(.known(false)) }: return [nil]
    case .since: return wanted.isPlain ? wanted.numbers(from: 0) + [nil] : nil
    case .field(let id): return flow.field(id).flatMap { values(of: $0, met, wanted) } ?? others()
    case .context, .attribute: return others()
    }
    /// Of anything.
    func others() -> [JSONValue?]? {
      Self.constants(in: met) ?? (wanted.isPlain ? wanted.anything : nil)
    }
  }

  /// The values that one of the tests lets through alone.
  private static func constants(in tests: [ValueTest]) -> [JSONValue?]? {
    tests.map(\.constants).first { !$0.isEmpty }
  }

  /// Answers to a field, and none; `nil` where they are like any value.
  private func values(
    of field: Field, _ met: [ValueTest], _ wanted: Wanted
  ) -> [JSONValue?]? {
    func answers(_ values: [JSONValue?]) -> [JSONValue?] {
      values.filter { $0.map { field.refusal(of: $0) == nil } ?? true }
    }
    if let constants = Self.constants(in: met) { return answers(constants) }
    switch field.kind {
    // It never stands in a profile.
    case .password: return [nil]
    case .confirm: return answers([true, false, nil])
    case .choice: return answers(field.options.map { .string($0.value) } + [nil])
    case .number:
      let all = Wanted(wanted.tests + [field.validate].compactMap { $0 })
      return all.isPlain ? answers(all.numbers(from: nil) + [nil]) : nil
    default: return nil
    }
  }
}

/// What tests ask for.
private struct Wanted {
  let tests: [ValueTest]
  private var constants: [JSONValue] = []
  private var numbers: [Double] = []
  private var texts: [String] = []
  private var steps: [Double] = []
  /// Whether nothing is asked but equality, order and steps.
  private(set) var isSimple = true

  /// The same, with one step at most.
  var isPlain: Bool { isSimple && Set(steps).count <= 1 }

  init(_ tests: [ValueTest]) {
    self.tests = tests
    for assertion in tests.flatMap(\.assertions) { take(assertion) }
  }

  private mutating func take(_ assertion: ValueTest.Assertion) {
    switch assertion {
    case .const(let value): take(value)
    case .oneOf(let values): values.forEach { take($0) }
    case .minimum(let bound), .exclusiveMinimum(let bound), .maximum(let bound),
      .exclusiveMaximum(let bound):
      switch bound {
      case .number(let number): numbers.append(number)
      case .duration(let duration): numbers.append(duration.inSeconds)
      case .text(let text): texts.append(text)
      }
    case .multipleOf(let step): steps.append(step)
    case .known: break
    case .minLength, .maxLength, .pattern, .format, .minItems, .maxItems, .contains:
      isSimple = false
    }
  }

  private mutating func take(_ value: JSONValue) {
    constants.append(value)
    if case .number(let number) = value { numbers.append(number.double) }
  }

  // MARK: Values to try

  /// Of multiples that come together more seldom than this nobody can tell.
  private static let longestPeriod = 1000

  /// Counts that are far from all that are named differ in nothing but what they are multiples of.
  func counts(from least: Int) -> [JSONValue?]? {
    guard isSimple, steps.allSatisfy({ 1...Double(Self.longestPeriod) ~= $0 && $0 == $0.rounded() })
    else { return nil }
    let period = steps.reduce(1) { leastCommonMultiple($0, Int($1)) }
    guard period <= Self.longestPeriod else { return nil }
    let named = Set(numbers.map { Int($0.rounded().clamped(to: 0...1_000_000)) } + [least])
    let counts = named.flatMap { max(least, $0 - period - 1)...max(least, $0 + period + 1) }
    return Set(counts).sorted().map { .number(.integer(Int64($0))) }
  }

  /// The numbers that are named, their neighbours, and multiples near them.
  func numbers(from least: Double?) -> [JSONValue?] {
    let named = Set(numbers + [0, 1] + steps).sorted()
    let between = zip(named, named.dropFirst()).map { ($0 + $1) / 2 }
    let beyond = [(named.first ?? 0) - 1, (named.last ?? 0) + 1]
    let multiples = steps.flatMap { step in
      named.flatMap { number in
        (-tests.count - 1...tests.count + 1).map {
          ((number / step).rounded(.down) + Double($0)) * step
        }
      }
    }
    return (named + between + beyond + multiples).filter { $0 >= least ?? -.infinity }
      .map(JSONValue.double)
  }

  /// Values of every kind: what is named, something else, and nothing.
  var anything: [JSONValue?] {
    let named: [JSONValue?] = constants + numbers(from: nil)
    // A text right above each bound, and some that nobody names.
    let texts = self.texts.flatMap { [$0, $0 + "0"] } + ["\u{10FFFD}", "0"]
    return named + texts.map(JSONValue.string) + [true, false, [0], nil]
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}

private func leastCommonMultiple(_ left: Int, _ right: Int) -> Int {
  var (divisor, rest) = (left, right)
  while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
  return left / divisor * right
}
