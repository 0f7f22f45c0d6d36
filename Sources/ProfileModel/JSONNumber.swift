package import FoundationEssentials

/// A JSON number, kept in the narrowest form that loses nothing of what was written.
///
/// Foundation reads a number as whatever type is asked for. Asked only for `Double`, it would turn
/// 12345678901234567890 into a neighbour and 0.1 into a binary fraction.
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
