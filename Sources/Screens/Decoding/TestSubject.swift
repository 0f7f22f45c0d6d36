/// What a test is about, which says what assertions make sense and how bounds are written.
enum TestSubject: Hashable {
  case text, number, day, truth, list, anything
  /// A whole number from 0 on.
  case count
  /// Bounds are durations, such as `P30D`.
  case duration
  /// One of these words.
  case oneOf([String], Finding.Vocabulary)

  /// What the answer to a field of a kind is.
  init(_ kind: Field.Kind) {
    self =
      switch kind {
      case .text, .email, .password, .phone, .country, .url, .choice: .text
      case .number: .number
      case .date: .day
      case .confirm: .truth
      case .choices: .list
      }
  }

  /// The assertions that can hold of it.
  var assertions: [String] {
    let bounds = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"]
    let lengths = ["minLength", "maxLength", "pattern", "format", "contains"]
    let items = ["minItems", "maxItems", "contains"]
    let values = ["const", "enum"]
    return switch self {
    case .text: values + lengths
    case .number, .count: values + bounds + ["multipleOf"]
    case .day: values + bounds
    case .truth: ["const"]
    case .list: items
    case .duration: bounds
    case .oneOf: values
    case .anything: values + bounds + ["multipleOf"] + lengths + ["minItems", "maxItems"]
    }
  }
}
