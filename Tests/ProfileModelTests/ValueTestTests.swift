import Testing

@testable import ProfileModel

struct ValueTestTests {
  private static let teens = ValueTest(.minimum(.number(13)), .exclusiveMaximum(.number(20)))
  private static let days = ValueTest(
    .minimum(.text("1900-01-01")), .maximum(.text("2026-12-31")))

  private static func number(_ text: String) -> JSONValue {
    JSONNumber(json: text).map(JSONValue.number) ?? .null
  }

  /// A test, a value, and what is refused.
  static let table: [(ValueTest, JSONValue, Refusal?)] = [
    (.const("US"), "US", nil), (.const("US"), "us", .choice), (.const("US"), "", .choice),
    (.const(1), 1, nil), (.const(1), true, .choice), (.const(true), true, nil),
    (.const(true), false, .mustAccept),
    (ValueTest(.oneOf(["US", "CA"])), "CA", nil), (ValueTest(.oneOf(["US", 1])), 1, nil),
    (ValueTest(.oneOf(["US", "CA"])), "DE", .choice),

    (teens, 13, nil), (teens, 19, nil), (teens, 20, .numberOutside(minimum: 13, maximum: 20)),
    (teens, 12, .numberOutside(minimum: 13, maximum: 20)),
    (teens, "15", .numberOutside(minimum: 13, maximum: 20)),
    (ValueTest(.exclusiveMinimum(.number(0))), 0, .numberOutside(minimum: 0, maximum: nil)),
    (ValueTest(.maximum(.number(0.5))), number("0.5"), nil),
    (ValueTest(.maximum(.number(0.5))), number("0.51"), .numberOutside(minimum: nil, maximum: 0.5)),
    (days, "1900-01-01", nil), (days, "2026-12-31", nil),
    (
      days, "1899-12-31",
      .dateOutside(
        earliest: CalendarDay(year: 1900, month: 1, day: 1),
        latest: CalendarDay(year: 2026, month: 12, day: 31))
    ),
    (ValueTest(.minimum(.duration(.seconds(60)))), 60, nil),
    (
      ValueTest(.minimum(.duration(.seconds(60)))), number("59.999"),
      .numberOutside(minimum: nil, maximum: nil)
    ),
    (ValueTest(.multipleOf(3)), 9, nil), (ValueTest(.multipleOf(3)), 10, .multipleOf(3)),
    (ValueTest(.multipleOf(3)), 0, nil), (ValueTest(.multipleOf(1)), number("2.5"), .wholeNumber),
    (ValueTest(.multipleOf(0.5)), number("2.5"), nil),

    (ValueTest(.minLength(2), .maxLength(4)), "👩‍👩‍👧‍👦b", nil),
    (ValueTest(.minLength(2), .maxLength(4)), "a", .tooShort(minimum: 2)),
    (ValueTest(.minLength(2), .maxLength(4)), "abcde", .tooLong(maximum: 4)),
    (ValueTest(.pattern("[0-9]{3}")), "a123b", nil),
    (ValueTest(.pattern("^[0-9]{3}$")), "a123", .form),
    (ValueTest(.pattern("[0-9]")), 1, .form),
    (ValueTest(.format(.email)), "ada@example.com", nil),
    (ValueTest(.format(.email)), "ada", .email(.form)),
    (ValueTest(.format(.date)), "2026-02-30", .noSuchDay),
    (ValueTest(.format(.dateTime)), "2026-02-28T09:00:00Z", nil),
    (ValueTest(.format(.dateTime)), "2026-02-28", .form),
    (ValueTest(.format(.uri)), "https://example.com", nil), (ValueTest(.format(.uri)), "a", .url),
    (ValueTest(.format(.phone)), "+44 20 7946 0000", nil),
    (ValueTest(.format(.phone)), "1", .phone),

    (ValueTest(.minItems(1)), ["a"], nil), (ValueTest(.minItems(2)), ["a"], .tooFew(minimum: 2)),
    (ValueTest(.maxItems(1)), ["a", "b"], .tooMany(maximum: 1)),
    (ValueTest(.minItems(1)), "a", .tooFew(minimum: 1)),
    (ValueTest(.contains(.const("b"))), ["a", "b"], nil),
    (ValueTest(.contains(.const("c"))), ["a", "b"], .form),
    (ValueTest(.contains(.const("read"))), "openid read  write", nil),
    (ValueTest(.contains(.const("rea"))), "openid read", .form),
    (ValueTest(.contains(teens)), [1, 14], nil),
  ]

  @Test(arguments: table) func `A value keeps a test, or is refused`(
    test: ValueTest, value: JSONValue, refusal: Refusal?
  ) {
    #expect(test.refusal(of: value) == refusal)
    #expect(test.holds(for: value) == (refusal == nil))
  }

  @Test(arguments: table.map(\.0)) func `What is unknown keeps no test`(test: ValueTest) {
    for value in [nil, JSONValue.null, "", "  ", [], [:]] { #expect(!test.holds(for: value)) }
  }

  @Test(
    arguments: [
      (nil, false), (.null, false), (" ", false), ([], false), (false, true), (0, true),
      ("a", true),
    ] as [(JSONValue?, Bool)])
  func `Known is what is not empty`(value: JSONValue?, isKnown: Bool) {
    #expect(ValueTest.known(true).holds(for: value) == isKnown)
    #expect(ValueTest.known(false).holds(for: value) == !isKnown)
  }

  @Test func `What is tested for being unknown keeps no other test beside it`() {
    #expect(!ValueTest(.known(false), .minLength(0)).holds(for: nil))
  }
}
