/// How clocks on a wall stood to UTC, and when that changed.
package struct Zone: Hashable, Sendable {
  /// How clocks stood from a moment on.
  package struct Period: Hashable, Sendable {
    package let start: Timestamp
    /// What UTC lacks, in seconds; negative west of Greenwich.
    package let offset: Int
    /// Such as `CET`, or `+0530` where people have no letters for it.
    package let name: String

    package init(start: Timestamp, offset: Int, name: String) {
      self.start = start
      self.offset = offset
      self.name = name
    }
  }

  /// In the order of their starts; never empty.
  private let periods: [Period]

  /// - Parameter periods: in the order of their starts; the first holds before its start, too. UTC
  ///   where there is none.
  package init(_ periods: [Period]) {
    self.periods =
      periods.isEmpty ? [Period(start: .distantPast, offset: 0, name: "UTC")] : periods
  }

  package static let utc = Zone([])

  /// The day on which a moment falls there.
  package func day(of time: Timestamp) -> CalendarDay { (time + shift(at: time)).day }

  /// `2024-05-07 10:44 UTC`
  package func minute(of time: Timestamp) -> String {
    let text = (time + shift(at: time)).text
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) \(period(at: time).name)"
  }

  private func shift(at time: Timestamp) -> Duration { .seconds(period(at: time).offset) }

  private func period(at time: Timestamp) -> Period {
    periods.last { $0.start <= time } ?? periods[0]
  }
}
