import Testing

@testable import ProfileService

struct YescryptTests {
  private func newSalt() -> [UInt8] { Yescrypt.salt(from: .system) }

  private func hash(_ phrase: String) throws -> String {
    let setting = Yescrypt.setting(cost: 1, salt: newSalt())
    return try #require(setting.flatMap { Yescrypt.hash(phrase, setting: $0) })
  }

  @Test(arguments: ["", "a", "correct horse", "пароль", String(repeating: "x", count: 511)])
  func `A phrase has its hash, and no other phrase has it`(phrase: String) throws {
    let hash = try hash(phrase)
    #expect(hash.hasPrefix("$y$"))
    #expect(Yescrypt.verify(phrase, hash: hash))
    #expect(!Yescrypt.verify(phrase.dropLast() + "?", hash: hash))
  }

  @Test func `Equal phrases have different hashes`() throws {
    #expect(try hash("phrase") != hash("phrase"))
  }

  @Test(arguments: [String(repeating: "x", count: 512), "a\u{0}b", "\u{0}"])
  func `What libcrypt would cut or refuse has no hash`(phrase: String) throws {
    let setting = try #require(Yescrypt.setting(cost: 1, salt: newSalt()))
    #expect(Yescrypt.hash(phrase, setting: setting) == nil)
  }

  @Test(arguments: ["", "*0", "*1", "ab", "$1$salt$", "$6$salt$", "$y$", "$y$j", "x$y$j75$a$b"])
  func `A corrupt hash matches nothing, and is never read as another kind`(hash: String) {
    #expect(Yescrypt.hash("phrase", setting: hash) == nil)
    #expect(!Yescrypt.verify("phrase", hash: hash))
  }

  @Test func `Memory grows with the cost`() throws {
    let logarithms = try (1...11).map { cost in
      try #require(
        Yescrypt.setting(cost: cost, salt: newSalt()).flatMap(Yescrypt.logarithmOfMemory(of:)))
    }
    #expect(logarithms == logarithms.sorted() && Set(logarithms).count == 11)
  }

  @Test func `Cost 7 is what passwords are hashed with`() throws {
    #expect(try PasswordHasher().hash("phrase", salt: newSalt()).hasPrefix("$y$jBT$"))
    #expect(PasswordHasher().isOutdated("$y$jAT$salt$hash"))
    #expect(!PasswordHasher().isOutdated("$y$jBT$salt$hash"))
    #expect(!PasswordHasher().isOutdated("$y$jCT$salt$hash"))
  }

  @Test(arguments: ["*0", "", "$6$salt$hash", "$y$"])
  func `A hash that is none is no wrong password`(hash: String) {
    #expect(throws: ServiceError.hashing) { try PasswordHasher(cost: 1).verify("x", hash: hash) }
  }
}
