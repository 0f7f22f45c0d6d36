package import ProfileModel

/// Holds documents against a JSON Schema (draft 2020-12), as far as our schemas go: the test that
/// uses it makes sure that they use no other keyword.
package struct SchemaChecker {
  package let schema: JSONValue

  package init(schema: JSONValue) { self.schema = schema }

  /// The keywords that it judges by.
  package static let judged: Set<String> = [
    "$ref", "type", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "minItems",
    "items",
    "uniqueItems", "required", "properties", "patternProperties", "additionalProperties",
    "propertyNames", "minProperties", "maxProperties", "anyOf", "not", "if", "then", "else",
  ]

  /// The keywords that say something to people and editors only.
  package static let silent: Set<String> = ["$schema", "title", "description", "default", "$defs"]

  package func accepts(_ value: JSONValue) throws -> Bool { try accepts(value, by: schema) }

  /// The part of the schema that a reference such as `#/$defs/field` names.
  package func part(_ reference: String) -> JSONValue? {
    reference.split(separator: "/").dropFirst().reduce(schema) { $0?[String($1)] }
  }

  private func accepts(_ value: JSONValue, by schema: JSONValue) throws -> Bool {
    guard let members = schema.object else { return schema.bool ?? false }
    return try members.allSatisfy { keyword, rule in
      try judge(value, keyword, rule, within: members)
    }
  }

  private func judge(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, within schema: JSONObject
  ) throws -> Bool {
    switch keyword {
    case "$ref": try accepts(value, by: rule.string.flatMap(part) ?? false)
    case "type": isOf(type: rule.string ?? "", value)
    case "enum": rule.array?.contains(value) ?? false
    case "anyOf": try rule.array?.contains { try accepts(value, by: $0) } ?? false
    case "not": try !accepts(value, by: rule)
    case "if":
      try accepts(value, by: (accepts(value, by: rule) ? schema["then"] : schema["else"]) ?? true)
    case "pattern": try value.string.map { try $0.contains(Regex(rule.string ?? "")) } ?? true
    case "minimum", "maximum", "exclusiveMinimum": isWithin(value, keyword, rule)
    case "minItems", "items", "uniqueItems":
      try value.array.map { try judge($0, keyword, rule) } ?? true
    default: try value.object.map { try judge($0, keyword, rule, within: schema) } ?? true
    }
  }

  private func judge(_ elements: [JSONValue], _ keyword: String, _ rule: JSONValue) throws -> Bool {
    switch keyword {
    case "minItems": elements.count >= rule.integer ?? 0
    case "uniqueItems": Set(elements).count == elements.count
    default: try elements.allSatisfy { try accepts($0, by: rule) }
    }
  }

  private func judge(
    _ members: JSONObject, _ keyword: String, _ rule: JSONValue,
    within schema: JSONObject
  ) throws -> Bool {
    switch keyword {
    case "required": rule.array?.allSatisfy { members[$0.string ?? ""] != nil } ?? false
    case "minProperties": members.count >= rule.integer ?? 0
    case "maxProperties": members.count <= rule.integer ?? 0
    case "propertyNames": try members.keys.allSatisfy { try accepts(.string($0), by: rule) }
    case "properties":
      try members.allSatisfy { key, member in
        try rule[key].map { try accepts(member, by: $0) } ?? true
      }
    case "patternProperties":
      try members.allSatisfy { key, member in
        try rules(for: key, in: schema).allSatisfy { try accepts(member, by: $0) }
      }
    case "additionalProperties":
      try members.allSatisfy { key, member in
        try schema["properties"]?[key] != nil || !rules(for: key, in: schema).isEmpty
          || accepts(member, by: rule)
      }
    default: true
    }
  }

  /// The rules whose pattern is found in a key.
  private func rules(for key: String, in schema: JSONObject) throws -> [JSONValue] {
    try (schema["patternProperties"]?.object ?? [:]).filter { pattern, _ in
      try key.contains(Regex(pattern))
    }.map(\.value)
  }

  private func isOf(type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
      ("number", .number), ("null", .null), ("integer", .number(.integer)):
      true
    default: false
    }
  }

  private func isWithin(_ value: JSONValue, _ keyword: String, _ rule: JSONValue) -> Bool {
    guard case .number(let number) = value, case .number(let bound) = rule else { return true }
    if keyword == "exclusiveMinimum" { return number.double > bound.double }
    return keyword == "minimum" ? number.double >= bound.double : number.double <= bound.double
  }
}
