/// Something other than white space, `null` or an empty collection. `false` and `0` are something.
enum NonEmptyRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    isEmpty(value) ? .empty : nil
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}
