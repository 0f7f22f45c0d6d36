import Testing

@testable import TerminalUI

struct StringWrappingTests {
  static let clips: [(String, Int, String)] = [
    ("Lovelace", 4, "Love"),
    ("Lovelace", 8, "Lovelace"),
    ("Lovelace", 0, ""),
    ("Lovelace", -1, ""),
    ("世界", 3, "世"),
    ("👨‍👩‍👧a", 2, "👨‍👩‍👧"),
    ("e\u{301}e\u{301}", 1, "e\u{301}"),
  ]

  static let wraps: [(String, Int, [String])] = [
    ("", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one  two ", 20, ["one two"]), ("one two ", 20, ["one two"]), (" one", 20, ["one"]),
    ("one\n\ntwo", 20, ["one", "", "two"]),
    ("a extraordinary b", 5, ["a", "extra", "ordin", "ary b"]),
    ("世界世界", 5, ["世界", "世界"]),
    ("世界", 1, ["世", "界"]),
    ("ab", 0, ["a", "b"]),
  ]

  @Test(arguments: clips)
  func `A text is clipped to columns, never inside a grapheme`(
    _ text: String, _ width: Int, _ clipped: String
  ) {
    #expect(text.clipped(toWidth: width) == clipped)
  }

  @Test(arguments: wraps)
  func `A text is wrapped between words, and a long word between graphemes`(
    _ text: String, _ width: Int, _ lines: [String]
  ) {
    #expect(text.wrapped(toWidth: width) == lines)
  }
}
