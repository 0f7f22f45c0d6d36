/// One of the options, or several of them.
enum ChoiceRule {
  static func refusal(of value: JSONValue, options: [String]) -> Refusal? {
    guard let text = value.string, options.contains(text) else { return .choice }
    return nil
  }

  /// None of them is an answer too: whether an answer may be empty is for `nonEmpty` to say.
  static func refusal(ofSeveral value: JSONValue, options: [String]) -> Refusal? {
    guard let elements = value.array else { return .choice }
    return elements.lazy.compactMap { refusal(of: $0, options: options) }.first
  }
}
