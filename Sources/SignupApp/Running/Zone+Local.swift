import Glibc
import ProfileModel

extension Zone {
  /// The zone of the machine, or the one that `TZ` names, for the years in which a profile can have
  /// been made and those to come.
  static let local = Zone(periods(inYears: 2000...2037))

  /// Looked at month by month: no clock was ever changed more often and back.
  private static func periods(inYears years: ClosedRange<Int>) -> [Period] {
    tzset()
    var periods: [Period] = []
    for year in years {
      for month in 1...12 {
        guard let day = CalendarDay(year: year, month: month, day: 1) else { continue }
        let second = Int64(day.daysSince1970) * 86_400
        let next = period(at: second)
        guard let last = periods.last else {
          periods.append(next)
          continue
        }
        if !last.isSame(as: next) {
          periods.append(firstChange(after: last.start.secondsSince1970, upTo: second, from: last))
        }
      }
    }
    return periods
  }

  /// The period that begins between two moments, to the second.
  private static func firstChange(
    after start: Int64, upTo end: Int64, from former: Period
  ) -> Period {
    var (before, after) = (start, end)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if former.isSame(as: period(at: middle)) { before = middle } else { after = middle }
    }
    return period(at: after)
  }

  private static func period(at second: Int64) -> Period {
    var (time, clock) = (time_t(second), tm())
    localtime_r(&time, &clock)
    // A zone that nobody knows is UTC without a name.
    let name = clock.tm_zone.map { String(cString: $0) } ?? ""
    return Period(
      start: Timestamp(secondsSince1970: second), offset: Int(clock.tm_gmtoff),
      name: name.isEmpty ? "UTC" : name)
  }
}

extension Zone.Period {
  /// Whether clocks stand alike in both.
  fileprivate func isSame(as other: Zone.Period) -> Bool {
    offset == other.offset && name == other.name
  }
}
