import ProfileModel
import Testing

@Suite struct JSONObjectTests {
  @Test func `Keys that only look alike are two, in a text and out of it`() throws {
    let text = "{\"e\u{301}\":1,\"é\":2}"
    let value = try JSONValue(parsing: text.utf8)
    #expect(value["é"] == 2)
    #expect(value["e\u{301}"] == 1)
    #expect(String(decoding: value.encoded(), as: UTF8.self) == text)
    #expect(value != ["é": 2, "e\u{301}": 2])
  }

  @Test func `A profile keeps both of two keys that look alike`() throws {
    let profile = try Profile(parsing: "{\"user_metadata\":{\"e\u{301}\":1,\"é\":2}}".utf8)
    let changed = profile.setting(["user_metadata.é": 3])
    #expect(changed.document == ["user_metadata": ["e\u{301}": 1, "é": 3]])
  }

  @Test func `A key is not taken for one that looks like it`() {
    var object: JSONObject = ["é": 1]
    #expect(object != ["e\u{301}": 1])
    #expect(object["e\u{301}"] == nil)
    object["e\u{301}"] = nil
    #expect(object == ["é": 1])
    object["e\u{301}"] = 2
    #expect(object.count == 2 && object["é"] == 1)
  }

  @Test(arguments: ["", "a", "b", "c", "d", "e", "f", "g"])
  func `A member is put in, changed and taken out, wherever it stands`(key: String) {
    var object: JSONObject = ["f": 6, "b": 2, "d": 4]
    let others = object.filter { $0.key != key }
    object[key] = 1
    #expect(object[key] == 1)
    object[key] = 2
    #expect(object.keys == Set(["b", "d", "f", key]).sorted())
    object[key] = nil
    #expect(object == others)
    object[key] = nil
    #expect(object == others)
  }

  @Test(arguments: [1, 8, 9, 1000])
  func `Each of many members is found, and none that is not there`(count: Int) {
    // In the order of a text, 10 stands before 9.
    let object = JSONObject(
      (0..<Int64(count)).map { (key: String(2 * $0), value: .number(.integer($0))) })
    #expect((0..<Int64(count)).allSatisfy { object[String(2 * $0)] == .number(.integer($0)) })
    #expect((0...count).allSatisfy { object[String(2 * $0 - 1)] == nil })
  }

  @Test func `What is merged in prevails, and all else stays`() {
    #expect(
      (["a": 1, "c": 3] as JSONObject).merging(["b": 2, "c": 4]) == ["a": 1, "b": 2, "c": 4])
  }

  @Test func `The order of members says nothing`() throws {
    let (one, other) = (try parsed(#"{"b":1,"a":2,"c":3}"#), try parsed(#"{"c":3,"a":2,"b":1}"#))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test func `Of equal keys the last counts, and each one after the first is told`() throws {
    let document = try JSONDocument(Array(#"{"b":1,"a":2,"b":3,"a":4,"b":5}"#.utf8))
    #expect(document.value == ["a": 4, "b": 5])
    #expect(document.repeatedKeys.map(\.place.column) == [14, 20, 26])
    let nested = try JSONDocument(Array(#"{"a":{"x":1,"y":2},"b":1,"b":2}"#.utf8))
    #expect(nested.repeatedKeys.map(\.place.column) == [26])
  }

  private func parsed(_ text: String) throws -> JSONValue { try JSONValue(parsing: text.utf8) }
}
