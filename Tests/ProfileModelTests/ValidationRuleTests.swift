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

  @Test(arguments: [
    Case(.nonEmpty, "Ada"), Case(.nonEmpty, "👩‍👩‍👧‍👦"), Case(.nonEmpty, "عمر"),
    Case(.nonEmpty, "\u{301}"),
    Case(.nonEmpty, false), Case(.nonEmpty, 0), Case(.nonEmpty, ["a"]), Case(.nonEmpty, ["a": 1]),
    Case(.nonEmpty, "", .empty), Case(.nonEmpty, " \t\u{A0}\u{3000}\n", .empty),
    Case(.nonEmpty, .null, .empty), Case(.nonEmpty, [], .empty), Case(.nonEmpty, [:], .empty),
  ])
  func `Not empty is anything but white space and nothing`(row: Case) { check(row) }

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

  private static let first = CalendarDay(year: 1900, month: 1, day: 1)
  private static let last = CalendarDay(year: 2026, month: 12, day: 31)
  private static let day = ValidationRule.date(earliest: first, latest: last)
  private static let oneDay = ValidationRule.date(earliest: first, latest: first)
  private static let outside = Refusal.dateOutside(earliest: first, latest: last)
  private static let outsideOne = Refusal.dateOutside(earliest: first, latest: first)

  @Test(arguments: [
    Case(day, "1900-01-01"), Case(day, "2026-12-31"), Case(day, "2024-02-29"),
    Case(day, "1899-12-31", outside), Case(day, "2027-01-01", outside),
    Case(day, "2023-02-29", .noSuchDay), Case(day, "2024-04-31", .noSuchDay), Case(day, "", .date),
    Case(day, "1999-02-30", .noSuchDay), Case(day, "1999/2/30", .noSuchDay),
    Case(day, "1999-13-01", .noSuchDay), Case(day, "1999-00-01", .noSuchDay),
    Case(day, "0000-01-01", .noSuchDay), Case(day, "99-02-30", .date),
    Case(day, "30.02.1999", .date),
    Case(day, "1999-02", .date), Case(day, "soon", .date), Case(day, .null, .date),
    Case(day, 2024, .date), Case(.date(earliest: nil, latest: nil), "0001-01-01"),
    Case(.date(earliest: nil, latest: nil), "9999-12-31"),
    Case(oneDay, "1900-01-01"), Case(oneDay, "1900-01-02", outsideOne),
    Case(oneDay, "1899-12-31", outsideOne),
    Case(
      .date(earliest: nil, latest: first), "1900-01-02", .dateOutside(earliest: nil, latest: first)),
    Case(.date(earliest: nil, latest: first), "1900-01-01"),
    Case(
      .date(earliest: last, latest: nil), "2026-12-30", .dateOutside(earliest: last, latest: nil)),
    Case(.date(earliest: last, latest: nil), "2026-12-31"),
  ])
  func `A date is a day of the calendar within its bounds`(row: Case) { check(row) }

  private static let number = ValidationRule.number(minimum: 1, maximum: 10, whole: true)
  private static let anyNumber = ValidationRule.number(minimum: nil, maximum: nil, whole: false)
  private static let five = ValidationRule.number(minimum: 5, maximum: 5, whole: false)
  private static let outsideFive = Refusal.numberOutside(minimum: 5, maximum: 5)
  private static let range = Refusal.numberOutside(minimum: 1, maximum: 10)

  @Test(arguments: [
    Case(number, 1), Case(number, 10), Case(number, "7"), Case(number, 0, range),
    Case(number, 11, range), Case(number, "7.5", .wholeNumber), Case(number, "seven", .number),
    Case(number, true, .number), Case(number, .null, .number), Case(anyNumber, "-7,5"),
    Case(anyNumber, "1e200"), Case(anyNumber, "NaN", .number),
    Case(five, 5), Case(five, "5.0"), Case(five, "5,0"), Case(five, 4, outsideFive),
    Case(five, 6, outsideFive), Case(five, "4.999", outsideFive), Case(five, "5.001", outsideFive),
    Case(number, "0.999", .wholeNumber), Case(number, "10.0"), Case(number, "1e1"),
  ])
  func `A number is one, within its bounds`(row: Case) { check(row) }

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
