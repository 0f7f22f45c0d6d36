import ProfileModel
import Screens

/// Values that stand for all others: at both sides of every bound that a test names, each constant,
/// and something else.
enum Specimens {
  /// Values for an attribute.
  ///
  /// - Parameters:
  ///   - fields: those whose answer may stand there.
  ///   - tests: what else looks at it.
  static func values(for fields: [Field], _ tests: [ValueTest]) -> [JSONValue] {
    let own = fields.flatMap { field in field.validate.map { [$0] } ?? [] }
    let tested = (tests + own).flatMap(\.assertions).flatMap(values(around:))
    let usual = fields.flatMap(values(of:))
    let fitting = fields.flatMap { field in
      tested.compactMap(\.string).flatMap { texts(of: field.kind, having: $0) }.map(
        JSONValue.string)
    }
    return (usual + tested + fitting + (fields.isEmpty ? others : [])).reduce(into: []) {
      values, value in
      if !value.isEmpty, !values.contains(value) { values.append(value) }
    }
  }

  /// What may be there where no field says what it is.
  private static let others: [JSONValue] = ["something else", true, false, 1, ["something else"]]

  /// Usual answers.
  private static func values(of field: Field) -> [JSONValue] {
    switch field.kind {
    case .text: ["Ada", "Lovelace and some more"]
    case .email: ["ada@example.com", "grace@example.org"]
    case .password: ["correct horse battery staple", .string(longPassword)]
    case .confirm: [true, false]
    case .choice: field.options.map { .string($0.value) }
    case .choices: lists(of: field.options.map { .string($0.value) })
    case .number: [1, 0, 10, 1000, -1]
    case .date: ["2000-01-31", "1999-12-31", "2030-06-01"]
    case .phone: ["+15551234567", "+442071234567"]
    case .country: ["US", "DE", "GB"]
    case .url: ["https://example.com", "https://example.org/ada"]
    }
  }

  private static let longPassword =
    "correct horse battery staple, and a few words more than anybody asks for"

  /// All that can be chosen of a few options; of many, one alone, all but one, and the first ones.
  private static func lists(of options: [JSONValue]) -> [JSONValue] {
    guard options.count > fewOptions else {
      return (1..<(1 << options.count)).map { set in
        .array(options.indices.filter { set & (1 << $0) != 0 }.map { options[$0] })
      }
    }
    return options.map { .array([$0]) }
      + options.map { option in .array(options.filter { $0 != option }) }
      + options.indices.dropFirst().map { .array(Array(options[...$0])) }
  }

  private static let fewOptions = 6

  /// Texts of a kind in which another is found: it may be its beginning, its end, or in the middle.
  private static func texts(of kind: Field.Kind, having text: String) -> [String] {
    switch kind {
    case .email: ["ada\(text)", "ada\(text).com", "\(text)@example.com", "\(text)ada@example.com"]
    case .url: ["https://\(text)", "https://example.com/\(text)", "\(text)example.com"]
    case .text: ["Ada \(text)", "\(text) Ada"]
    case .phone: ["+1555123\(text)", "\(text)5551234567"]
    case .password, .confirm, .choice, .choices, .number, .date, .country: []
    }
  }

  private static func values(around assertion: ValueTest.Assertion) -> [JSONValue] {
    switch assertion {
    case .const(let value): [value]
    case .oneOf(let values): values
    case .minimum(let bound), .exclusiveMinimum(let bound), .maximum(let bound),
      .exclusiveMaximum(let bound):
      values(around: bound)
    case .multipleOf(let step): [.double(step), .double(step * 2), .double(step / 2)]
    case .minLength(let count), .maxLength(let count):
      [count - 1, count, count + 1].filter { (1...10_000).contains($0) }
        .map { .string(String(repeating: "a", count: $0)) }
    case .pattern(let pattern): PatternSamples.of(pattern).map(JSONValue.string)
    case .format(let format): [.string(example(of: format))]
    case .minItems(let count), .maxItems(let count):
      [count, count + 1].filter { (1...100).contains($0) }
        .map { .array((1...$0).map { .string("item \($0)") }) }
    case .contains(let test):
      test.assertions.flatMap(values(around:)).flatMap { [$0, .array([$0])] }
    case .known: []
    }
  }

  private static func values(around bound: ValueTest.Bound) -> [JSONValue] {
    switch bound {
    case .number(let number): [number, number - 1, number + 1, number + 0.5].map(JSONValue.double)
    case .text(let text):
      [
        .string(text), .string(day(text, -1) ?? "\(text.dropLast())"),
        .string(day(text, 1) ?? "\(text)a"),
      ]
    case .duration(let duration): [.double(duration.inSeconds)]
    }
  }

  /// So many days after a day.
  private static func day(_ text: String, _ count: Int) -> String? {
    CalendarDay(typed: text).map {
      CalendarDay(daysSince1970: $0.daysSince1970 + count).description
    }
  }

  private static func example(of format: ValueTest.Format) -> String {
    switch format {
    case .email: "ada@example.com"
    case .date: "2000-01-31"
    case .dateTime: "2000-01-31T12:00:00Z"
    case .uri: "https://example.com"
    case .phone: "+15551234567"
    case .country: "US"
    }
  }
}
