/// What a password must be (NIST SP 800-63B-4 §3.1.1).
package struct PasswordPolicy: Hashable, Sendable {
  /// In Unicode code points. 15 where the password is the only factor.
  package var minimumLength: Int

  package init(minimumLength: Int = 15) { self.minimumLength = minimumLength }
}
