package import FoundationEssentials

/// A JSON number, kept in the narrowest form that loses nothing of what was written.
///
/// As a `Double` alone, 12345678901234567890 would be a neighbour and 0.1 a binary fraction.
///
/// Numbers are equal when they mean the same: 1, 1.0 and 1e0 are, and -0 is 0.
package enum JSONNumber: Hashable, Sendable {
  /// A whole number within 64 bits.
  case integer(Int64)
  /// Up to 38 significant digits.
  case decimal(Decimal)
  /// What only an exponent can say, such as 1e200.
  case double(Double)
}

extension JSONNumber {
  /// - Parameter json: a number by the grammar of JSON.
  /// - Returns: `nil` where it is larger than a `Double` can be.
  init?(json: String) {
    if let number = Int64(json) {
      self = .integer(number)
    } else if let number = Double(json), number.isFinite {
      // 2.0 and 2 are the same number, and only the one that is whole fits everywhere.
      self =
        Int64(exactly: number).flatMap { abs($0) < Self.exactInDouble ? .integer($0) : nil }
        ?? Self.decimal(of: json).map(JSONNumber.decimal) ?? .double(number)
    } else {
      return nil
    }
  }

  /// Every whole number below this is one `Double`, and no other.
  private static let exactInDouble: Int64 = 1 << 53

  /// - Returns: `nil` where a decimal has not room for all the digits, or for the exponent.
  private static func decimal(of json: String) -> Decimal? {
    let mantissa = json.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber)
    guard mantissa.drop(while: { $0 == "0" }).count <= 38, let number = Decimal(string: json),
      number.isFinite, abs(number.exponent) < 100
    else { return nil }
    return number
  }

  /// The number as a person would write it, without grouping.
  package var text: String {
    switch self {
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    case .double(let value): String(value)
    }
  }

  /// The nearest `Double`, for comparing.
  package var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): Double(value.description) ?? .nan
    case .double(let value): value
    }
  }
}
