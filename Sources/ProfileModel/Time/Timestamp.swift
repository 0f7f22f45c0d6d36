/// A point in time, to the millisecond, as profiles and the command line write it.
package struct Timestamp: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z. Leap seconds are not counted, as in POSIX.
  package let millisecondsSince1970: Int64

  package init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

  package init(secondsSince1970: Int64) {
    self.init(millisecondsSince1970: secondsSince1970 * 1000)
  }

  /// Whole seconds since 1970-01-01T00:00:00Z.
  package var secondsSince1970: Int64 { floored(by: 1000).quotient }

  /// Before everything that a profile can tell of.
  package static let distantPast = Timestamp(day: .first, millisecondsOfDay: 0)
  private static let distantFuture = Timestamp(
    day: .last, millisecondsOfDay: millisecondsInDay - 1)

  /// The day in UTC; the first or the last that can be written where the time lies beyond it.
  package var day: CalendarDay {
    CalendarDay(daysSince1970: Int(within.floored(by: Self.millisecondsInDay).quotient))
  }

  private init(day: CalendarDay, millisecondsOfDay: Int64) {
    self.init(
      millisecondsSince1970: Int64(day.daysSince1970) * Self.millisecondsInDay + millisecondsOfDay)
  }

  private static let millisecondsInDay: Int64 = 86_400_000
}

extension Timestamp: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }

  /// The time so much later; fractions of a millisecond are dropped.
  package static func + (time: Self, duration: Duration) -> Self {
    let (sum, isTooFar) = time.millisecondsSince1970.addingReportingOverflow(duration.milliseconds)
    guard !isTooFar else { return duration > .zero ? distantFuture : distantPast }
    return Timestamp(millisecondsSince1970: sum)
  }

  package static func - (time: Self, duration: Duration) -> Self { time + (.zero - duration) }

  /// How long it is from the second to the first.
  package static func - (later: Self, earlier: Self) -> Duration {
    .milliseconds(later.millisecondsSince1970) - .milliseconds(earlier.millisecondsSince1970)
  }
}

// MARK: - Reading

extension Timestamp {
  /// Reads a `date-time` of RFC 3339 §5.6, whole: years 1 to 9999, seconds with or without a
  /// fraction, `Z` or an offset. A fraction is rounded to the nearest millisecond. A leap second is
  /// taken where one can be, at the end of a month in UTC, and means the second after it.
  ///
  /// - Returns: `nil` where the text is none.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let day = rest.takeDay(), rest.take("Tt") != nil,
      let hour = rest.takeNumber(2, in: 0...23), rest.take(":") != nil,
      let minute = rest.takeNumber(2, in: 0...59), rest.take(":") != nil,
      let second = rest.takeNumber(2, in: 0...60), let fraction = rest.takeMilliseconds(),
      let offset = rest.takeOffsetInMinutes(), rest.isEmpty
    else { return nil }
    let minutes = Int64(hour * 60 + minute - offset)
    let time = Timestamp(
      day: day, millisecondsOfDay: (minutes * 60 + Int64(second)) * 1000 + Int64(fraction))
    guard time.isWritable, second < 60 || time.isRightAfterMonth else { return nil }
    self = time
  }

  private var isWritable: Bool { self == within }

  /// Whether it lies in the first second of a month.
  private var isRightAfterMonth: Bool {
    day.day == 1 && within.floored(by: Self.millisecondsInDay).remainder < 1000
  }
}

extension ArraySlice<UInt8> {
  /// `YYYY-MM-DD`
  fileprivate mutating func takeDay() -> CalendarDay? {
    guard let year = takeNumber(4, in: 1...9999), take("-") != nil,
      let month = takeNumber(2, in: 1...12), take("-") != nil, let day = takeNumber(2, in: 1...31)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// A point and digits, or nothing, which is 0.
  fileprivate mutating func takeMilliseconds() -> Int? {
    guard take(".") != nil else { return 0 }
    let digits = prefix(while: \.isDigit)
    removeFirst(digits.count)
    // The fourth digit says whether the third is rounded up; those after it no longer matter.
    let four =
      digits.prefix(4) + repeatElement(UInt8(ascii: "0"), count: Swift.max(0, 4 - digits.count))
    return digits.isEmpty ? nil : (four.number + 5) / 10
  }

  /// `Z`, or hours and minutes ahead of UTC.
  fileprivate mutating func takeOffsetInMinutes() -> Int? {
    guard let sign = take("Zz+-") else { return nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
    guard let hours = takeNumber(2, in: 0...23), take(":") != nil,
      let minutes = takeNumber(2, in: 0...59)
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Takes one byte, if it is one of these.
  fileprivate mutating func take(_ marks: StaticString) -> UInt8? {
    guard let first, marks.withUTF8Buffer({ $0.contains(first) }) else { return nil }
    return removeFirst()
  }

  /// Takes exactly so many digits.
  fileprivate mutating func takeNumber(_ count: Int, in range: ClosedRange<Int>) -> Int? {
    let digits = prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit), range.contains(digits.number)
    else { return nil }
    removeFirst(count)
    return digits.number
  }

  /// What digits mean.
  private var number: Int { reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
}

// MARK: - Writing

extension Timestamp {
  /// `2024-05-07T10:44:26.271Z`. A time before the year 1 or after 9999 is written as the first or
  /// the last there is.
  package var text: String {
    let milliseconds = Int(within.floored(by: Self.millisecondsInDay).remainder)
    let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(fraction.padded(to: 3))Z"
  }

  /// This time, within the years that can be written.
  private var within: Timestamp { min(max(self, .distantPast), .distantFuture) }

  private func floored(by step: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = millisecondsSince1970.quotientAndRemainder(dividingBy: step)
    return remainder < 0 ? (quotient - 1, remainder + step) : (quotient, remainder)
  }
}

extension Duration {
  /// Whole milliseconds; the most or least there are where it is longer.
  fileprivate var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (thousands, isTooLong) = seconds.multipliedReportingOverflow(by: 1000)
    return isTooLong
      ? (seconds > 0 ? .max : .min) : thousands + attoseconds / 1_000_000_000_000_000
  }
}
