import Testing

@testable import Screens

@Suite struct DurationTests {
  @Test(arguments: [
    ("P7D", 604_800), ("P2W", 1_209_600), ("PT12H", 43_200), ("PT90M", 5400), ("PT45S", 45),
    ("P1DT12H", 129_600), ("P1W1DT1H1M1S", 694_861), ("P0D", 0), ("P365000D", 31_536_000_000),
    ("P1Y", 31_536_000), ("P6M", 15_552_000), ("P1Y2M3W4DT5H6M7S", 38_898_367),
  ]) func aDurationIsRead(text: String, seconds: Int) {
    #expect(Duration(iso8601: text) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "P", "PT", "P7", "7D", "P7DT", "p7d", "P-7D", "P1.5D", "P1Y1Y", "P1M1Y", "PT1D", "P1H",
    "P1D1W",
    "PT1S1M", "P1D1D", " P7D", "P7D ", "P365001D", "P9999999999W", "P٧D", "P1TT1H",
  ]) func whatIsNoneIsRefused(text: String) {
    #expect(Duration(iso8601: text) == nil)
  }

  @Test(arguments: ["P7D", "PT12H", "PT1M30S", "P1DT1S", "PT0S", "P365D"])
  func aDurationIsWrittenAsItIsRead(text: String) {
    #expect(Duration(iso8601: text)?.iso8601 == text)
  }
}
