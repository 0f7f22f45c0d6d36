import ProfileModel
import Testing

@testable import ProfileService

struct JSONTextTests {
  @Test func `A profile has its keys in the order of Auth0's documentation, then the others`() {
    let profile = Profile(document: [
      "zebra": .null, "app_metadata": [:], "user_metadata": ["b": 1, "a": [true, []]],
      "email": "ada@example.com", "user_id": "auth0|1", "another": "x",
    ])
    #expect(
      String(decoding: JSONText.of(profile), as: UTF8.self) == """
        {
          "user_id": "auth0|1",
          "email": "ada@example.com",
          "user_metadata": {
            "a": [
              true,
              []
            ],
            "b": 1
          },
          "app_metadata": {},
          "another": "x",
          "zebra": null
        }

        """)
  }

  @Test(arguments: [
    "\"\\\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}/", "é 👩‍👩‍👧 \u{202E} \u{2028}", "", #"{"a": 1}"#,
  ])
  func `What was written is read as the same`(text: String) throws {
    for value in [JSONValue.string(text), ["k": [.string(text)]], .object([text: 1])] {
      #expect(try JSONValue(parsing: JSONText.of(value)) == value)
      #expect(try JSONValue(parsing: JSONText.compact(value)) == value)
    }
  }

  @Test(arguments: [
    #"{"a": [1, -0.5, 1e200, 12345678901234567890, 0.1, 9007199254740993, null, true, ""]}"#,
    "[]", "{}", " null ", #"{"a": {"b": [[], {}]}, "c": "\n"}"#,
  ])
  func `What was read is written so that it reads as the same`(text: String) throws {
    let parsed = try JSONValue(parsing: text.utf8)
    #expect(try JSONValue(parsing: JSONText.of(parsed)) == parsed)
    #expect(!JSONText.compact(parsed).contains(UInt8(ascii: "\n")))
  }
}
