import ProfileModel

/// Hashes passwords with yescrypt.
package struct PasswordHasher: Sendable {
  /// yescrypt's cost, 1 to 11. 7 takes 64 MiB and, on a machine of 2024, a tenth of a second.
  package let cost: UInt
  /// Computes the hash of a phrase with a setting, or with that of another hash.
  private let compute: @Sendable (_ phrase: String, _ setting: String) -> String?

  package init(cost: UInt = 7) {
    self.init(cost: cost) { Yescrypt.hash($0, setting: $1) }
  }

  init(
    cost: UInt, compute: @escaping @Sendable (_ phrase: String, _ setting: String) -> String?
  ) {
    (self.cost, self.compute) = (cost, compute)
  }

  /// Equal passwords are equal however a keyboard composes them (NIST SP 800-63B-4 §3.1.1.2).
  ///
  /// - Throws: `hashing` where libcrypt cannot: no memory, or a password it does not take.
  func hash(_ password: String, salt: [UInt8]) throws(ServiceError) -> String {
    guard let setting = Yescrypt.setting(cost: cost, salt: salt),
      let hash = compute(password.normalizedToNFC, setting)
    else { throw .hashing }
    return hash
  }

  /// - Throws: `hashing` where the hash is none, or where there is no memory: neither means that the
  ///   password is wrong.
  func verify(_ password: String, hash: String) throws(ServiceError) -> Bool {
    let phrase = password.normalizedToNFC
    // What could never be set is nobody's password.
    guard Yescrypt.isPhrase(phrase) else { return false }
    guard let computed = compute(phrase, hash) else { throw .hashing }
    return Yescrypt.areEqual(computed, hash)
  }

  /// Works as long as `verify` does, for an email that nobody has.
  func verifyNothing(_ password: String) {
    guard let setting = Yescrypt.setting(cost: cost, salt: Self.anySalt) else { return }
    _ = compute(password.normalizedToNFC, setting)
  }

  private static let anySalt = [UInt8](repeating: 0, count: Yescrypt.bytesOfSalt)

  /// Whether the hash is cheaper than those made now.
  func isOutdated(_ hash: String) -> Bool {
    guard let setting = Yescrypt.setting(cost: cost, salt: Self.anySalt),
      let wanted = Yescrypt.logarithmOfMemory(of: setting),
      let has = Yescrypt.logarithmOfMemory(of: hash)
    else { return true }
    return has < wanted
  }
}
