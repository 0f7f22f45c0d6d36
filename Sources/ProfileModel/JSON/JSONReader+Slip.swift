/// Faults in the words of who made them: what is no JSON and yet easily written.
extension JSONReader {
  /// Something else stands at the next byte, or nothing, or what is no text at all.
  func expected(_ what: JSONFault.Expected) -> JSONFault {
    if isUTF16 { return fault(.utf16, at: 0) }
    if position == bytes.count { return fault(isBlank ? .empty : .endsEarly) }
    if firstBeyondUTF8(from: position) == position { return fault(.notUTF8) }
    return fault(slip(insteadOf: what) ?? .expected(what))
  }

  /// The comma that stands before the closing bracket which comes next.
  func trailingComma() -> JSONFault {
    let comma = bytes[..<position].lastIndex(of: UInt8(ascii: ","))
    return fault(.trailingComma, at: comma)
  }

  private func slip(insteadOf what: JSONFault.Expected) -> JSONFault.Reason? {
    if startsComment { return .comment }
    if startsQuotes { return .quotes }
    switch what {
    case .key: return bytes[position].startsWord ? .bareKey : nil
    case .value: return slipOfValue
    case .commaOrBrace: return peek("\"") || isWordApart ? .missingComma : nil
    case .commaOrBracket: return startsValue ? .missingComma : nil
    case .object, .colonAfterKey, .end: return nil
    }
  }

  private var slipOfValue: JSONFault.Reason? {
    if peek("+") || peek(".") { return .number }
    guard bytes[position].startsWord else { return nil }
    let word = String(decoding: bytes[position...].prefix { $0.startsWord }, as: UTF8.self)
    return switch word.lowercased() {
    case "true", "false", "null": .foreignWord(word, meant: word.lowercased())
    case "none", "nil", "undefined": .foreignWord(word, meant: "null")
    case "nan", "inf", "infinity": .foreignWord(word, meant: nil)
    default: .bareText
    }
  }
}

// MARK: - What stands at the next byte

extension JSONReader {
  private var startsComment: Bool {
    peek("#") || ["//", "/*"].contains { bytes[position...].starts(with: $0.utf8) }
  }

  private var startsQuotes: Bool {
    ["'", "`", "‘", "’", "“", "”", "„", "«", "»"].contains { mark in
      bytes[position...].starts(with: mark.utf8)
    }
  }

  private var startsValue: Bool {
    peek("\"") || peek("{") || peek("[") || isWordApart
  }

  /// Whether a word or a number begins after white space, and not in the midst of another.
  private var isWordApart: Bool {
    guard position > 0, bytes[position - 1].isWhiteSpace else { return false }
    return bytes[position].startsWord || bytes[position].isDigit || peek("-")
  }

  private var isBlank: Bool {
    bytes[Self.textStart(in: bytes)...].allSatisfy(\.isWhiteSpace)
  }

  /// By its byte order mark, or by the zero byte beside a bracket.
  private var isUTF16: Bool {
    let start = Array(bytes.prefix(2))
    let brackets = [UInt8(ascii: "{"), UInt8(ascii: "[")]
    return [[0xFF, 0xFE], [0xFE, 0xFF]].contains(start)
      || brackets.contains { start == [0, $0] || start == [$0, 0] }
  }
}

extension UInt8 {
  fileprivate var startsWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  fileprivate var isWhiteSpace: Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(self)
  }
}
