/// A day of the calendar as `YYYY-MM-DD`, within bounds that are both inclusive.
enum DateRule {
  static func refusal(
    of value: JSONValue, earliest: CalendarDay?, latest: CalendarDay?
  ) -> Refusal? {
    guard let text = value.string, CalendarDay.isWritten(text) else { return .date }
    guard let day = CalendarDay(typed: text) else { return .noSuchDay }
    if let earliest, day < earliest { return .dateOutside(earliest: earliest, latest: latest) }
    if let latest, day > latest { return .dateOutside(earliest: earliest, latest: latest) }
    return nil
  }
}
