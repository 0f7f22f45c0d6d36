package import FoundationEssentials

extension JSONValue: Codable {
  private struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The commonest kinds come first: to ask for a wrong one costs an error each time.
  package init(from decoder: any Decoder) throws {
    let scalar = try decoder.singleValueContainer()
    if let text = try? scalar.decode(String.self) {
      self = .string(text)
    } else if let members = try? decoder.container(keyedBy: MemberKey.self) {
      self = .object(try Self.members(of: members))
    } else if let number = try Self.scalar(of: scalar) {
      self = number
    } else {
      var elements = try decoder.unkeyedContainer()
      self = .array(try Self.elements(of: &elements))
    }
  }

  private static func members(
    of container: KeyedDecodingContainer<MemberKey>
  ) throws -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for key in container.allKeys {
      members[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
    return members
  }

  private static func elements(
    of container: inout any UnkeyedDecodingContainer
  ) throws -> [JSONValue] {
    var elements: [JSONValue] = []
    while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
    return elements
  }

  private static func scalar(of container: any SingleValueDecodingContainer) throws -> JSONValue? {
    if container.decodeNil() { return .null }
    if let truth = try? container.decode(Bool.self) { return .bool(truth) }
    if let number = try? container.decode(Int64.self) { return .number(.integer(number)) }
    if let number = try? container.decode(Decimal.self), number.isFinite {
      return .number(.decimal(number))
    }
    return (try? container.decode(Double.self)).map { .number(.double($0)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let truth): try container.encode(truth)
    case .number(.integer(let number)): try container.encode(number)
    case .number(.decimal(let number)): try container.encode(number)
    case .number(.double(let number)): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let elements): try container.encode(elements)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue {
  /// Reads one JSON text (RFC 8259). As Foundation does, it takes a comma after the last member, and
  /// the first of equal keys; nesting ends at 512 levels.
  ///
  /// - Throws: `DecodingError.dataCorrupted` where the bytes are no JSON.
  package init(parsing bytes: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// How much room a JSON text takes.
  package enum Layout: Sendable {
    /// One line, no spaces.
    case compact
    /// Indented, one member a line.
    case pretty
  }

  /// This value as a JSON text in UTF-8, keys sorted so that equal values give equal bytes.
  ///
  /// - Throws: `EncodingError` where a number is not finite, which no parsed value is, or at more
  ///   than 511 levels of nesting.
  package func encoded(_ layout: Layout = .compact) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if layout == .pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return try encoder.encode(self)
  }
}
