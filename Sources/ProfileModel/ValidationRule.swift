/// One rule that a value must keep. Each case has its checker in a file of its own.
package enum ValidationRule: Hashable, Sendable {
  case nonEmpty
  /// Characters as a person counts them.
  case length(minimum: Int?, maximum: Int?)
  case email
  case password(PasswordPolicy)
  case phone
  case url
  /// Days as `YYYY-MM-DD`, both inclusive.
  case date(earliest: String?, latest: String?)
  case number(minimum: Double?, maximum: Double?, whole: Bool)
  case choice([String])
  case choices([String])
}

/// What a password must be (NIST SP 800-63B-4 §3.1.1).
package struct PasswordPolicy: Hashable, Sendable {
  /// In Unicode code points. 15 where the password is the only factor.
  package var minimumLength: Int

  package init(minimumLength: Int = 15) { self.minimumLength = minimumLength }
}
