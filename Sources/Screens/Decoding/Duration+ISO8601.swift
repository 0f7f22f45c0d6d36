extension Duration {
  /// Reads a duration in ISO 8601, such as `P7D`, `PT12H`, `P2W` or `P1DT12H`: whole numbers of
  /// years of 365 days, months of 30, weeks, days of 24 hours, hours, minutes and seconds.
  ///
  /// - Returns: `nil` where the text is none, or where it is longer than a thousand years.
  package init?(iso8601 text: String) {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P"), let last = rest.last, last != UInt8(ascii: "T")
    else { return nil }
    var (seconds, former, isTime) = (0, Int.max, false)
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      // Each unit at most once, and after those that are longer.
      guard digits.count <= 9, let count = Int(Substring(digits)),
        let unit = rest.popFirst().flatMap({ Self.seconds(of: $0, inTime: isTime) }), unit < former
      else { return nil }
      seconds += count * unit
      former = unit
    }
    guard seconds <= 365_000 * Self.day else { return nil }
    self = .seconds(seconds)
  }

  private static let day = 86_400

  /// - Parameter isTime: whether the unit stands behind the `T`.
  private static func seconds(of unit: UInt8, inTime isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case (UInt8(ascii: "Y"), false): 365 * day
    case (UInt8(ascii: "M"), false): 30 * day
    case (UInt8(ascii: "W"), false): 7 * day
    case (UInt8(ascii: "D"), false): day
    case (UInt8(ascii: "H"), true): 3600
    case (UInt8(ascii: "M"), true): 60
    case (UInt8(ascii: "S"), true): 1
    default: nil
    }
  }
}

extension Duration {
  /// As files have it, in the largest units that leave nothing over: `P30D`, `PT12H`.
  package var iso8601: String {
    var seconds = components.seconds
    let days = seconds / 86_400
    seconds %= 86_400
    let time = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
      .filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
    if days == 0, time.isEmpty { return "PT0S" }
    return "P" + (days == 0 ? "" : "\(days)D") + (time.isEmpty ? "" : "T\(time)")
  }
}
