extension JSONNumber {
  /// Reads a number as a person types it: with a sign of either kind, groups set apart by spaces,
  /// and a point or a comma before the fraction.
  ///
  /// - Returns: `nil` where the text is no number, and for `1,000`, of which nobody can tell whether
  ///   it is one or a thousand.
  package init?(typed: String) {
    var text = typed.trimmed.withASCIIDigits
    var sign = ""
    if let first = text.first, "+-\u{2212}".contains(first) {
      text.removeFirst()
      sign = first == "+" ? "" : "-"
    }
    text = Self.withoutGroups(text)
    if text.contains(",") {
      guard let point = Self.withPoint(text) else { return nil }
      text = point
    }
    guard let first = text.first, ("0"..."9").contains(first),
      case .number(let number)? = try? JSONValue(
        parsing: (sign + Self.withoutLeadingZeros(text)).utf8)
    else { return nil }
    self = number
  }

  /// Drops the spaces of `12 345 678`; keeps those of anything else, which is then no number.
  private static func withoutGroups(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { $0.isWhitespace }
    let areGroups = groups.dropFirst().allSatisfy { group in
      group.prefix { $0.isNumber }.count == 3
    }
    return areGroups ? groups.joined() : text
  }

  private static func withPoint(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count != 3 || parts[0] == "0",
      !text.contains(".")
    else { return nil }
    return parts.joined(separator: ".")
  }

  /// JSON has no `007`.
  private static func withoutLeadingZeros(_ text: String) -> String {
    let whole = text.prefix { ("0"..."9").contains($0) }
    let significant = whole.dropLast().drop { $0 == "0" } + whole.suffix(1)
    return String(significant + text.dropFirst(whole.count))
  }
}
