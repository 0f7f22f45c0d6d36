/// How good a password is, while it is typed. Length is what counts (NIST SP 800-63B-4, appendix A);
/// nothing here claims to know how long it takes to guess.
///
/// It is one judge for what is shown and for what is accepted: `fault` is that of `PasswordRule`.
package struct PasswordStrength: Hashable, Sendable {
  /// What is said of a password, from what keeps it from being accepted to the best.
  package enum Level: Hashable, Sendable {
    /// So many characters are missing to the minimum.
    case tooShort(missing: Int)
    /// Long enough, and yet not accepted.
    case refused(PasswordFault)
    /// Accepted.
    case fair
    /// Accepted, and longer than it would have to be.
    case strong
  }

  package let level: Level
  /// Why it would be refused as it stands; `nil` where it would not.
  package let fault: PasswordFault?
  /// Code points after normalisation, which is what the minimum is about.
  package let characters: Int
  /// For a bar: 0 is nothing, 1 is more than anyone needs.
  package let measure: Double

  /// - Parameter personal: what is known of the person, such as names and email address.
  package init(of password: String, policy: PasswordPolicy, personal: [String] = []) {
    let count = password.normalizedToNFC.unicodeScalars.count
    characters = count
    fault = PasswordRule.refusal(of: password, policy: policy, personal: personal)
    level = Self.level(of: fault, missing: policy.minimumLength - count)
    if case .refused = level {
      measure = 0
    } else {
      measure = min(1, Double(count) / Double(policy.minimumLength + Self.fullBeyondMinimum))
    }
  }

  /// A password that is this much longer than it has to be is strong, …
  private static let strongBeyondMinimum = 5
  /// … and with this much the bar is full.
  private static let fullBeyondMinimum = 20

  private static func level(of fault: PasswordFault?, missing: Int) -> Level {
    switch fault {
    case .tooShort: .tooShort(missing: missing)
    case .some(let fault): .refused(fault)
    case nil: missing <= -strongBeyondMinimum ? .strong : .fair
    }
  }
}
