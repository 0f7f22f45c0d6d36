/// Any JSON value. Two values are equal when they mean the same JSON: order of keys does not count.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string; `nil` for every other kind of value.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The members of an object; `nil` for every other kind of value.
  package var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array; `nil` for every other kind of value.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The truth of a boolean; `nil` for every other kind of value.
  package var bool: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// A whole number that fits `Int`; `nil` for everything else.
  package var integer: Int? {
    if case .number(.integer(let number)) = self { Int(exactly: number) } else { nil }
  }

  /// The member of an object; `nil` where there is none, or where this is no object.
  package subscript(key: String) -> JSONValue? { object?[key] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int64) { self = .number(.integer(value)) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// The last of equal keys wins, as it does when a file is read.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map(JSONObject.Member.init)))
  }
}
