import Testing

@testable import ProfileModel

struct CalendarDayTests {
  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("1815-12-10", "1815-12-10"),
    ("1815/12/10", "1815-12-10"), ("1815.12.10", "1815-12-10"), ("1815 12 10", "1815-12-10"),
    ("1815-1-5", "1815-01-05"), (" 1815-12-10 ", "1815-12-10"), ("٢٠٢٤-٠٢-٢٩", "2024-02-29"),
    ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
  ])
  func `A day is read as people type it`(typed: String, expected: String) {
    #expect(CalendarDay(typed: typed)?.description == expected)
  }

  @Test(arguments: [
    "", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-06-31", "2024-09-31",
    "2024-11-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "24-01-01", "12024-01-01",
    "0000-01-01", "2024-01", "2024-01-01-01", "2024--01", "10-12-1815", "2024-+1-01", "2024-1a-01",
    "yesterday", "2024-01-01T00:00",
  ])
  func `What is no day is refused`(typed: String) {
    #expect(CalendarDay(typed: typed) == nil)
  }

  @Test(arguments: [
    ("1999-02-30", true), ("1999-2-3", true), ("2024-13-99", true), ("1999-02-300", true),
    ("1999-02", false), ("", false), ("99-02-30", false), ("1999-02-3a", false),
    ("1999-02-30000", false),
  ])
  func `What is written as a day is told from what is not`(typed: String, isWritten: Bool) {
    #expect(CalendarDay.isWritten(typed) == isWritten)
  }

  @Test func `Every month has its length`() {
    let lengths = (1...12).map { month in
      (1...31).last { CalendarDay(year: 2023, month: month, day: $0) != nil }
    }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test func `Days are in the order of time`() throws {
    let days = ["2024-02-01", "2023-12-31", "2024-01-31"].compactMap(CalendarDay.init(typed:))
    #expect(days.sorted().map(\.description) == ["2023-12-31", "2024-01-31", "2024-02-01"])
  }
}
