import ProfileModel
import Testing

struct ZoneTests {
  private static let berlin = Zone([
    .init(start: Timestamp(secondsSince1970: 1_761_440_400), offset: 3600, name: "CET"),
    .init(start: Timestamp(secondsSince1970: 1_774_746_000), offset: 7200, name: "CEST"),
  ])

  @Test(arguments: [
    ("2026-01-01T00:00:00Z", "2026-01-01 01:00 CET"),
    ("2026-03-29T00:59:59Z", "2026-03-29 01:59 CET"),
    ("2026-03-29T01:00:00Z", "2026-03-29 03:00 CEST"),
    ("2026-06-30T22:30:00Z", "2026-07-01 00:30 CEST"),
    // Before the first period clocks are taken to have stood as in it.
    ("1999-12-31T23:30:00Z", "2000-01-01 00:30 CET"),
  ])
  func `A moment is told as the clocks there show it`(time: String, expected: String) throws {
    let time = try #require(Timestamp(time))
    #expect(Self.berlin.minute(of: time) == expected)
    #expect(Self.berlin.day(of: time).description == String(expected.prefix(10)))
  }

  @Test func `West of Greenwich the day is an earlier one`() throws {
    let zone = Zone([.init(start: .distantPast, offset: -5 * 3600, name: "EST")])
    let time = try #require(Timestamp("2026-01-01T04:59:00Z"))
    #expect(zone.minute(of: time) == "2025-12-31 23:59 EST")
  }

  @Test func `Without a zone it is UTC, and says so`() throws {
    let time = try #require(Timestamp("2026-01-01T04:59:00Z"))
    #expect(Zone.utc.minute(of: time) == "2026-01-01 04:59 UTC")
  }
}
