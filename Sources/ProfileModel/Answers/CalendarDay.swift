/// A day of the Gregorian calendar.
package struct CalendarDay: Hashable, Sendable {
  package let year: Int
  /// 1–12
  package let month: Int
  /// 1–31
  package let day: Int

  /// - Returns: `nil` where the calendar has no such day. Years are 1–9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `YYYY-MM-DD`, and what people type for it: slashes, dots or spaces, and no leading
  /// zeros. The year comes first, since of 10.12. and 12/10 nobody can tell which is the month.
  package init?(typed: String) {
    let parts = typed.trimmed.withASCIIDigits.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/. ".contains($0) })
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy(Self.isDigits),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    (1...4).contains(text.count) && text.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
  }
}

extension CalendarDay: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`
  package var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
