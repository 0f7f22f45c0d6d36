import Testing

@testable import ProfileModel

struct TimestampTests {
  @Test(arguments: [
    ("2024-05-07T10:44:26.271Z", 1_715_078_666_271), ("2024-05-07T10:44:26Z", 1_715_078_666_000),
    ("2024-05-07T12:44:26+02:00", 1_715_078_666_000),
    ("2024-05-07T05:14:26-05:30", 1_715_078_666_000),
    ("2024-05-07T12:44:26.271+02:00", 1_715_078_666_271), ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59.999Z", -1), ("1815-12-10T00:00:00.000Z", -4_861_728_000_000),
    ("2024-02-29T23:59:59.999Z", 1_709_251_199_999), ("2000-02-29T00:00:00Z", 951_782_400_000),
    ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    // As far from UTC as can be written.
    ("2024-05-08T10:43:26+23:59", 1_715_078_666_000),
    ("2024-05-07T10:44:26-00:00", 1_715_078_666_000), ("2024-05-07t10:44:26z", 1_715_078_666_000),
    // To the nearest millisecond.
    ("2024-05-07T10:44:26.2Z", 1_715_078_666_200), ("2024-05-07T10:44:26.0004Z", 1_715_078_666_000),
    ("2024-05-07T10:44:26.27149Z", 1_715_078_666_271),
    ("2024-05-07T10:44:26.2715Z", 1_715_078_666_272),
    ("2024-05-07T10:44:26.99951Z", 1_715_078_667_000),
    // Leap seconds: RFC 3339 §5.8 has these two.
    ("1990-12-31T23:59:60Z", 662_688_000_000), ("1990-12-31T15:59:60-08:00", 662_688_000_000),
  ])
  func `A time is read with and without fractions and offsets`(text: String, milliseconds: Int64) {
    #expect(Timestamp(text)?.millisecondsSince1970 == milliseconds)
  }

  @Test(arguments: [
    "", "yesterday", "2024-05-07", "2024-05-07T10:44:26", "10:44:26Z", "2024-05-07 at noon",
    // No such day, or no such time of day.
    "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-02-29T00:00:00Z",
    "2024-04-31T00:00:00Z", "2024-05-00T00:00:00Z", "2026-01-01T25:61:00Z", "2024-05-07T24:00:00Z",
    "2024-05-07T10:60:00Z", "2024-05-07T10:44:61Z", "2024-05-07T10:44:60Z", "1990-12-30T23:59:60Z",
    // Not whole, or more than whole.
    "2026-01-01T00:00:00Zjunk", " 2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z ",
    "2026-5-1T9:0:0Z", "2026-01-01T00:00Z", "2026-01-01T00:00:00.Z", "2026-01-01 00:00:00Z",
    "2026-01-01T00:00:00,5Z", "20260101T000000Z", "２０２６-01-01T00:00:00Z",
    // Offsets that are none.
    "2026-01-01T00:00:00+02", "2026-01-01T00:00:00+0200", "2026-01-01T00:00:00+24:00",
    "2026-01-01T00:00:00+23:60", "2026-01-01T00:00:00+2:00", "2026-01-01T00:00:00 +02:00",
    // Beyond the years that can be written.
    "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "-001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:59.9999Z",
  ])
  func `What is no time is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    (1_715_078_666_271, "2024-05-07T10:44:26.271Z"), (0, "1970-01-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"), (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
    (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (Int64.min, "0001-01-01T00:00:00.000Z"), (Int64.max, "9999-12-31T23:59:59.999Z"),
  ])
  func `A time is written in UTC with milliseconds`(milliseconds: Int64, text: String) {
    #expect(Timestamp(millisecondsSince1970: milliseconds).text == text)
  }

  @Test func `What was written reads the same, on every day of the calendar`() {
    for day in CalendarDay.first.daysSince1970...CalendarDay.last.daysSince1970 {
      let calendar = CalendarDay(daysSince1970: day)
      #expect(calendar.daysSince1970 == day)
      #expect(
        CalendarDay(year: calendar.year, month: calendar.month, day: calendar.day) == calendar)
    }
    for step in 0..<5000 {
      let time = Timestamp(millisecondsSince1970: Int64(step) * 49_999_999_937 - 60_000_000_000_000)
      #expect(Timestamp(time.text) == time)
    }
  }

  @Test func `Time passes, and stays within what can be told`() {
    let noon = Timestamp(secondsSince1970: 1_715_078_666)
    #expect((noon + .seconds(60)).text == "2024-05-07T10:45:26.000Z")
    #expect((noon - .milliseconds(1)).text == "2024-05-07T10:44:25.999Z")
    #expect(noon + .seconds(60) - noon == .seconds(60))
    #expect((noon + .seconds(Int64.max)).text == "9999-12-31T23:59:59.999Z")
    #expect((noon - .seconds(Int64.max)).text == "0001-01-01T00:00:00.000Z")
    #expect(Timestamp.distantPast < noon)
    #expect(noon.day.description == "2024-05-07")
    #expect(Timestamp(millisecondsSince1970: -1).day.description == "1969-12-31")
  }
}
