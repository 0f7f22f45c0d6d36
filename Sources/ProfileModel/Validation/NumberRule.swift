/// A number, as JSON or as a person types it, within bounds that are both inclusive.
enum NumberRule {
  static func refusal(
    of value: JSONValue, minimum: Double?, maximum: Double?, whole: Bool
  ) -> Refusal? {
    guard let number = number(of: value), number.double.isFinite else { return .number }
    if whole, !number.isWhole { return .wholeNumber }
    if number.double < minimum ?? -.infinity || number.double > maximum ?? .infinity {
      return .numberOutside(minimum: minimum, maximum: maximum)
    }
    return nil
  }

  private static func number(of value: JSONValue) -> JSONNumber? {
    switch value {
    case .number(let number): number
    case .string(let text): JSONNumber(typed: text)
    default: nil
    }
  }
}
