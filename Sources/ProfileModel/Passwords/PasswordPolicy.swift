/// What a password must be (NIST SP 800-63B-4 §3.1.1).
package struct PasswordPolicy: Hashable, Sendable {
  /// In Unicode code points. 15 where the password is the only factor.
  package var minimumLength: Int
  /// What we are called, in every language: the first thing that people think of here.
  package var ourNames: [String]

  package init(minimumLength: Int = 15, ourNames: [String] = []) {
    self.minimumLength = minimumLength
    self.ourNames = ourNames
  }
}
