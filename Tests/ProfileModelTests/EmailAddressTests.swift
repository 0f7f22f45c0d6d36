import Testing

@testable import ProfileModel

struct EmailAddressTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    "ada@example.com", "a@b.co", "first.last@example.com", "user+tag@example.com",
    "user_name@example.com", "o'reilly@example.com", "!#$%&'*+/=?^_`{|}~-@example.com",
    "1@2.de", "ada@sub.domain.example.com", "ada@EXAMPLE.COM", "ada@xn--mnchen-3ya.de",
    "ada@münchen.de", "пример@пример.рф", "例え@例え.テスト", "用户@例子.广告", "δοκιμή@παράδειγμα.ελ",
    "उदाहरण@उदाहरण.भारत", "jose\u{301}@example.com",
    repeated("a", 64) + "@example.com", repeated("é", 32) + "@example.com",
    repeated("a", 64) + "@" + repeated(repeated("b", 62) + ".", 3).dropLast(1),
  ])
  func `An address is accepted`(text: String) throws {
    let address = try EmailAddress(text)
    #expect("\(address.localPart)@\(address.domain)" == text)
    #expect(EmailRule.refusal(of: .string(" \(text)\n")) == nil)
  }

  @Test(
    arguments: [
      ("", .form), ("ada", .form), ("ada@", .form), ("@example.com", .form), ("@", .form),
      ("ada@@example.com", .form), ("ada@b@example.com", .form), ("a da@example.com", .form),
      ("ada@exam ple.com", .form), ("\"ada\"@example.com", .form), ("ada(x)@example.com", .form),
      ("ada,bob@example.com", .form), ("ada:@example.com", .form), ("<ada@example.com>", .form),
      ("ada\u{0}@example.com", .form), ("ada\u{7F}@example.com", .form),
      ("ada@\u{1B}[mx.com", .form),
      ("ada\u{202E}@example.com", .form), ("ada\u{200B}@example.com", .form),
      ("ada\u{A0}@example.com", .form), ("\u{301}ada@example.com", .form), ("❤@example.com", .form),
      (".ada@example.com", .dots), ("ada.@example.com", .dots), ("a..b@example.com", .dots),
      (".@example.com", .dots),
      ("ada@localhost", .domain(.form)), ("ada@example", .domain(.form)),
      ("ada@example..com", .domain(.form)),
      ("ada@.com", .domain(.form)), ("ada@example.com.", .domain(.form)),
      ("ada@-example.com", .domain(.form)),
      ("ada@example-.com", .domain(.form)), ("ada@exa_mple.com", .domain(.form)),
      ("ada@[127.0.0.1]", .domain(.form)),
      ("ada@\u{301}example.com", .domain(.form)), ("ada@☃.net", .domain(.letter)),
      ("ada@" + repeated("b", 64) + ".com", .domain(.form)),
      ("ada@1.2.3.4", .domain(.number)), ("ada@example.1", .domain(.number)),
      ("ada@xn--a.com", .domain(.code)), ("ada@אa.com", .domain(.direction)),
      (repeated("a", 65) + "@example.com", .localPartTooLong),
      (repeated("é", 33) + "@example.com", .localPartTooLong),
    ] as [(String, EmailFault)])
  func `An address is refused with its fault`(text: String, fault: EmailFault) {
    #expect(throws: fault) { try EmailAddress(text) }
  }

  @Test(arguments: [(254, nil), (255, .tooLong)] as [(Int, EmailFault?)])
  func `An address has up to 254 bytes`(total: Int, fault: EmailFault?) {
    let start = Self.repeated("a", 64) + "@" + Self.repeated(Self.repeated("b", 62) + ".", 2)
    let text = start + Self.repeated("c", total - 4 - start.utf8.count) + ".com"
    #expect(text.utf8.count == total)
    #expect(EmailRule.refusal(of: .string(text)) == fault.map(Refusal.email))
  }

  @Test func `A domain that is too long is an address that is too long`() {
    #expect(throws: EmailFault.tooLong) {
      try EmailAddress("a@" + Self.repeated("b.", 200) + "com")
    }
  }

  @Test func `An address is also measured as it travels without international mail`() {
    let text = Self.repeated("a", 64) + "@" + Self.repeated("ü.", 24) + "com"
    #expect(text.utf8.count < 200)
    #expect(throws: EmailFault.tooLong) { try EmailAddress(text) }
  }

  @Test(arguments: [
    ("Ada@Example.COM", "ada@example.com"), ("ada+x@example.com", "ada+x@example.com"),
    ("a.d.a@example.com", "a.d.a@example.com"), ("ÄDA@MÜNCHEN.de", "äda@xn--mnchen-3ya.de"),
    ("jose\u{301}@example.com", "josé@example.com"), ("STRASSE@x.de", "strasse@x.de"),
    ("straße@x.de", "strasse@x.de"), ("ada@xn--MNCHEN-3ya.DE", "ada@xn--mnchen-3ya.de"),
    ("ada@例え。テスト", "ada@xn--r8jz45g.xn--zckzah"), ("STRAẞE@x.de", "strasse@x.de"),
    ("ada@ｅxample.org", "ada@example.org"), ("ada@ﬁ.org", "ada@fi.org"), ("ﬁ@x.de", "fi@x.de"),
    ("ΣΟΦΟΣ@x.gr", "σοφοσ@x.gr"), ("σοφος@x.gr", "σοφοσ@x.gr"), ("ꭰ@x.org", "Ꭰ@x.org"),
    ("Ꭰ@x.org", "Ꭰ@x.org"), ("ada@STRAẞE.de", "ada@xn--strae-oqa.de"), ("\u{212A}@x.de", "k@x.de"),
  ])
  func `Addresses of one mailbox have one key`(text: String, key: String) throws {
    #expect(Array(try EmailAddress(text).uniqueKey.utf8) == Array(key.utf8))
  }

  @Test func `Different mailboxes have different keys`() throws {
    let texts = [
      "ada@x.de", "a.da@x.de", "ada+1@x.de", "adı@x.de", "adi@x.de", "ada@straße.de",
      "ada@strasse.de",
    ]
    #expect(Set(try texts.map { try EmailAddress($0).uniqueKey }).count == texts.count)
  }

  @Test(arguments: [JSONValue.null, 7, true, [], ["a@b.co"]])
  func `Only text is an address`(value: JSONValue) {
    #expect(EmailRule.refusal(of: value) == .email(.form))
  }
}
