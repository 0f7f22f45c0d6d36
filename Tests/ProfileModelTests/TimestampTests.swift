import FoundationEssentials
import Testing

@testable import ProfileModel

struct TimestampTests {
  @Test(arguments: [
    ("2024-05-07T10:44:26.271Z", 1_715_078_666.271), ("2024-05-07T10:44:26Z", 1_715_078_666),
    ("2024-05-07T12:44:26+02:00", 1_715_078_666), ("2024-05-07T05:14:26-05:30", 1_715_078_666),
    ("2024-05-07T12:44:26.271+02:00", 1_715_078_666.271), ("1970-01-01T00:00:00Z", 0),
    ("1815-12-10T00:00:00.000Z", -4_861_728_000), ("2024-02-29T23:59:59.999Z", 1_709_251_199.999),
  ])
  func `Times are read with and without fractions and offsets`(text: String, seconds: Double) throws
  {
    let date = try #require(Timestamp.date(of: text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 0.0005)
  }

  @Test(arguments: [
    "", "yesterday", "2024-05-07", "2024-05-07T10:44:26", "10:44:26Z", "2024-13-01T00:00:00Z",
    "2024-05-07 at noon",
  ])
  func `What is no time is refused`(text: String) {
    #expect(Timestamp.date(of: text) == nil)
  }

  @Test(arguments: [
    (1_715_078_666.271, "2024-05-07T10:44:26.271Z"), (0, "1970-01-01T00:00:00.000Z"),
    (1_709_251_199.999, "2024-02-29T23:59:59.999Z"),
  ])
  func `Times are written in UTC with milliseconds`(seconds: Double, text: String) {
    #expect(Timestamp.text(of: Date(timeIntervalSince1970: seconds)) == text)
  }

  @Test func `What was written reads and writes the same, every millisecond of a second`() throws {
    for millisecond in 0..<1000 {
      let text = Timestamp.text(
        of: Date(timeIntervalSince1970: 1_715_078_666 + Double(millisecond) / 1000))
      let date = try #require(Timestamp.date(of: text))
      #expect(Timestamp.text(of: date) == text)
      #expect(text.hasSuffix(".\(String(millisecond + 1000).dropFirst())Z"))
    }
  }
}
