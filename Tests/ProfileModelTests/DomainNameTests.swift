import Testing

@testable import ProfileModel

struct DomainNameTests {
  @Test(arguments: [
    ("example.com", "example.com"), ("EXAMPLE.Com", "example.com"), ("localhost", "localhost"),
    ("a-b.co", "a-b.co"), ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
    ("MÜNCHEN.de", "xn--mnchen-3ya.de"), ("mu\u{308}nchen.de", "xn--mnchen-3ya.de"),
    ("例え。テスト", "xn--r8jz45g.xn--zckzah"), ("3com.com", "3com.com"),
    ("उदाहरण.परीक्षा", "xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"),
  ])
  func `A domain is compared in ASCII`(text: String, ascii: String) throws {
    #expect(try DomainName(text).ascii == ascii)
  }

  /// Each row is one domain for whoever looks it up, and so for us.
  @Test(arguments: [
    ("ｅｘａｍｐｌｅ．ｃｏｍ", "example.com"), ("ＥＸＡＭＰＬＥ.com", "example.com"), ("a１－２b.org", "a1-2b.org"),
    ("ﬁ.org", "fi.org"), ("oﬃce.org", "office.org"), ("\u{212A}elvin.org", "kelvin.org"),
    ("ſea.org", "sea.org"), ("Å.se", "xn--5ca.se"), ("\u{212B}.se", "xn--5ca.se"),
    ("STRAẞE.de", "xn--strae-oqa.de"), ("straße.de", "xn--strae-oqa.de"),
    ("ΒΌΛΟΣ.com", "xn--nxasmq6b.com"), ("βόλος.com", "xn--nxasmm1c.com"),
    ("ПРИМЕР.рф", "xn--e1afmkfd.xn--p1ai"), ("XN--E1AFMKFD.XN--P1AI", "xn--e1afmkfd.xn--p1ai"),
    ("ꭰꭱ.org", "xn--58dc.org"), ("ᎠᎡ.org", "xn--58dc.org"), ("xn--58dc.org", "xn--58dc.org"),
    ("İ.org", "xn--i-9bb.org"), ("ı.org", "xn--cfa.org"), ("ᾳ.gr", "xn--mxaq.gr"),
    ("col·lecció.cat", "xn--collecci-ioa91d.cat"), ("カフェ・ラテ.jp", "xn--hckh6fqc7ete.jp"),
    ("〇.cn", "xn--w6j.cn"), ("אבג.co.il", "xn--4dbcd.co.il"),
    ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
    ("צה״ל.com", "xn--8dbq2a9c.com"), ("مثال۱۲.ir", "xn--mgbh0fb77fga.ir"),
    ("å\u{323}.se", "xn--usa932l.se"),
    ("a--b.com", "a--b.com"), ("r3---sn.com", "r3---sn.com"), ("1a.example", "1a.example"),
    ("0x.example", "0x.example"), ("a.0xg", "a.0xg"), ("a.b1", "a.b1"),
  ])
  func `What is looked up as one domain is one`(text: String, ascii: String) throws {
    #expect(try DomainName(text).ascii == ascii)
    #expect(try DomainName(ascii).ascii == ascii)
  }

  @Test(
    arguments: [
      ("", .form), (".", .form), ("a.", .form), (".a", .form), ("a..b", .form), ("-a.com", .form),
      ("a-.com", .form), ("a_b.com", .form), ("a b.com", .form), ("a/b", .form), ("a:b", .form),
      ("\u{301}a.com", .form), ("ü-.de", .form), ("-ü.de", .form), ("ab--ü.de", .form),
      ("ü_.de", .form), ("a\u{3002}\u{FF0E}b", .form),
      ("a\u{200B}b.com", .letter), ("☃.net", .letter), ("a\u{202E}b.com", .letter),
      ("a\u{200D}b.com", .letter), ("نامه\u{200C}ای.com", .letter), ("क्\u{200D}ष.com", .letter),
      ("a\u{AD}b.com", .letter), ("ª.com", .letter), ("x².com", .letter), ("①.com", .letter),
      ("ｱ.jp", .letter), ("Ⅷ.com", .letter), ("𝐚.com", .letter), ("ﷺ.com", .letter),
      ("ﬀ\u{2044}.com", .letter),
      ("\u{1100}\u{1161}\u{11AB}\u{1100}.kr", .letter), ("a·b.cat", .letter), ("·l.cat", .letter),
      ("׳א.com", .letter), ("a・b.jp", .letter), ("ـا.com", .letter), ("١۱.com", .letter),
      ("ʰ.com", .letter), ("℃.com", .letter), ("a\u{20D0}.com", .letter),
      ("a\u{1D165}.com", .letter), ("\u{FFFE}.com", .letter), ("😀.com", .letter),
      ("xn--.com", .form), ("xn--a.com", .code), ("xn--abc-.com", .form),
      ("xn--99999999.com", .code),
      ("xn--\u{FF10}.com", .code), ("xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.com", .code),
      ("xn--example-.com", .form), ("xn--MUNCHEN-.de", .form), ("xn--mnchen-3YA0.de", .code),
      ("xn--n3h.com", .code), ("xn--a-ecp.ru", .code), ("xn--strasse-oqa8h.de", .code),
      ("xn--1ch.com", .code),
      ("xn--bih.com", .code), ("a.123", .number), ("1.2.3.4", .number), ("example.0", .number),
      ("example.0x7f", .number), ("0x", .number), ("a.0X", .number), ("a.１２", .number),
      ("127.0.0.1", .number), ("4711", .number),
      ("אa.com", .direction), ("aא.com", .direction), ("1א.com", .direction),
      ("\u{10D30}.com", .direction), ("א.1a", .direction),
      ("xn--a-0hc.com", .direction), ("מ1٢.com", .direction), ("ü٢.com", .direction),
    ] as [(String, DomainFault)])
  func `What is no domain is refused with its fault`(text: String, fault: DomainFault) {
    #expect(throws: fault) { try DomainName(text) }
  }

  @Test func `A label has up to 63 bytes as an A-label`() {
    #expect((try? DomainName(String(repeating: "a", count: 63) + ".com")) != nil)
    #expect((try? DomainName(String(repeating: "a", count: 64) + ".com")) == nil)
    #expect((try? DomainName(String(repeating: "ü", count: 56) + ".com")) != nil)
    #expect((try? DomainName(String(repeating: "üж", count: 40) + ".com")) == nil)
  }

  @Test func `A domain has up to 253 bytes`() {
    let label = String(repeating: "a", count: 63)
    let three = [label, label, label].joined(separator: ".")
    #expect((try? DomainName("\(three).\(String(repeating: "b", count: 61))")) != nil)
    #expect((try? DomainName("\(three).\(String(repeating: "b", count: 62))")) == nil)
  }
}
