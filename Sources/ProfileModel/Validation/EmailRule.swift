/// An email address; `EmailAddress` has the grammar.
enum EmailRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    guard let text = value.string else { return .email(.form) }
    do {
      _ = try EmailAddress(text.trimmed)
      return nil
    } catch {
      return .email(error)
    }
  }
}
