import Testing

@testable import ProfileModel

/// Where the values of a JSON text stand.
@Suite struct JSONOutlineTests {
  private static let text = """
    { "id": "work",
      "when": { "screens.a.shown": { "minimum": 3 }, "screens": { "a": true } },
      "fields": [
        { "kind": "text" }, { "k\\u0069nd": [1, "é", {}], "kind.x[0]": 5 }
      ], "id": 7 }
    """

  static let paths: [(path: String, line: Int, column: Int)] = [
    ("", 1, 1), ("fields", 3, 13), ("fields[0]", 4, 5), ("fields[0].kind", 4, 15),
    ("fields[1].kind", 4, 40), ("fields[1].kind[2]", 4, 49), ("fields[1].kind.x[0]", 4, 67),
    ("when.screens.a.shown.minimum", 2, 45), ("when.screens.a", 2, 68),
    ("when.screens.a.shown.maximum", 2, 32), ("fields[7].kind", 3, 13), ("nothing", 1, 1),
    ("fields[0].label", 4, 5), ("id", 5, 12),
  ]

  @Test(arguments: paths)
  func `A value is found by its path, or the last one on the way`(
    path: String, line: Int, column: Int
  ) {
    let outline = JSONOutline(Array(Self.text.utf8))
    #expect(outline.place(of: path) == TextPlace(line: line, column: column))
  }

  static let keys: [(key: String, path: String, line: Int, column: Int)] = [
    ("when", "", 2, 3), ("id", "", 5, 6), ("kind", "fields[1]", 4, 27),
    ("label", "fields[1]", 4, 25),
  ]

  @Test(arguments: keys)
  func `A key is found in its object, the last of equal ones`(
    key: String, path: String, line: Int, column: Int
  ) {
    let outline = JSONOutline(Array(Self.text.utf8))
    #expect(outline.place(ofKey: key, in: path) == TextPlace(line: line, column: column))
  }

  @Test func `A byte order mark is no column, and what is no JSON has its beginning alone`() {
    #expect(
      JSONOutline(Array("\u{FEFF}[1, 2]".utf8)).place(of: "[1]") == TextPlace(line: 1, column: 5))
    #expect(JSONOutline(Array("\n [1, 2".utf8)).place(of: "[1]") == TextPlace(line: 2, column: 2))
  }
}
