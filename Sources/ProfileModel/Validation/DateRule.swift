/// A day of the calendar as `YYYY-MM-DD`, within bounds that are both inclusive.
enum DateRule {
  static func refusal(of value: JSONValue, earliest: String?, latest: String?) -> Refusal? {
    guard let day = value.string.flatMap(CalendarDay.init(typed:)) else { return .date }
    if let first = earliest.flatMap(CalendarDay.init(typed:)), day < first {
      return .dateOutside(earliest: earliest, latest: latest)
    }
    if let last = latest.flatMap(CalendarDay.init(typed:)), day > last {
      return .dateOutside(earliest: earliest, latest: latest)
    }
    return nil
  }
}
