/// A day of the calendar as `YYYY-MM-DD`.
enum DateRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    guard let text = value.string, CalendarDay.isWritten(text) else { return .date }
    return CalendarDay(typed: text) == nil ? .noSuchDay : nil
  }
}
