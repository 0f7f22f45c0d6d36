/// Reads one JSON text strictly (RFC 8259) and knows where it goes wrong.
///
/// Foundation's decoder accepts a comma at the end of a list, keeps the first of two equal keys
/// without a word and names no line. A person who writes a screen by hand needs all three. It also
/// takes several times as long, and the cube of the depth for what nests deeply: two seconds for a
/// file of a thousand brackets.
package struct JSONReader {
  private static let depthLimit = 100

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Keys that stand twice in one object: the text can still be read, with the last of them.
  package private(set) var repeatedKeys: [JSONFault] = []

  /// - Parameter bytes: UTF-8, checked before. A byte order mark is skipped.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The one value that the text holds.
  package mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value()
    guard next() == nil else { throw fault(.expected("the end of the file")) }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    guard let first = next() else { throw fault(.endsEarly) }
    switch first {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", is: true)
    case UInt8(ascii: "f"): return try word("false", is: false)
    case UInt8(ascii: "n"): return try word("null", is: .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw fault(.expected("a value"))
    }
  }

  private mutating func nested(
    _ read: (inout Self) throws(JSONFault) -> JSONValue
  ) throws(JSONFault) -> JSONValue {
    guard depth < Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    var members: [String: JSONValue] = [:]
    if skip("}") { return .object(members) }
    repeat {
      guard let first = next() else { throw fault(.endsEarly) }
      guard first == UInt8(ascii: "\"") else { throw fault(.expected("a key in quotes")) }
      let start = position
      let key = try text()
      guard skip(":") else { throw expected("\":\" after the key") }
      if members.updateValue(try value(), forKey: key) != nil {
        repeatedKeys.append(fault(.repeatedKey(key), at: start))
      }
    } while skip(",")
    guard skip("}") else { throw expected("\",\" or \"}\"") }
    return .object(members)
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    var elements: [JSONValue] = []
    if skip("]") { return .array(elements) }
    repeat { elements.append(try value()) } while skip(",")
    guard skip("]") else { throw expected("\",\" or \"]\"") }
    return .array(elements)
  }

  private mutating func word(
    _ word: StaticString, is value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    let end = position + word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw fault(.expected("a value")) }
    position = end
    return value
  }
}

extension JSONReader {
  /// A text within quotes, with its escapes undone.
  private mutating func text() throws(JSONFault) -> String {
    position += 1
    let start = position
    var decoded: [UInt8]?
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: decoded?[...] ?? bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"):
        var text = decoded ?? Array(bytes[start..<position])
        text.append(contentsOf: String(try escape()).utf8)
        decoded = text
      case 0..<0x20: throw fault(.controlCharacter)
      default:
        decoded?.append(byte)
        position += 1
      }
    }
    throw fault(.endsEarly)
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    guard position + 1 < bytes.count else { throw fault(.endsEarly, at: bytes.count) }
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try hexadecimalEscape(from: start)
    default: throw fault(.escape, at: start)
    }
  }

  /// The character of `\u0041`, or of two such that are a surrogate pair.
  private mutating func hexadecimalEscape(
    from start: Int
  ) throws(JSONFault) -> Unicode.Scalar {
    let high = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard UTF16.isLeadSurrogate(high), bytes[position...].starts(with: Array("\\u".utf8)) else {
      throw fault(.halfCharacter, at: start)
    }
    position += 2
    let low = try codeUnit(from: start)
    guard UTF16.isTrailSurrogate(low) else { throw fault(.halfCharacter, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexadecimalDigit),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault(.escape, at: start) }
    position += 4
    return unit
  }
}

extension JSONReader {
  /// `-`? digits (`.` digits)? (`e` sign? digits)?, without a zero before other digits.
  private mutating func number() throws(JSONFault) -> JSONNumber {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    let leadsWithZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    var isComplete = whole > 0 && !leadsWithZero
    if peek(".") {
      position += 1
      isComplete = digits() > 0 && isComplete
    }
    if peek("e") || peek("E") {
      position += 1
      if peek("+") || peek("-") { position += 1 }
      isComplete = digits() > 0 && isComplete
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isComplete, let number = JSONNumber(json: text) else { throw fault(.number, at: start) }
    return number
  }

  /// Skips digits, and says how many there were.
  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    return position - start
  }
}

extension JSONReader {
  /// The next byte that is not white space; `nil` at the end.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Skips a mark, and white space before it, if it comes next.
  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private func peek(_ mark: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: mark)
  }

  private func expected(_ what: String) -> JSONFault {
    fault(position < bytes.count ? .expected(what) : .endsEarly)
  }

  private func fault(_ problem: JSONFault.Problem, at place: Int? = nil) -> JSONFault {
    let before = bytes[..<(place ?? position)]
    let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = (line.last ?? []).count { !$0.isUTF8Continuation }
    return JSONFault(line: line.count, column: column + 1, problem: problem)
  }
}

extension UInt8 {
  /// Whether it is one of 0–9 in ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }

  fileprivate var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
