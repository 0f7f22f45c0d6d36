import Testing

@testable import ProfileModel

struct JSONValueTests {
  private func parsed(_ text: String) throws -> JSONValue { try JSONValue(parsing: text.utf8) }

  private func written(_ value: JSONValue) -> String {
    String(decoding: value.encoded(), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("null", .null), ("true", true), ("false", false), ("0", 0), ("-7", -7), (#""""#, ""),
      ("[]", []), ("{}", [:]), (#"["a",[1,null]]"#, ["a", [1, .null]]),
      (#"{"a":{"b":[true]}}"#, ["a": ["b": [true]]]),
      (#""\u00e9 \ud83d\ude00 \n \/ \u0000""#, "é 😀 \n / \0"),
    ] as [(String, JSONValue)])
  func `Every kind of JSON is read`(text: String, expected: JSONValue) throws {
    #expect(try parsed(text) == expected)
  }

  @Test(
    arguments: [
      ("12345678901234567890", "12345678901234567890"), ("9223372036854775807", nil),
      ("-9223372036854775808", nil), ("9223372036854775808", nil), ("0.1", nil), ("-0.1", nil),
      ("1.10", "1.1"), ("1e200", nil), ("1e-400", nil), ("-0", "0"), ("1.0", "1"),
      ("1e2", "100"),
      ("0.12345678901234567890123456789012345678", nil),
      ("12345678901234567890123456789012345678", nil), ("9007199254740993.0", "9007199254740993"),
      ("123456789012345678901234567890123456789", nil),
    ] as [(String, String?)])
  func `Numbers lose nothing from reading to writing`(text: String, expected: String?) throws {
    #expect(try written(parsed(text)) == expected ?? text)
  }

  @Test(arguments: [("1", "1.0"), ("1", "1e0"), ("-0", "0"), ("0.10", "0.1"), ("1e3", "1000")])
  func `Numbers that mean the same are equal`(one: String, other: String) throws {
    #expect(try parsed(one) == parsed(other))
    #expect(try parsed(one).hashValue == parsed(other).hashValue)
  }

  @Test(arguments: ["1", "0.1", "1e200", "12345678901234567890", "0.30000000000000004"])
  func `Numbers that differ by a little are not equal`(text: String) throws {
    #expect(try parsed(text) != parsed("12345678901234567891"))
    #expect(try parsed(text) != parsed("0.3"))
  }

  @Test(arguments: [
    "", "nul", "01", "+1", ".5", "1.", "-", "NaN", "[1 2]", "{a:1}", "'a'", #""a"#, #"{"a"}"#,
    #""\ud800""#, "[", "1 2", "// a", "[1,]", "{\"a\":1,}", "1e999", "\u{FEFF}\u{FEFF}1",
  ])
  func `What is no JSON is refused`(text: String) {
    #expect(throws: JSONFault.self) { try parsed(text) }
  }

  @Test func `Bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22]) }
  }

  @Test func `A key that stands twice is refused, since nobody can tell which value was meant`() {
    #expect(throws: JSONFault(line: 1, column: 8, problem: .repeatedKey("a"))) {
      try parsed(#"{"a":1,"a":2}"#)
    }
  }

  @Test func `In source code the last of equal keys wins`() {
    #expect(["a": 1, "a": 2] as JSONValue == ["a": 2])
  }

  @Test func `Nesting ends at 100 levels, and takes no longer than its length`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try written(parsed(nested(100))) == nested(100))
    #expect(throws: JSONFault.self) { try parsed(nested(101)) }
    #expect(throws: JSONFault.self) { try parsed(nested(100_000)) }
  }

  @Test func `Equal values are written as equal bytes, whatever the order of keys`() throws {
    #expect(try written(parsed(#"{"b":1,"a":{"d":2,"c":3}}"#)) == #"{"a":{"c":3,"d":2},"b":1}"#)
  }

  @Test func `The pretty layout has one member a line`() throws {
    let value: JSONValue = ["a": [1], "b": "https://example.com/"]
    #expect(
      String(decoding: value.encoded(.pretty), as: UTF8.self) == """
        {
          "a": [
            1
          ],
          "b": "https://example.com/"
        }
        """)
  }

  @Test(arguments: [
    ("\u{8}\u{C}\r\n\t\u{0}\u{1F}\u{7F}", #""\u0008\u000c\u000d\n\t\u0000\u001f"# + "\u{7F}\""),
    ("a\"b\\c/é", #""a\"b\\c/é""#), ("\"", #""\"""#), ("", #""""#),
  ])
  func `Only what must be is escaped`(text: String, json: String) {
    #expect(written(.string(text)) == json)
  }

  @Test(arguments: ["é", "e\u{301}", "👩‍👩‍👧‍👦", "שלום", "\u{1}\u{7F}\u{2028}", "\"\\"])
  func `Text keeps every code point`(text: String) throws {
    let again = try parsed(written(.string(text))).string
    #expect(again.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test func `A value gives itself only as what it is`() {
    #expect(JSONValue.string("a").string == "a")
    #expect(JSONValue.bool(true).bool == true)
    #expect(([1] as JSONValue).array == [1])
    #expect((["a": 1] as JSONValue).object == ["a": 1])
    #expect((7 as JSONValue).integer == 7)
    #expect(JSONValue.null.string == nil)
    #expect(JSONNumber(json: "7.5").map { JSONValue.number($0).integer } == .some(nil))
    #expect(JSONValue.string("7").integer == nil)
    #expect((["a": 1] as JSONValue)["a"] == 1)
    #expect((["a": 1] as JSONValue)["b"] == nil)
    #expect(JSONValue.string("a")["a"] == nil)
  }
}
