package import ProfileModel

extension ValueTest {
  /// The test as files have it, in its long form.
  package var json: JSONValue {
    .object(JSONObject(assertions.map { (key: $0.word, value: $0.wanted) }))
  }
}

extension ValueTest.Assertion {
  /// Its name in a file.
  package var word: String {
    switch self {
    case .const: "const"
    case .oneOf: "enum"
    case .minimum: "minimum"
    case .exclusiveMinimum: "exclusiveMinimum"
    case .maximum: "maximum"
    case .exclusiveMaximum: "exclusiveMaximum"
    case .multipleOf: "multipleOf"
    case .minLength: "minLength"
    case .maxLength: "maxLength"
    case .pattern: "pattern"
    case .format: "format"
    case .minItems: "minItems"
    case .maxItems: "maxItems"
    case .contains: "contains"
    case .known: "known"
    }
  }

  /// Its value in a file.
  package var wanted: JSONValue {
    switch self {
    case .const(let value): value
    case .oneOf(let values): .array(values)
    case .minimum(let bound), .exclusiveMinimum(let bound), .maximum(let bound),
      .exclusiveMaximum(let bound):
      bound.json
    case .multipleOf(let step): .double(step)
    case .minLength(let count), .maxLength(let count), .minItems(let count), .maxItems(let count):
      .number(.integer(Int64(count)))
    case .pattern(let pattern): .string(pattern)
    case .format(let format): .string(format.rawValue)
    case .contains(let test): test.json
    case .known(let truth): .bool(truth)
    }
  }
}

extension ValueTest.Bound {
  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .double(number)
    case .text(let text): .string(text)
    case .duration(let duration): .string(duration.iso8601)
    }
  }
}

extension JSONValue {
  /// A number as it would be written.
  package static func double(_ number: Double) -> JSONValue {
    Int64(exactly: number).map { .number(.integer($0)) }
      ?? JSONNumber(json: String(number)).map(JSONValue.number) ?? .null
  }
}
