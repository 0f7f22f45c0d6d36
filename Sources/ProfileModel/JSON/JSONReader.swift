/// Reads one JSON text strictly (RFC 8259) and knows where it goes wrong.
///
/// Foundation's decoder accepts a comma at the end of a list, keeps the first of two equal keys
/// without a word and names no line. A person who writes a screen by hand needs all three. It also
/// takes several times as long, and the cube of the depth for what nests deeply: two seconds for a
/// file of a thousand brackets.
///
/// Every byte is looked at once, and once more where it is kept; this is read at every start.
struct JSONReader {
  private static let depthLimit = 100
  /// What an object mostly has room for; few have more members.
  private static let usualMembers = 6

  /// Lives as long as the call that made the reader.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to look at.
  var position = 0
  /// A text whose escapes are being undone; one for all of them, so that it is allocated once.
  var unescaped: [UInt8] = []
  var depth = 0
  private var repetitions: [Repetition] = []

  /// Where the keys of the objects around the present place stand.
  private var places: [Int] = []

  /// A key that stands in its object for the second time, and where.
  private struct Repetition {
    var place: Int
    var key: String
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = Self.textStart(in: bytes)
  }

  /// The one value that the text holds.
  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value()
    _ = next()
    guard position == bytes.count else { throw expected(.end) }
    return value
  }

  mutating func value() throws(JSONFault) -> JSONValue {
    switch next() {
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", is: true)
    case UInt8(ascii: "f"): return try word("false", is: false)
    case UInt8(ascii: "n"): return try word("null", is: .null)
    default: throw expected(.value)
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    if skip("}") { return .object([:]) }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(Self.usualMembers)
    let first = places.count
    defer { places.removeSubrange(first...) }
    repeat {
      guard next() == UInt8(ascii: "\"") else {
        throw members.isEmpty || !peek("}") ? expected(.key) : trailingComma()
      }
      places.append(position)
      let key = try text()
      guard skip(":") else { throw expected(.colonAfterKey) }
      members.append(JSONObject.Member(key: key, value: try value()))
    } while skip(",")
    guard skip("}") else { throw expected(.commaOrBrace) }
    let object = JSONObject(members)
    if object.count < members.count { noteRepetitions(among: members, at: places[first...]) }
    return .object(object)
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if skip("]") { return .array(elements) }
    repeat {
      elements.append(try value())
      guard skip(",") else { break }
      if next() == UInt8(ascii: "]") { throw trailingComma() }
    } while true
    guard skip("]") else { throw expected(.commaOrBracket) }
    return .array(elements)
  }

  mutating func descend() throws(JSONFault) {
    guard depth < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    position += 1
  }

  private mutating func word(
    _ word: StaticString, is value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw expected(.value) }
    position += word.utf8CodeUnitCount
    return value
  }
}

// MARK: - Bytes

extension JSONReader {
  /// The next byte that is not white space; 0 at the end, which stands nowhere in JSON.
  mutating func next() -> UInt8 {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      case let byte: return byte
      }
    }
    return 0
  }

  /// Skips a mark, and white space before it, if it comes next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  func peek(_ mark: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: mark)
  }
}

// MARK: - Faults

extension JSONReader {
  /// What was read twice, each with its place.
  var repeatedKeys: [JSONFault] {
    var counter = PlaceCounter(bytes)
    return repetitions.sorted { $0.place < $1.place }.map { repetition in
      JSONFault(counter.place(of: repetition.place), .repeatedKey(repetition.key))
    }
  }

  /// Notes each member whose key stood before.
  private mutating func noteRepetitions(
    among members: [JSONObject.Member], at places: ArraySlice<Int>
  ) {
    // By their bytes, since `String` takes keys as equal that only look so.
    var seen: Set<[UInt8]> = []
    for (member, place) in zip(members, places) where !seen.insert(Array(member.key.utf8)).inserted
    {
      repetitions.append(Repetition(place: place, key: member.key))
    }
  }

  func fault(_ problem: JSONFault.Reason, at offset: Int? = nil) -> JSONFault {
    var counter = PlaceCounter(bytes)
    return JSONFault(counter.place(of: offset ?? position), problem)
  }

  /// Behind the byte order mark, if there is one.
  static func textStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
