import CCrypt
import Glibc

/// yescrypt, as libcrypt computes it.
enum Yescrypt {
  /// What a hash begins with. Nothing else is ever accepted: given a setting that it cannot read,
  /// libcrypt may fall back to DES.
  private static let prefix = "$y$"

  /// The longest phrase, in bytes: libcrypt's limit, less the NUL that ends it.
  static let maximumPhraseBytes = 511

  /// 128 bits.
  static let bytesOfSalt = 16

  static func salt(from random: RandomBytes) -> [UInt8] { random.make(count: bytesOfSalt) }

  /// What the hashes of a cost begin with.
  ///
  /// - Returns: `nil` where libcrypt does not know the cost.
  static func setting(cost: UInt, salt: [UInt8]) -> String? {
    var output = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    let made = salt.withUnsafeBytes { salt in
      crypt_gensalt_rn(
        prefix, cost, salt.bindMemory(to: CChar.self).baseAddress, Int32(salt.count), &output,
        Int32(output.count))
    }
    return made.map { String(cString: $0) }
  }

  /// What the cheapest hashes that libcrypt computes begin with: enough for phrases that nobody
  /// could try out anyway.
  static func cheapestSetting(salt: [UInt8]) -> String? {
    guard let salt = setting(cost: 1, salt: salt)?.split(separator: "$").last else { return nil }
    return "\(prefix)\(cheapestParameters)$\(salt)"
  }

  /// `j`, yescrypt's usual flavour, with N = 4 and r = 1.
  private static let cheapestParameters = "j/."

  /// The hash of a phrase with a setting, or with that of another hash.
  ///
  /// - Returns: `nil` where the phrase is too long or has a NUL, or where there is no memory.
  static func hash(_ phrase: String, setting: String) -> String? {
    guard setting.hasPrefix(prefix), isPhrase(phrase) else { return nil }
    return withNULEnded(phrase) { phrase in
      // On the heap, since it takes 32 KiB, and overwritten, since it has the phrase in it.
      let size = Int(signup_crypt_data_size)
      let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
      defer {
        explicit_bzero(memory, size)
        memory.deallocate()
      }
      guard let hash = crypt_rn(phrase, setting, memory, Int32(size)) else { return nil }
      let text = String(cString: hash)
      return text.hasPrefix(prefix) ? text : nil
    }
  }

  /// Whether the phrase has the hash, in a time that does not depend on where they differ.
  static func verify(_ phrase: String, hash: String) -> Bool {
    guard let computed = self.hash(phrase, setting: hash) else { return false }
    return areEqual(computed, hash)
  }

  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Whether libcrypt takes all of the phrase.
  static func isPhrase(_ text: String) -> Bool {
    text.utf8.count <= maximumPhraseBytes && !text.utf8.contains(0)
  }

  private static func withNULEnded<Result>(
    _ phrase: String, _ body: (UnsafePointer<CChar>) -> Result?
  ) -> Result? {
    let count = phrase.utf8.count + 1
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: count)
    defer {
      if let start = copy.baseAddress { explicit_bzero(start, count) }
      copy.deallocate()
    }
    _ = copy.initialize(from: phrase.utf8.lazy.map(CChar.init(bitPattern:)))
    copy.initializeElement(at: count - 1, to: 0)
    return copy.baseAddress.flatMap { body($0) }
  }
}

extension Yescrypt {
  /// The logarithm of the memory that a hash takes, which is what its cost sets: of N times r in
  /// `$y$` flags N r `$`. Each is one digit of crypt's base 64, less one.
  static func logarithmOfMemory(of hash: String) -> Double? {
    let parts = hash.utf8.split(separator: UInt8(ascii: "$"))
    guard parts.count >= 2, parts[1].count >= 3 else { return nil }
    let digits = parts[1].dropFirst().prefix(2).compactMap(Self.digits.firstIndex(of:))
    guard digits.count == 2 else { return nil }
    return Double(digits[0] + 1) + log2(Double(digits[1] + 1))
  }

  private static let digits = Array(
    "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
}
