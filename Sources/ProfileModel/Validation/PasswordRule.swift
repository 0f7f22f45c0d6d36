/// What NIST SP 800-63B-4 §3.1.1 asks of a password: length, and not what everyone tries first. No
/// rule about kinds of characters.
package enum PasswordRule {
  static func refusal(
    of value: JSONValue, policy: PasswordPolicy, personal: [String]
  ) -> Refusal? {
    guard let text = value.string else {
      return .password(.tooShort(minimum: policy.minimumLength))
    }
    return refusal(of: text, policy: policy, personal: personal).map(Refusal.password)
  }

  /// Why a password is refused; `nil` where it is not.
  ///
  /// - Parameter personal: what is known of the person, such as names and email address. A password
  ///   that is little more is refused too, as is one that is little more than our own name.
  package static func refusal(
    of password: String, policy: PasswordPolicy, personal: [String]
  ) -> PasswordFault? {
    // A paste of megabytes is not worth normalising.
    guard password.utf8.count <= 4 * maximumBytes else {
      return .tooLong(maximumBytes: maximumBytes)
    }
    let text = password.normalizedToNFC
    if text.unicodeScalars.contains(where: \.isControl) { return .controlCharacter }
    if text.unicodeScalars.count < policy.minimumLength {
      return .tooShort(minimum: policy.minimumLength)
    }
    if text.utf8.count > maximumBytes { return .tooLong(maximumBytes: maximumBytes) }
    return PasswordPieces(text).fault(personal: personal + policy.ourNames)
  }

  /// What libcrypt takes, less the byte that ends a C string.
  private static let maximumBytes = 511
}
