/// So many characters, as a person counts them: a family emoji is one, and so is a letter with its
/// accents. White space at either end does not count.
enum LengthRule {
  static func refusal(of value: JSONValue, minimum: Int?, maximum: Int?) -> Refusal? {
    guard let text = value.string?.trimmed else { return .tooShort(minimum: minimum ?? 1) }
    if let minimum, !text.hasCharacters(atLeast: minimum) { return .tooShort(minimum: minimum) }
    if let maximum, text.hasCharacters(atLeast: maximum + 1) { return .tooLong(maximum: maximum) }
    return nil
  }
}

extension String {
  /// Whether there are so many characters, without counting the rest of a very long text.
  fileprivate func hasCharacters(atLeast count: Int) -> Bool {
    index(startIndex, offsetBy: count, limitedBy: endIndex) != nil
  }
}
