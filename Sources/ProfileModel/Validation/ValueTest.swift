/// What a value has to be: the words of JSON Schema with its meaning, and `known`, which is ours.
///
/// All assertions have to hold. A value of a kind that an assertion says nothing about does not keep
/// it, and what is unknown keeps none but `known: false`.
package struct ValueTest: Hashable, Sendable {
  package enum Assertion: Hashable, Sendable {
    case const(JSONValue)
    /// One of these.
    case oneOf([JSONValue])
    case minimum(Bound), exclusiveMinimum(Bound)
    case maximum(Bound), exclusiveMaximum(Bound)
    /// Above zero.
    case multipleOf(Double)
    /// Characters as a person counts them.
    case minLength(Int), maxLength(Int)
    /// Found anywhere in the text.
    case pattern(String)
    case format(Format)
    case minItems(Int), maxItems(Int)
    /// An element of a list, or a word of a text with spaces, such as a scope.
    case contains(ValueTest)
    /// Whether there is a value at all.
    case known(Bool)
  }

  /// An end of what is allowed.
  package enum Bound: Hashable, Sendable {
    case number(Double)
    /// A day or a time, compared as it is written.
    case text(String)
    /// For what tells how long ago something was.
    case duration(Duration)
  }

  package enum Format: String, Hashable, Sendable, CaseIterable {
    case email, date, dateTime = "date-time", uri, phone, country
  }

  package var assertions: [Assertion]

  package init(_ assertions: [Assertion]) { self.assertions = assertions }

  package init(_ assertions: Assertion...) { self.assertions = assertions }
}

extension ValueTest {
  package static func const(_ value: JSONValue) -> ValueTest { ValueTest(.const(value)) }
  package static func known(_ truth: Bool) -> ValueTest { ValueTest(.known(truth)) }

  /// A count that has come so far.
  package static func atLeast(_ count: Int) -> ValueTest {
    ValueTest(.minimum(.number(Double(count))))
  }

  /// Every so many.
  package static func every(_ count: Int) -> ValueTest { ValueTest(.multipleOf(Double(count))) }

  /// Whether a value keeps the test.
  ///
  /// - Parameter value: `nil` where there is none; neither is one that is empty.
  package func holds(for value: JSONValue?) -> Bool {
    guard let value, !value.isEmpty else { return assertions.allSatisfy { $0 == .known(false) } }
    return assertions.allSatisfy { $0.holds(for: value) }
  }

  /// The first assertion that a value does not keep.
  package func broken(by value: JSONValue?) -> Assertion? {
    let known = value.flatMap { $0.isEmpty ? nil : $0 }
    return assertions.first { assertion in
      guard let known else { return assertion != .known(false) }
      return !assertion.holds(for: known)
    }
  }
}

extension ValueTest {
  /// Whether a number keeps the test, as `holds(for:)` would say of its value.
  package func holds(forNumber number: Double) -> Bool {
    assertions.allSatisfy { $0.holds(forNumber: number) }
  }
}

extension ValueTest.Assertion {
  fileprivate func holds(forNumber number: Double) -> Bool {
    switch self {
    case .const(let wanted): wanted.number == number
    case .oneOf(let wanted): wanted.contains { $0.number == number }
    case .minimum(let bound): bound.compare(number).map { $0 >= 0 } ?? false
    case .exclusiveMinimum(let bound): bound.compare(number).map { $0 > 0 } ?? false
    case .maximum(let bound): bound.compare(number).map { $0 <= 0 } ?? false
    case .exclusiveMaximum(let bound): bound.compare(number).map { $0 < 0 } ?? false
    case .multipleOf(let step): number.isMultiple(of: step)
    case .known(let truth): truth
    case .minLength, .maxLength, .pattern, .format, .minItems, .maxItems, .contains: false
    }
  }

  fileprivate func holds(for value: JSONValue) -> Bool {
    if case .number(let number) = value { return holds(forNumber: number.double) }
    return holds(forOther: value)
  }

  /// - Parameter value: no number.
  private func holds(forOther value: JSONValue) -> Bool {
    switch self {
    case .const(let wanted): value == wanted
    case .oneOf(let wanted): wanted.contains(value)
    case .minimum(let bound): bound.compare(value).map { $0 >= 0 } ?? false
    case .exclusiveMinimum(let bound): bound.compare(value).map { $0 > 0 } ?? false
    case .maximum(let bound): bound.compare(value).map { $0 <= 0 } ?? false
    case .exclusiveMaximum(let bound): bound.compare(value).map { $0 < 0 } ?? false
    case .multipleOf: false
    case .minLength(let count):
      LengthRule.refusal(of: value, minimum: count, maximum: nil) == nil
    case .maxLength(let count):
      LengthRule.refusal(of: value, minimum: nil, maximum: count) == nil
    case .pattern(let pattern): value.string.map { Pattern.isFound(pattern, in: $0) } ?? false
    case .format(let format): format.refusal(of: value) == nil
    case .minItems(let count): value.array.map { $0.count >= count } ?? false
    case .maxItems(let count): value.array.map { $0.count <= count } ?? false
    case .contains(let test): value.parts.contains { test.holds(for: $0) }
    case .known(let truth): truth
    }
  }
}

extension ValueTest.Bound {
  /// How a value stands to the bound: below 0 where it is less, above 0 where it is more; `nil` where
  /// the two are no match.
  fileprivate func compare(_ value: JSONValue) -> Int? {
    guard case .text(let bound) = self else { return nil }
    return value.string.map { $0 < bound ? -1 : $0 > bound ? 1 : 0 }
  }

  fileprivate func compare(_ number: Double) -> Int? {
    switch self {
    case .number(let bound): number < bound ? -1 : number > bound ? 1 : 0
    case .duration(let bound): number < bound.inSeconds ? -1 : number > bound.inSeconds ? 1 : 0
    case .text: nil
    }
  }
}

extension JSONValue {
  fileprivate var number: Double? {
    if case .number(let number) = self { number.double } else { nil }
  }

  /// The elements of a list, or the words of a text.
  fileprivate var parts: [JSONValue] {
    array ?? string?.split(whereSeparator: \.isWhitespace).map { .string(String($0)) } ?? []
  }
}

extension Double {
  fileprivate func isMultiple(of step: Double) -> Bool {
    step > 0 && remainder(dividingBy: step) == 0
  }
}

extension Duration {
  /// With its fraction.
  package var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

/// Regular expressions, as JSON Schema has them.
package enum Pattern {
  /// Whether the text is an expression.
  package static func isSound(_ pattern: String) -> Bool { (try? Regex(pattern)) != nil }

  static func isFound(_ pattern: String, in text: String) -> Bool {
    guard let expression = try? Regex(pattern) else { return false }
    return text.contains(expression)
  }
}
