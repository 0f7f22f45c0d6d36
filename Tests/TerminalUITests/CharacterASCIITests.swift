import Testing

@testable import TerminalUI

struct CharacterASCIITests {
  @Test(
    arguments: [
      ("a", "a"), ("┃", "|"), ("━", "="), ("─", "-"), ("•", "*"), ("✗", "x"), ("✓", "+"),
      ("…", "~"),
      ("“", "\""), ("⠹", "*"), ("é", "?"), ("界", "??"), ("👨‍👩‍👧", "??"), ("🇩🇪", "DE"), ("1️⃣", "1"),
      ("\u{1B}", "?"), ("\u{A0}", " "), ("\u{3000}", "  "),
    ] as [(Character, String)])
  func `In ASCII a grapheme is something like it, and as wide`(
    _ character: Character, _ drawn: String
  ) {
    #expect(character.asciiDrawable == drawn)
    #expect(drawn.count == character.displayWidth)
  }
}
