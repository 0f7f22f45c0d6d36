/// What a person typed, as it is stored. Kind to the ways in which people write the same thing; the
/// validators then judge what comes out.
package enum Answer {
  /// A line of text without the white space around it, in NFC.
  package static func text(from typed: String) -> JSONValue {
    .string(typed.trimmed.normalizedToNFC)
  }

  /// A number, exactly as typed.
  ///
  /// - Returns: `nil` where the text is none.
  package static func number(from typed: String) -> JSONValue? {
    JSONNumber(typed: typed).map(JSONValue.number)
  }

  /// A day as `YYYY-MM-DD`.
  ///
  /// - Returns: `nil` where the text is none, or the calendar has no such day.
  package static func date(from typed: String) -> JSONValue? {
    CalendarDay(typed: typed).map { .string($0.description) }
  }

  /// A telephone number as `+` and its digits. Spaces, dots, dashes, brackets and the invisible
  /// marks that address books put around a number are dropped, and a `(0)` for calls from within
  /// the country with them.
  ///
  /// - Returns: `nil` where no `^\+[0-9]{1,15}$` is left.
  package static func phone(from typed: String) -> String? {
    let text = typed.withASCIIDigits.split(separator: "(0)", omittingEmptySubsequences: false)
      .joined()
    let kept = text.unicodeScalars.filter { !isGrouping($0) }
    let digits = kept.dropFirst()
    guard kept.first == "+", (1...15).contains(digits.count),
      digits.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    return String(String.UnicodeScalarView(kept))
  }

  private static func isGrouping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .format: true
    default: scalar == "\t" || "().[]".unicodeScalars.contains(scalar)
    }
  }
}
