/// A telephone number with its country code, up to 15 digits (ITU-T E.164), however it is grouped.
enum PhoneRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    value.string.flatMap(Answer.phone(from:)) == nil ? .phone : nil
  }
}
