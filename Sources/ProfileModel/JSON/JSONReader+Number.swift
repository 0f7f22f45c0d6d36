extension JSONReader {
  /// So many digits fit in 64 bits, whichever they are.
  private static let safeDigits = 18

  /// `-`? digits (`.` digits)? (`e` sign? digits)?, without a zero before other digits.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let start = position
    if peek("-") { position += 1 }
    let whole = skipDigits()
    var isComplete = !whole.isEmpty && (whole.count == 1 || bytes[whole.lowerBound] != zero)
    let isInteger = !peek(".") && !peek("e") && !peek("E")
    if isInteger, isComplete, whole.count <= Self.safeDigits {
      return .integer(start < whole.lowerBound ? -integer(of: whole) : integer(of: whole))
    }
    if peek(".") {
      position += 1
      isComplete = !skipDigits().isEmpty && isComplete
    }
    if peek("e") || peek("E") {
      position += 1
      if peek("+") || peek("-") { position += 1 }
      isComplete = !skipDigits().isEmpty && isComplete
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isComplete else { throw fault(.number, at: start) }
    guard let number = JSONNumber(json: text) else { throw fault(.numberTooLarge, at: start) }
    return number
  }

  private var zero: UInt8 { UInt8(ascii: "0") }

  private func integer(of digits: Range<Int>) -> Int64 {
    bytes[digits].reduce(0) { $0 * 10 + Int64($1 - zero) }
  }

  /// Skips digits, and says where they stand.
  private mutating func skipDigits() -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    return start..<position
  }
}

extension UInt8 {
  /// Whether it is one of 0–9 in ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
