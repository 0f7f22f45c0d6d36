extension Duration {
  /// Reads a duration in ISO 8601, such as `P7D`, `PT12H`, `P2W` or `P1DT12H`: whole numbers of
  /// weeks, days of 24 hours, hours, minutes and seconds. Months and years have no fixed length.
  ///
  /// - Returns: `nil` where the text is none, or where it is longer than a thousand years.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.first == "P", text.last != "T", text != "P" else {
      return nil
    }
    let day = 86_400
    guard
      let days = count(in: first.dropFirst(), units: [("W", 7 * day), ("D", day)]),
      let time = count(
        in: parts.count == 2 ? parts[1] : "", units: [("H", 3600), ("M", 60), ("S", 1)]),
      days + time <= 365_000 * day
    else { return nil }
    self = .seconds(days + time)
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
