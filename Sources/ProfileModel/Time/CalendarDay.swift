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
    guard let parts = Self.parts(of: typed) else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// Whether a text is written as a day is, whether or not the calendar has it.
  package static func isWritten(_ typed: String) -> Bool { parts(of: typed) != nil }

  private static func parts(of typed: String) -> (year: Int, month: Int, day: Int)? {
    let parts = typed.trimmed.withASCIIDigits.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/. ".contains($0) })
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy(isDigits),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return (year, month, day)
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
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int {
  /// In digits, with zeros before them where there are fewer than `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

// MARK: - Counting

extension CalendarDay {
  static let first = CalendarDay(daysSince1970: -719_162)
  static let last = CalendarDay(daysSince1970: 2_932_896)

  /// The calendar repeats after 400 years, which begin in March here, so that a leap day is the last
  /// of its year.
  private static let daysInEra = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468

  /// How many days after 1970-01-01 it is.
  package var daysSince1970: Int {
    let marchYear = month > 2 ? year : year - 1
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let leapDays = yearOfEra / 4 - yearOfEra / 100
    return era * Self.daysInEra + yearOfEra * 365 + leapDays + dayOfYear - Self.epoch
  }

  /// - Precondition: within the years 1 to 9999.
  package init(daysSince1970 days: Int) {
    let (era, dayOfEra) = (days + Self.epoch).quotientAndRemainder(dividingBy: Self.daysInEra)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = era * 400 + yearOfEra + (month > 2 ? 0 : 1)
  }
}
