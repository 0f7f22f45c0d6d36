import ProfileModel

/// The form of an email address in which equal mailboxes are equal.
struct EmailKey: Hashable {
  let text: String

  /// - Returns: `nil` where the text is no email address.
  init?(_ address: String) {
    guard let address = try? EmailAddress(address.trimmed) else { return nil }
    text = address.uniqueKey
  }
}
