extension ValueTest {
  /// Why an answer is not accepted, as a person can be told; `nil` where it keeps the test.
  package func refusal(of value: JSONValue) -> Refusal? {
    broken(by: value).map { refusal(for: $0, of: value) }
  }

  private func refusal(for assertion: Assertion, of value: JSONValue) -> Refusal {
    switch assertion {
    case .const(true): .mustAccept
    case .const, .oneOf: .choice
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum: outside
    case .multipleOf(1): .wholeNumber
    case .multipleOf(let step): .multipleOf(step)
    case .minLength(let count): .tooShort(minimum: count)
    case .maxLength(let count): .tooLong(maximum: count)
    case .format(let format): format.refusal(of: value) ?? .form
    case .minItems(let count): .tooFew(minimum: count)
    case .maxItems(let count): .tooMany(maximum: count)
    case .pattern, .contains, .known: .form
    }
  }

  /// The bounds, both of them, whichever is not kept.
  private var outside: Refusal {
    var (least, most): (Bound?, Bound?)
    for assertion in assertions {
      switch assertion {
      case .minimum(let bound), .exclusiveMinimum(let bound): least = bound
      case .maximum(let bound), .exclusiveMaximum(let bound): most = bound
      default: continue
      }
    }
    if let earliest = least?.day ?? most?.day {
      return .dateOutside(earliest: least.map { $0.day ?? earliest }, latest: most?.day)
    }
    return .numberOutside(minimum: least?.number, maximum: most?.number)
  }
}

extension ValueTest.Bound {
  fileprivate var day: CalendarDay? {
    if case .text(let text) = self { CalendarDay(typed: text) } else { nil }
  }

  fileprivate var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}

extension ValueTest.Format {
  func refusal(of value: JSONValue) -> Refusal? {
    switch self {
    case .email: EmailRule.refusal(of: value)
    case .date: DateRule.refusal(of: value)
    case .dateTime: value.string.flatMap(Timestamp.init(_:)) == nil ? .form : nil
    case .uri: URLRule.refusal(of: value)
    case .phone: PhoneRule.refusal(of: value)
    case .country: CountryRule.refusal(of: value)
    }
  }
}
