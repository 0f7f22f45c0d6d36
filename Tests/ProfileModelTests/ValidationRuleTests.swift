import Testing

@testable import ProfileModel

struct ValidationRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: ValidationRule
    var value: JSONValue
    var refusal: Refusal?

    init(_ rule: ValidationRule, _ value: JSONValue, _ refusal: Refusal? = nil) {
      (self.rule, self.value, self.refusal) = (rule, value, refusal)
    }

    var testDescription: String { "\(rule) of \(value)" }
  }

  private func check(_ row: Case) { #expect(row.rule.refusal(of: row.value) == row.refusal) }

  @Test(
    arguments: [
      ("Ada", false), ("👩‍👩‍👧‍👦", false), ("عمر", false), ("\u{301}", false), (false, false),
      (0, false), (["a"], false), (["a": 1], false), ("", true), (" \t\u{A0}\u{3000}\n", true),
      (.null, true), ([], true), ([:], true),
    ] as [(JSONValue, Bool)])
  func `Empty is white space and nothing`(value: JSONValue, isEmpty: Bool) {
    #expect(value.isEmpty == isEmpty)
  }

  private static let length = ValidationRule.length(minimum: 2, maximum: 4)

  @Test(arguments: [
    Case(length, "ab"), Case(length, "abcd"), Case(length, "  abcd  "),
    Case(length, "👩‍👩‍👧‍👦👨‍👩‍👧🏳️‍🌈🇩🇪"), Case(length, "e\u{301}e\u{301}\u{302}"), Case(length, "שלום"),
    Case(length, "नमस्ते"),
    Case(length, "a", .tooShort(minimum: 2)), Case(length, " a ", .tooShort(minimum: 2)),
    Case(length, "👩‍👩‍👧‍👦", .tooShort(minimum: 2)), Case(length, "abcde", .tooLong(maximum: 4)),
    Case(length, "", .tooShort(minimum: 2)), Case(length, 123, .tooShort(minimum: 2)),
    Case(.length(minimum: 3, maximum: 3), "abc"),
    Case(.length(minimum: 3, maximum: 3), "ab", .tooShort(minimum: 3)),
    Case(.length(minimum: 3, maximum: 3), "abcd", .tooLong(maximum: 3)),
    Case(.length(minimum: nil, maximum: nil), ""),
    Case(.length(minimum: nil, maximum: 1), "", nil),
    Case(.length(minimum: nil, maximum: 1), "ab", .tooLong(maximum: 1)),
    Case(.length(minimum: nil, maximum: 1), .null, .tooShort(minimum: 1)),
    Case(.length(minimum: 3, maximum: nil), .string(String(repeating: "a", count: 100_000))),
  ])
  func `Length counts characters as a person sees them`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.phone, "+1"), Case(.phone, "+123456789012345"), Case(.phone, "+49 (0)30 / 1", .phone),
    Case(.phone, "+49 30 901820"), Case(.phone, "+", .phone), Case(.phone, "", .phone),
    Case(.phone, "030901820", .phone), Case(.phone, "+1234567890123456", .phone),
    Case(.phone, "+12a", .phone), Case(.phone, "++12", .phone), Case(.phone, "+1+2", .phone),
    Case(.phone, 4930, .phone), Case(.phone, .null, .phone),
  ])
  func `A telephone number has its country code`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.url, "http://example.com"), Case(.url, "https://example.com/a?b=c#d"),
    Case(.url, "HTTPS://EXAMPLE.COM:8443/"), Case(.url, " https://example.com "),
    Case(.url, "https://münchen.de/straße"), Case(.url, "http://localhost:3000"),
    Case(.url, "http://127.0.0.1/"), Case(.url, "https://[2001:db8::1]:80/"),
    Case(.url, "https://[::1]"), Case(.url, "https://example.com?q=a@b:c"),
    Case(.url, "", .url), Case(.url, "example.com", .url), Case(.url, "ftp://example.com", .url),
    Case(.url, "javascript:alert(1)", .url), Case(.url, "https://", .url),
    Case(.url, "https:///path", .url), Case(.url, "https://exa mple.com", .url),
    Case(.url, "https://example.com/a b", .url), Case(.url, "https://a..b", .url),
    Case(.url, "https://-a.com", .url), Case(.url, "https://example.com:99999", .url),
    Case(.url, "https://example.com:", .url), Case(.url, "https://user@example.com", .url),
    Case(.url, "https://good.example@bad.example/", .url), Case(.url, "https://[::1", .url),
    Case(.url, "https://[]", .url), Case(.url, "https://[::1]x", .url),
    Case(.url, "https://example.com/\u{202E}", .url),
    Case(.url, "https://example.com/\u{1B}", .url),
    Case(.url, "http://0.0.0.0:80"), Case(.url, "http://255.255.255.255"),
    Case(.url, "http://256.0.0.1", .url), Case(.url, "http://1.2.3", .url),
    Case(.url, "http://01.2.3.4", .url), Case(.url, "http://+1.2.3.4", .url),
    Case(.url, "http://0x7f.0.0.1", .url), Case(.url, "http://1.2.3.4.5", .url),
    Case(.url, "https://example.com\\@bad.example", nil), Case(.url, ["https://a.b"], .url),
  ])
  func `A URL is http or https with a host`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.country, "FR"), Case(.country, "fr"), Case(.country, "France"), Case(.country, " FR "),
    Case(.country, "FX", .country), Case(.country, "Gondor", .country),
    Case(.country, "", .country),
    Case(.country, 33, .country), Case(.country, ["FR"], .country), Case(.country, .null, .country),
  ])
  func `A country goes by its code or by its name`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.date, "1900-01-01"), Case(.date, "2026-12-31"), Case(.date, "2024-02-29"),
    Case(.date, "2023-02-29", .noSuchDay), Case(.date, "2024-04-31", .noSuchDay),
    Case(.date, "", .date), Case(.date, "1999-02-30", .noSuchDay),
    Case(.date, "1999/2/30", .noSuchDay), Case(.date, "1999-13-01", .noSuchDay),
    Case(.date, "1999-00-01", .noSuchDay), Case(.date, "0000-01-01", .noSuchDay),
    Case(.date, "99-02-30", .date), Case(.date, "30.02.1999", .date), Case(.date, "1999-02", .date),
    Case(.date, "soon", .date), Case(.date, .null, .date), Case(.date, 2024, .date),
    Case(.date, "0001-01-01"), Case(.date, "9999-12-31"),
  ])
  func `A date is a day of the calendar`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.number, 1), Case(.number, "7"), Case(.number, "7.5"), Case(.number, "seven", .number),
    Case(.number, true, .number), Case(.number, .null, .number), Case(.number, "-7,5"),
    Case(.number, "1e200"), Case(.number, "NaN", .number), Case(.number, "5,0"),
  ])
  func `A number is one, as JSON or as typed`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.choice(["a", "b"]), "a"), Case(.choice(["a", "b"]), "A", .choice),
    Case(.choice(["a", "b"]), "", .choice), Case(.choice(["1"]), 1, .choice),
    Case(.choice(["a"]), ["a"], .choice), Case(.choice([]), "a", .choice),
    Case(.choices(["a", "b"]), []), Case(.choices(["a", "b"]), ["b", "a"]),
    Case(.choices(["a", "b"]), ["a", "c"], .choice), Case(.choices(["a", "b"]), "a", .choice),
    Case(.choices(["a", "b"]), [1], .choice), Case(.choices(["a"]), .null, .choice),
  ])
  func `A choice is one of the options, and several are all of them`(row: Case) { check(row) }

  @Test(arguments: [
    Case(.email, "ada@example.com"), Case(.email, " ada@example.com "),
    Case(.email, "ada@", .email(.form)),
    Case(.password(PasswordPolicy(minimumLength: 8)), "kettle drum"),
    Case(.password(PasswordPolicy()), "kettle", .password(.tooShort(minimum: 15))),
    Case(.password(PasswordPolicy()), .null, .password(.tooShort(minimum: 15))),
  ])
  func `Addresses and passwords have their rules behind the same door`(row: Case) { check(row) }
}
