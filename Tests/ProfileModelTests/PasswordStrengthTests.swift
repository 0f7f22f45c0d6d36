import Testing

@testable import ProfileModel

struct PasswordStrengthTests {
  @Test(
    arguments: [
      ("", .tooShort(missing: 15), 0), ("correct horse", .tooShort(missing: 2), 13),
      ("fifteen letters", .fair, 15), ("the kettle is on it", .fair, 19),
      ("the kettle is on now", .strong, 20), ("correct horse battery staple", .strong, 28),
      ("passwordpassword", .refused(.common), 16), ("aaaaaaaaaaaaaaaa", .refused(.repetitive), 16),
      ("e\u{301}", .tooShort(missing: 14), 1),
    ] as [(String, PasswordStrength.Level, Int)])
  func `Length makes a password strong`(
    password: String, level: PasswordStrength.Level, characters: Int
  ) {
    let strength = PasswordStrength(of: password, policy: PasswordPolicy())
    #expect(strength.level == level)
    #expect(strength.characters == characters)
  }

  @Test(arguments: [
    ("", 0), ("seven!!", 0.2), ("correct horse battery staple", 0.8),
    ("correct horse battery staple and a very long tail", 1), ("passwordpassword", 0),
  ])
  func `The bar grows with the length and stays within its bounds`(
    password: String, measure: Double
  ) {
    let strength = PasswordStrength(of: password, policy: PasswordPolicy())
    #expect(abs(strength.measure - measure) < 0.000_001)
  }

  @Test func `What is known of the person counts`() {
    let strength = PasswordStrength(
      of: "Ada Lovelace 1815", policy: PasswordPolicy(), personal: ["Ada", "Lovelace"])
    #expect(strength.level == .refused(.personal))
  }

  @Test(arguments: [
    "AdaLovelaceAdaLovelace", "readingroom2026!", "passwordpassword",
    "correct horse battery staple",
    "short", "\u{7}kettle sings in the morning", "q1w2e3r4t5y6u7i8",
  ])
  func `What is shown is what is accepted`(password: String) {
    let policy = PasswordPolicy(ourNames: ["Reading Room"])
    let personal = ["Ada", "Lovelace"]
    let strength = PasswordStrength(of: password, policy: policy, personal: personal)
    let rule = ValidationRule.password(policy)
    #expect(
      strength.fault.map(Refusal.password)
        == rule.refusal(of: .string(password), personal: personal))
    #expect((strength.level == .fair || strength.level == .strong) == (strength.fault == nil))
  }
}
