import Testing

@testable import ProfileModel

struct DomainNameTests {
  @Test(arguments: [
    ("example.com", "example.com"), ("EXAMPLE.Com", "example.com"), ("localhost", "localhost"),
    ("a-b.co", "a-b.co"), ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
    ("MÜNCHEN.de", "xn--mnchen-3ya.de"), ("mu\u{308}nchen.de", "xn--mnchen-3ya.de"),
    ("例え。テスト", "xn--r8jz45g.xn--zckzah"), ("1.2.3.4", "1.2.3.4"), ("3com.com", "3com.com"),
    ("उदाहरण.परीक्षा", "xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"),
  ])
  func `A domain is compared in ASCII`(text: String, ascii: String) {
    #expect(DomainName(text)?.ascii == ascii)
  }

  @Test(arguments: [
    "", ".", "a.", ".a", "a..b", "-a.com", "a-.com", "a_b.com", "a b.com", "a\u{200B}b.com",
    "☃.net",
    "\u{301}a.com", "a\u{202E}b.com", "a/b", "a:b",
  ])
  func `What is no domain is refused`(text: String) {
    #expect(DomainName(text) == nil)
  }

  @Test func `A label has up to 63 bytes as an A-label`() {
    #expect(DomainName(String(repeating: "a", count: 63) + ".com") != nil)
    #expect(DomainName(String(repeating: "a", count: 64) + ".com") == nil)
    #expect(DomainName(String(repeating: "ü", count: 56) + ".com") != nil)
    #expect(DomainName(String(repeating: "üж", count: 40) + ".com") == nil)
  }

  @Test func `A domain has up to 253 bytes`() {
    let label = String(repeating: "a", count: 63)
    let three = [label, label, label].joined(separator: ".")
    #expect(DomainName("\(three).\(String(repeating: "b", count: 61))") != nil)
    #expect(DomainName("\(three).\(String(repeating: "b", count: 62))") == nil)
  }
}
