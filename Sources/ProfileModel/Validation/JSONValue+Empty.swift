extension JSONValue {
  /// Whether it is `null`, nothing but white space, or has nothing in it. `false` and `0` are something.
  package var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}
