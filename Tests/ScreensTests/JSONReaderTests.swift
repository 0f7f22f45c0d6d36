import ProfileModel
import Testing
import Wording

@testable import Screens

/// Strict JSON, and where it goes wrong.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(Array(text.utf8))
    return try reader.document()
  }

  private static func number(_ text: String) -> JSONValue {
    JSONNumber(json: text).map(JSONValue.number) ?? .null
  }

  static let sound: [(text: String, value: JSONValue)] = [
    ("null", .null), (" true\n", true), ("false", false), ("0", 0), ("-12", -12),
    ("2.0", 2), ("1e2", 100), ("0.25", number("0.25")), ("-2.5E-1", number("-0.25")),
    ("9223372036854775807", .number(.integer(.max))),
    ("18446744073709551616", number("18446744073709551616.0")),
    (#""""#, ""), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{c}\n\r\tz"),
    (#""\u00e9\u0041""#, "éA"), (#""\ud83d\ude00""#, "😀"), (#""é😀""#, "é😀"),
    ("[]", []), ("[ 1 , [2] ]", [1, [2]]), ("{}", [:]),
    (#"{ "a" : { "b" : [ ] } }"#, ["a": ["b": []]]), ("\u{FEFF}1", 1),
  ]

  @Test(arguments: sound) func soundTextIsRead(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  static let broken: [(text: String, fault: String)] = [
    ("", "line 1, column 1: the file ends in the middle of a value"),
    ("[1", "line 1, column 3: the file ends in the middle of a value"),
    ("{", "line 1, column 2: the file ends in the middle of a value"),
    (#"{ "a""#, "line 1, column 6: the file ends in the middle of a value"),
    (#"{ "a":"#, "line 1, column 7: the file ends in the middle of a value"),
    (#""abc"#, "line 1, column 5: the file ends in the middle of a value"),
    (#""abc\"#, "line 1, column 6: the file ends in the middle of a value"),
    ("[1,]", "line 1, column 4: expected a value"),
    ("{\n  \"a\": 1,\n}", "line 3, column 1: expected a key in quotes"),
    ("{ a: 1 }", "line 1, column 3: expected a key in quotes"),
    (#"{ "a" 1 }"#, #"line 1, column 7: expected ":" after the key"#),
    ("{ \"é\": 1\n  \"b\": 2 }", #"line 2, column 3: expected "," or "}""#),
    ("[1 2]", #"line 1, column 4: expected "," or "]""#),
    ("[\"é\" 2]", #"line 1, column 6: expected "," or "]""#),
    ("tru", "line 1, column 1: expected a value"),
    ("'a'", "line 1, column 1: expected a value"),
    ("// hello\n1", "line 1, column 1: expected a value"),
    ("1 2", "line 1, column 3: expected the end of the file"),
    ("01", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("-", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("[1.]", "line 1, column 2: a number is written like 5, -1 or 0.25"),
    ("1e", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("1e999", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("+1", "line 1, column 1: expected a value"),
    (
      "\"a\nb\"",
      #"line 1, column 3: a text cannot hold a line break or control character; write \n"#
    ),
    (
      #""a\x""#,
      #"line 1, column 3: unknown escape; known escapes: \" \\ \/ \b \f \n \r \t \u0041"#
    ),
    (
      #""\u00g0""#,
      #"line 1, column 2: unknown escape; known escapes: \" \\ \/ \b \f \n \r \t \u0041"#
    ),
    (
      #""\u-0e9""#,
      #"line 1, column 2: unknown escape; known escapes: \" \\ \/ \b \f \n \r \t \u0041"#
    ),
    (#""\ud83d""#, "line 1, column 2: half of a surrogate pair is no character"),
    (#""\ude00\ud83d""#, "line 1, column 2: half of a surrogate pair is no character"),
    (
      String(repeating: "[", count: 100_000),
      "line 1, column 101: values within values, more than 100 deep"
    ),
  ]

  @Test(arguments: broken) func brokenTextIsToldWithItsPlace(text: String, fault: String) {
    let error = #expect(throws: JSONFault.self) { try read(text) }
    #expect(error.map(Sentences.json) == fault)
  }

  @Test func equalKeysAreNotedAndTheLastCounts() throws {
    var reader = JSONReader(Array("{ \"a\": 1,\n  \"a\": 2 }".utf8))
    #expect(try reader.document() == ["a": 2])
    #expect(reader.repeatedKeys == [JSONFault(line: 2, column: 3, problem: .repeatedKey("a"))])
  }
}
