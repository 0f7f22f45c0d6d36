import Testing

@testable import ProfileModel

struct JSONNumberTests {
  @Test(arguments: [
    ("7", "7"), ("-7", "-7"), ("+7", "7"), ("\u{2212}7", "-7"), ("007", "7"), ("-0", "0"),
    ("0.5", "0.5"), ("0,5", "0.5"), ("-0,125", "-0.125"), ("3,14159", "3.14159"), (" 42 ", "42"),
    ("12 345 678", "12345678"), ("12\u{202F}345", "12345"), ("٤٢", "42"), ("1e3", "1000"),
    ("12345678901234567890", "12345678901234567890"), ("0.10", "0.1"), ("00.5", "0.5"),
  ])
  func `A number is read as people type it`(typed: String, expected: String) {
    #expect(JSONNumber(typed: typed)?.text == expected)
  }

  @Test(arguments: [
    "", " ", "seven", "1,000", "1.000,5", "1,2,3", "1.2.3", ".5", "5.", ",5", "--7", "+-7", "0x10",
    "1 2", "12 34", "7 apples", "1e", "∞", "½", "-", "+", "[1]", "1]", "\"1\"", "true",
  ])
  func `What is no number, or could be two, is not guessed`(typed: String) {
    #expect(JSONNumber(typed: typed) == nil)
  }

  @Test(arguments: [
    ("3", true), ("1e200", true), ("0.5", false), ("-2.0", true), ("5e-1", false), ("1e-7", false),
    ("123456789012345678901234567890.5", false), ("0.0", true),
  ])
  func `Only a fraction keeps a number from being whole`(json: String, isWhole: Bool) {
    #expect(JSONNumber(json: json)?.isWhole == isWhole)
  }

  @Test(arguments: [
    ("12345678901234567890123456789012345678901234567890", nil),
    (
      "0.12345678901234567890123456789012345678901234567890",
      "0.1234567890123456789012345678901234567890123456789"
    ),
    ("-98765432109876543210987654321098765432109876.5", nil), ("1e200", nil),
    ("1.5e+200", "1.5e200"),
    ("1E-300", "1e-300"), ("0.000001", nil), ("100e-2", "1"), ("1e20", "100000000000000000000"),
    ("9223372036854775807", nil), ("9223372036854775808", nil), ("-0.0", "0"), ("0e99", "0"),
    ("9007199254740993.0", "9007199254740993"), ("1e-400", nil), ("12e-1", "1.2"),
  ])
  func `Every digit is kept, and written so that it means the same`(json: String, text: String?) {
    let number = JSONNumber(json: json)
    #expect(number?.text == text ?? json)
    #expect(number.flatMap { JSONNumber(json: $0.text) } == number)
  }

  @Test(arguments: [
    "1e400", "-1e309", "1e99999999999999999999", "1e-99999999999999999999", "1e-1000001",
  ])
  func `What is further than any number is none`(json: String) {
    #expect(JSONNumber(json: json) == nil)
  }

  @Test(arguments: [
    ("1", "1.0"), ("1", "1e0"), ("100", "1e2"), ("0.5", "5E-1"), ("0", "-0"), ("0", "0.00"),
    ("123456789012345678901234567890", "1234567890123456789012345678.9e2"),
  ])
  func `Numbers that mean the same are equal`(left: String, right: String) {
    #expect(JSONNumber(json: left) == JSONNumber(json: right))
    #expect(JSONNumber(json: left) != nil)
  }

  @Test(arguments: [
    ("7", 7), ("0.5", 0.5), ("1e200", 1e200), ("12345678901234567890", 1.2345678901234567e19),
  ])
  func `For comparing, a number is the nearest double`(typed: String, expected: Double) {
    #expect(JSONNumber(typed: typed)?.double == expected)
  }
}
