/// A JSON number, with every digit that was written.
///
/// As a `Double` alone, 12345678901234567890 would be a neighbour and 0.1 a binary fraction.
///
/// Numbers are equal when they mean the same: 1, 1.0 and 1e0 are, and -0 is 0.
package enum JSONNumber: Hashable, Sendable {
  /// A whole number within 64 bits.
  case integer(Int64)
  /// Every other one. Apart, since few numbers are and every value would be as large as this.
  indirect case decimal(DecimalDigits)
}

/// Digits, and how many powers of ten to move them: 2.5 is 25 and -1.
///
/// There is one such value for each number, without zeros at either end, so that equal numbers are
/// equal values.
package struct DecimalDigits: Hashable, Sendable {
  let isNegative: Bool
  /// Neither the first nor the last is `0`; empty for zero.
  let digits: String
  let exponent: Int
}

extension JSONNumber {
  /// - Parameter json: a number by the grammar of JSON.
  /// - Returns: `nil` where it is larger than a `Double` can be, or its exponent has no end.
  package init?(json: String) {
    if let number = Int64(json) {
      self = .integer(number)
    } else if let double = Double(json), double.isFinite, let decimal = DecimalDigits(json: json) {
      // 2.0 and 2 are the same number, and only the one that is whole fits everywhere.
      self = decimal.integer.map(JSONNumber.integer) ?? .decimal(decimal)
    } else {
      return nil
    }
  }

  /// The number as a person would write it, without grouping.
  package var text: String {
    switch self {
    case .integer(let value): String(value)
    case .decimal(let value): value.text
    }
  }

  /// The nearest `Double`, for comparing.
  package var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): Double(value.text) ?? .nan
    }
  }

  /// Whether there is nothing behind the decimal point.
  package var isWhole: Bool {
    switch self {
    case .integer: true
    case .decimal(let value): value.exponent >= 0
    }
  }
}

extension DecimalDigits {
  /// - Returns: `nil` where the exponent is further than anything is from anything.
  fileprivate init?(json: String) {
    let parts = json.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, let moved = parts.count < 2 ? 0 : Int(parts[1]),
      (-1_000_000...1_000_000).contains(moved)
    else { return nil }
    let point = mantissa.firstIndex(of: ".")
    let fraction = point.map { mantissa[$0...].dropFirst().count } ?? 0
    let written = mantissa.filter(\.isNumber).drop { $0 == "0" }
    digits = String(written.lastIndex { $0 != "0" }.map { written[...$0] } ?? "")
    isNegative = mantissa.first == "-"
    exponent = digits.isEmpty ? 0 : moved - fraction + written.count - digits.count
  }

  /// The number where it is whole and has 64 bits.
  fileprivate var integer: Int64? {
    guard (0...18).contains(exponent) else { return nil }
    return Int64(sign + (digits.isEmpty ? "0" : digits) + zeros(exponent))
  }

  fileprivate var text: String {
    // Where the point would stand among the digits.
    let point = digits.count + exponent
    if exponent >= 0, exponent <= Self.fewZeros { return sign + digits + zeros(exponent) }
    if exponent < 0, point > 0 {
      return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
    if exponent < 0, -point <= Self.fewZeros { return "\(sign)0.\(zeros(-point))\(digits)" }
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : ".\(rest)") + "e\(point - 1)"
  }

  /// With more zeros than this an exponent is read more easily.
  private static let fewZeros = 20

  private var sign: String { isNegative ? "-" : "" }
  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
