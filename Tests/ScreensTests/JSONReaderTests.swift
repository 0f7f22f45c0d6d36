import ProfileModel
import Testing
import Wording

@testable import Screens

/// Strict JSON, and where it goes wrong.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(JSONFault) -> JSONValue {
    try JSONDocument(Array(text.utf8)).value
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

  private static let bareText =
    "a text stands in quotes; the only words without them are true, false and null"

  static let broken: [(text: String, fault: String)] = [
    ("", "line 1, column 1: the file is empty"),
    (" \r\n", "line 2, column 1: the file is empty"),
    ("\u{FEFF}\n", "line 2, column 1: the file is empty"),
    ("[1", #"line 1, column 3: the file ends, and a "]" is missing"#),
    (#"{ "a": 1"#, #"line 1, column 9: the file ends, and a "}" is missing"#),
    (#"{ "a": [1 }"#, #"line 1, column 11: a "]" is missing before this"#),
    (#"[{ "a": 1 ]"#, #"line 1, column 11: a "}" is missing before this"#),
    ("{}\n}", "line 2, column 1: this bracket closes nothing; take it away"),
    ("{},", "line 1, column 3: nothing comes after this comma; take the comma away"),
    ("{} {}", "line 1, column 4: a file holds one value, and another begins here"),
    ("[1,,2]", "line 1, column 4: two commas in a row; take one of them away"),
    ("[1, ,]", "line 1, column 5: two commas in a row; take one of them away"),
    (#"{ "a": 1,\#n, "b": 2 }"#, "line 2, column 1: two commas in a row; take one of them away"),
    ("{ , }", "line 1, column 3: nothing comes before this comma; take the comma away"),
    (#"{ "a":, "b": 2 }"#, "line 1, column 7: expected a value"),
    (#"{ "a": }"#, "line 1, column 8: expected a value"),
    ("{ \"a\": 1\r\n  \"b\": 2 }", "line 2, column 3: a comma is missing before this"),
    (
      "{\n<<<<<<< HEAD\n}",
      "line 2, column 1: a merge left this here; keep one of its sides, and take the marks away"
    ),
    (
      "[1,\n=======\n2]",
      "line 2, column 1: a merge left this here; keep one of its sides, and take the marks away"
    ),
    ("[1_000]", "line 1, column 3: a number is written like 5, -1 or 0.25"),
    ("{ \"a\": 12px }", "line 1, column 10: a number is written like 5, -1 or 0.25"),
    ("{ \"a\" = 1 }", #"line 1, column 7: expected ":" after the key"#),
    ("{", "line 1, column 2: the file ends in the middle of a value"),
    (#"{ "a""#, "line 1, column 6: the file ends in the middle of a value"),
    (#"{ "a":"#, "line 1, column 7: the file ends in the middle of a value"),
    (#""abc"#, "line 1, column 5: the file ends in the middle of a value"),
    (#""abc\"#, "line 1, column 6: the file ends in the middle of a value"),
    ("[1,]", "line 1, column 3: nothing comes after this comma; take the comma away"),
    (
      "{\n  \"a\": 1,\n}",
      "line 2, column 9: nothing comes after this comma; take the comma away"
    ),
    ("{ a: 1 }", #"line 1, column 3: a key stands in quotes, like "id""#),
    ("{ 5: 1 }", #"line 1, column 3: a key stands in quotes, like "id""#),
    ("{ [] }", "line 1, column 3: expected a key in quotes"),
    ("[1, // one\n2]", "line 1, column 5: JSON has no comments; take it away"),
    ("{ /* one */ }", "line 1, column 3: JSON has no comments; take it away"),
    ("[1 # one\n]", "line 1, column 4: JSON has no comments; take it away"),
    ("{ 'a': 1 }", #"line 1, column 3: JSON has no quotes but "; write them around the text"#),
    ("[“a”]", #"line 1, column 2: JSON has no quotes but "; write them around the text"#),
    ("[True]", "line 1, column 2: JSON does not know True; write true"),
    ("[NULL]", "line 1, column 2: JSON does not know NULL; write null"),
    ("{ \"a\": None }", "line 1, column 8: JSON does not know None; write null"),
    ("[undefined]", "line 1, column 2: JSON does not know undefined; write null"),
    ("[NaN]", "line 1, column 2: JSON does not know NaN; write a number or null"),
    ("[Infinity]", "line 1, column 2: JSON does not know Infinity; write a number or null"),
    ("[login]", "line 1, column 2: \(bareText)"), ("tru", "line 1, column 1: \(bareText)"),
    ("[{} {}]", "line 1, column 5: a comma is missing before this"),
    ("[[] true]", "line 1, column 5: a comma is missing before this"),
    ("[\"a\"\"b\"]", "line 1, column 5: a comma is missing before this"),
    ("{ \"a\": 1 b: 2 }", "line 1, column 10: a comma is missing before this"),
    ("[1x]", "line 1, column 3: a number is written like 5, -1 or 0.25"),
    ("[1;2]", #"line 1, column 3: expected "," or "]""#),
    (#"{ "a" 1 }"#, #"line 1, column 7: expected ":" after the key"#),
    ("{ \"é\": 1\n  \"b\": 2 }", "line 2, column 3: a comma is missing before this"),
    ("[1 2]", "line 1, column 4: a comma is missing before this"),
    ("[\"é\" 2]", "line 1, column 6: a comma is missing before this"),
    ("}", "line 1, column 1: expected a value"),
    ("[,1]", "line 1, column 2: nothing comes before this comma; take the comma away"),
    ("'a'", #"line 1, column 1: JSON has no quotes but "; write them around the text"#),
    ("// hello\n1", "line 1, column 1: JSON has no comments; take it away"),
    ("1 2", "line 1, column 3: a file holds one value, and another begins here"),
    ("01", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("-", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("[1.]", "line 1, column 2: a number is written like 5, -1 or 0.25"),
    ("1e", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("1e999", "line 1, column 1: no number that can be kept is so far from zero, or so near to it"),
    (
      "[1e-9223372036854775808]",
      "line 1, column 2: no number that can be kept is so far from zero, or so near to it"
    ),
    (
      "1e-2000000",
      "line 1, column 1: no number that can be kept is so far from zero, or so near to it"
    ),
    ("+1", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    (".5", "line 1, column 1: a number is written like 5, -1 or 0.25"),
    ("\u{FEFF}]", "line 1, column 1: expected a value"),
    ("[\"日本語😀\", ]", "line 1, column 8: nothing comes after this comma; take the comma away"),
    ("[\"e\u{301}\",\r\n  \"שלום\" 2]", "line 2, column 10: a comma is missing before this"),
    ("[\"\\u00e9\", \"é\" 2]", "line 1, column 16: a comma is missing before this"),
    ("\"é\\", "line 1, column 4: the file ends in the middle of a value"),
    ("1234567890123456789x", "line 1, column 20: a number is written like 5, -1 or 0.25"),
    ("\u{0}", "line 1, column 1: expected a value"),
    ("1\u{0}", "line 1, column 2: expected the end of the file"),
    (#""\ud83d\"#, "line 1, column 2: half of a surrogate pair is no character"),
    (#""\ud83dx""#, "line 1, column 2: half of a surrogate pair is no character"),
    (
      #""\ud83d\u00""#,
      #"line 1, column 2: unknown escape; known escapes: \" \\ \/ \b \f \n \r \t \u0041"#
    ),
    (
      "\"a\nb\"",
      #"line 1, column 3: a text cannot hold a line break or control character; close its quotes, or write \n"#
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

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x7D, 0], [0, 0x7B],
  ])
  func `UTF-16 is told, with and without a byte order mark`(bytes: [UInt8]) {
    #expect(throws: JSONFault(line: 1, column: 1, problem: .utf16)) { try JSONDocument(bytes) }
  }

  @Test(arguments: UInt8(0)..<0x20)
  func `No control character stands in a text`(byte: UInt8) {
    let fault = JSONFault(line: 1, column: 10, problem: .controlCharacter)
    for length in [0, 9] {
      let text = Array("\"é bcdefg".utf8) + [byte] + Array(repeating: 0x61, count: length)
      #expect(throws: fault) { try JSONDocument(text + [UInt8(ascii: "\"")]) }
    }
  }

  @Test(arguments: ["\u{7F}", "\u{80}", "\u{2028}", " ", "!", "#", "[", "]"])
  func `Its neighbours do`(text: String) throws {
    #expect(try read("\"\(text)\"") == .string(text))
  }

  @Test(arguments: 0..<20, ["\\\"", "\\\\", "\\n", "é"])
  func `Wherever an escape stands in a text, nothing is lost`(place: Int, escape: String) throws {
    let (before, after) = ("abcdefghijklmnopqrst".prefix(place), "uvwxyz".prefix(place % 7))
    let undone = ["\\\"": "\"", "\\\\": "\\", "\\n": "\n"][escape] ?? escape
    #expect(
      try read("[\"\(before)\(escape)\(after)\(escape)\"]")
        == [.string("\(before)\(undone)\(after)\(undone)")])
  }

  static let noUTF8: [(bytes: [UInt8], column: Int)] = [
    ([0xC3, 0x28], 3), ([0x80], 3), ([0xC3, 0xA9, 0xFF], 4), ([0xED, 0xA0, 0x80], 3),
    ([0xF5, 0x80, 0x80, 0x80], 3), ([0xE2, 0x82], 3), ([0x5C, 0x6E, 0xC0, 0x80], 5),
    ([0xC3, 0x5C, 0x6E], 3),
  ]

  @Test(arguments: ["\u{FEFF}[", "{", "[1", "{\"a\"", "1 ", "tru"])
  func `Outside of texts too`(start: String) {
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(Array(start.utf8) + [0xFF, 0xFE])
    }
    #expect(fault?.problem == (start == "tru" ? .bareText : .notUTF8))
  }

  @Test(arguments: noUTF8)
  func `A byte that is no part of a character is told with its place`(bytes: [UInt8], column: Int) {
    let fault = JSONFault(line: 2, column: column, problem: .notUTF8)
    let quote = UInt8(ascii: "\"")
    #expect(throws: fault) {
      try JSONDocument(Array("[\n ".utf8) + [quote] + bytes + [quote, UInt8(ascii: "]")])
    }
  }

  static let repeated: [(text: String, faults: [String])] = [
    ("{ \"a\": 1,\n  \"a\": 2 }", ["line 2, column 3: the key \"a\" is there twice"]),
    (
      #"{"a":1,"é":{"b":1,"b":{"c":1,"c":2}},"a":2,"a":3}"#,
      [
        "line 1, column 19: the key \"b\" is there twice",
        "line 1, column 30: the key \"c\" is there twice",
        "line 1, column 38: the key \"a\" is there twice",
        "line 1, column 44: the key \"a\" is there twice",
      ]
    ),
    (#"{"a":1,"\u0061":2}"#, ["line 1, column 8: the key \"a\" is there twice"]),
    ("{\"é\":1,\"e\u{301}\":2}", []), ("{\"K\":1,\"k\":2,\"ss\":3,\"ß\":4}", []),
    ("[{\"a\":1},{\"a\":1}]", []),
  ]

  @Test(arguments: repeated)
  func `A key that stands twice is named with its place`(text: String, faults: [String]) throws {
    let document = try JSONDocument(Array(text.utf8))
    #expect(document.repeatedKeys.map(Sentences.json) == faults)
    #expect(faults.isEmpty == ((try? JSONValue(parsing: text.utf8)) != nil))
  }

  @Test func `Of equal keys the last counts`() throws {
    #expect(try read(#"{"a":1,"b":0,"a":{"c":2}}"#) == ["a": ["c": 2], "b": 0])
  }

  /// Reading takes as long as the text: what would copy or count all of it again for each escape or
  /// key would not come to an end here.
  @Test
  func `A text of megabytes is read, with an escape in each string and a key a thousand times`()
    throws
  {
    let count = 20_000
    let row = #"{"name":"Ada \"Countess\"\nLovelace","a":1,"a":[2,3.5],"note":"é\u00e9 and more"},"#
    let text = "[" + String(repeating: row + "\n", count: count) + "0]"
    let document = try JSONDocument(Array(text.utf8))
    #expect(document.value.array?.count == count + 1)
    #expect(
      document.value.array?[count - 1]["name"] == "Ada \"Countess\"\nLovelace")
    #expect(
      document.repeatedKeys.last
        == JSONFault(line: count, column: 44, problem: .repeatedKey("a")))
  }
}
