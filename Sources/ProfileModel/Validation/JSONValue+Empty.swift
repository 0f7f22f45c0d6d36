extension JSONValue {
  /// Whether it is `null`, nothing but white space, or has nothing in it. `false` and `0` are something.
  package var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isBlank
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .number: false
    }
  }
}

extension String {
  /// Nearly every text begins with a letter, of which nothing has to be looked up.
  fileprivate var isBlank: Bool {
    utf8.first?.isASCIIButNotWhiteSpace != true && allSatisfy(\.isWhitespace)
  }
}
