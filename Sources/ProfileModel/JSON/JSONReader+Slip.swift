/// Faults in the words of who made them: what is no JSON and yet easily written.
extension JSONReader {
  /// Something else stands at the next byte, or nothing, or what is no text at all.
  func expected(_ what: JSONFault.Expected) -> JSONFault {
    if isUTF16 { return fault(.utf16, at: 0) }
    if position == bytes.count { return fault(isBlank ? .empty : end(insteadOf: what)) }
    if firstBeyondUTF8(from: position) == position { return fault(.notUTF8) }
    return fault(slip(insteadOf: what) ?? .expected(what))
  }

  /// The comma that stands before the closing bracket which comes next.
  func trailingComma() -> JSONFault {
    let comma = bytes[..<position].lastIndex(of: UInt8(ascii: ","))
    return fault(.trailingComma, at: comma)
  }

  private func end(insteadOf what: JSONFault.Expected) -> JSONFault.Reason {
    switch what {
    case .commaOrBrace: .unclosed("}")
    case .commaOrBracket: .unclosed("]")
    case .value, .object, .key, .colonAfterKey, .end: .endsEarly
    }
  }

  private func slip(insteadOf what: JSONFault.Expected) -> JSONFault.Reason? {
    if startsComment { return .comment }
    if startsQuotes { return .quotes }
    if startsMergeMark { return .mergeMark }
    switch what {
    case .key: return peek(",") ? slipOfComma : bytes[position].continuesWord ? .bareKey : nil
    case .value: return slipOfValue
    case .commaOrBrace: return slip(before: "}", isNext: peek("\"") || isWordApart, other: "]")
    case .commaOrBracket: return slip(before: "]", isNext: startsValue, other: "}")
    case .end: return slipOfEnd
    case .object, .colonAfterKey: return nil
    }
  }

  /// - Parameters:
  ///   - bracket: what closes the object or the list.
  ///   - isNext: whether one more member or element begins here.
  ///   - other: what closes another value.
  private func slip(
    before bracket: Character, isNext: Bool, other: Unicode.Scalar
  ) -> JSONFault.Reason? {
    if continuesNumber { return .number }
    return isNext ? .missingComma : peek(other) ? .missingBracket(bracket) : nil
  }

  private var slipOfEnd: JSONFault.Reason? {
    if peek(",") { return .trailingComma }
    if peek("}") || peek("]") { return .needlessBracket }
    return continuesNumber ? .number : startsValue ? .secondValue : nil
  }

  private var slipOfComma: JSONFault.Reason {
    byteBefore == UInt8(ascii: ",") ? .doubledComma : .leadingComma
  }

  private var slipOfValue: JSONFault.Reason? {
    // Behind a colon it is the value that is missing.
    if peek(","), [UInt8(ascii: ","), UInt8(ascii: "[")].contains(byteBefore) {
      return slipOfComma
    }
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

  private var startsMergeMark: Bool {
    ["<<<<<<<", "=======", ">>>>>>>"].contains { bytes[position...].starts(with: $0.utf8) }
  }

  /// What stands before the next byte and white space; 0 where nothing does.
  private var byteBefore: UInt8 { bytes[..<position].last { !$0.isWhiteSpace } ?? 0 }

  /// Whether the next byte is written onto a number, as in `1_000` and `12px`.
  private var continuesNumber: Bool {
    position > 0 && bytes[position - 1].isDigit && bytes[position].startsWord
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

  fileprivate var continuesWord: Bool { startsWord || isDigit }

  fileprivate var isWhiteSpace: Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(self)
  }
}
