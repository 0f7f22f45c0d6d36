import FoundationEssentials
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

  @Test(
    arguments: [
      (.integer(3), true), (.double(1e200), true), (.double(0.5), false),
      (.decimal(Decimal(0.5)), false), (.decimal(Decimal(3)), true),
    ] as [(JSONNumber, Bool)])
  func `Only a fraction keeps a number from being whole`(number: JSONNumber, isWhole: Bool) {
    #expect(number.isWhole == isWhole)
  }

  @Test(arguments: [
    ("7", 7), ("0.5", 0.5), ("1e200", 1e200), ("12345678901234567890", 1.2345678901234567e19),
  ])
  func `For comparing, a number is the nearest double`(typed: String, expected: Double) {
    #expect(JSONNumber(typed: typed)?.double == expected)
  }
}
