extension Duration {
  /// Reads a duration in ISO 8601, such as `P7D`, `PT12H`, `P2W` or `P1DT12H`: whole numbers of
  /// years of 365 days, months of 30, weeks, days of 24 hours, hours, minutes and seconds.
  ///
  /// - Returns: `nil` where the text is none, or where it is longer than a thousand years.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.first == "P", text.last != "T", text != "P" else {
      return nil
    }
    let day = 86_400
    guard
      let days = count(
        in: first.dropFirst(),
        units: [("Y", 365 * day), ("M", 30 * day), ("W", 7 * day), ("D", day)]),
      let time = count(
        in: parts.count == 2 ? parts[1] : "", units: [("H", 3600), ("M", 60), ("S", 1)]),
      days + time <= 365_000 * day
    else { return nil }
    self = .seconds(days + time)
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

/// The seconds that numbers and units make up, each unit at most once and in this order.
private func count(in text: Substring, units: [(name: Character, seconds: Int)]) -> Int? {
  var (rest, total) = (text, 0)
  for unit in units {
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    guard rest.dropFirst(digits.count).first == unit.name else { continue }
    guard digits.count <= 9, let number = Int(digits) else { return nil }
    total += number * unit.seconds
    rest = rest.dropFirst(digits.count + 1)
  }
  return rest.isEmpty ? total : nil
}
