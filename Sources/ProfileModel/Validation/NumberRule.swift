/// A number, as JSON or as a person types it.
enum NumberRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    number(of: value).map { !$0.double.isFinite } ?? true ? .number : nil
  }

  private static func number(of value: JSONValue) -> JSONNumber? {
    switch value {
    case .number(let number): number
    case .string(let text): JSONNumber(typed: text)
    default: nil
    }
  }
}
