import TestSupport
import Testing

@testable import TerminalUI

struct DisplayWidthTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var character: Character
    var drawn: String
    var width: Int
    var testDescription: String

    init(_ character: Character, _ drawn: String, _ width: Int, _ name: String) {
      self.character = character
      self.drawn = drawn
      self.width = width
      testDescription = name
    }
  }

  static let letters = [
    Case("a", "a", 1, "an ASCII letter"),
    Case(" ", " ", 1, "a space"),
    Case("~", "~", 1, "the last printable of ASCII"),
    Case("é", "é", 1, "a letter with its accent"),
    Case("e\u{301}", "e\u{301}", 1, "a letter and an accent"),
    Case("\u{A0}", "\u{A0}", 1, "a space that does not break"),
    Case("界", "界", 2, "an ideograph"),
    Case("ｗ", "ｗ", 2, "a fullwidth letter"),
    Case("ｶ\u{FF9E}", "ｶ\u{FF9E}", 2, "a halfwidth kana with its voice mark"),
    Case("か\u{3099}", "か\u{3099}", 2, "a kana with a combining voice mark"),
    Case("葛\u{E0100}", "葛\u{E0100}", 2, "an ideograph with a variation selector"),
    Case("\u{3000}", "\u{3000}", 2, "an ideographic space"),
    Case("한", "한", 2, "a Hangul syllable"),
    Case("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2, "a syllable of three letters"),
    Case("ש\u{5C1}", "ש\u{5C1}", 1, "a Hebrew letter with a point"),
    Case("م\u{200C}", "م\u{200C}", 1, "an Arabic letter that does not join"),
    Case("ก\u{E33}", "ก\u{E33}", 2, "a Thai letter with a vowel that takes a column"),
    Case("ก\u{E34}\u{E48}", "ก\u{E34}\u{E48}", 1, "a Thai letter with marks above"),
    Case("क\u{93F}", "क\u{93F}", 2, "a Devanagari letter with a vowel that takes a column"),
    Case(Character("क\u{94D}ष" as String), "क\u{94D}ष", 2, "a Devanagari conjunct"),
    Case(
      Character("क\u{94D}ष\u{93F}" as String), "क\u{94D}ष\u{93F}", 3,
      "a conjunct that needs three columns"),
    Case("\u{102C}", "\u{102C}", 1, "a vowel sign that Unicode counts to no letter"),
    Case("ද\u{DCA}\u{200D}", "ද\u{DCA}", 1, "a Sinhala letter that would join the next"),
    Case("\u{1100}\u{1107}\u{1161}", "\u{1100}\u{1107}\u{1161}", 4, "two Korean consonants"),
    Case(
      "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
      "a\u{300}\u{301}\u{302}\u{303}\u{A0}\u{304}\u{305}", 2,
      "more accents than a cell holds"),
    Case("\u{2630}", "\u{2630}", 2, "a trigram, wide since Unicode 16"),
    Case("\u{4DC0}", "\u{4DC0}", 2, "a hexagram, wide since Unicode 16"),
  ]

  static let pictures = [
    Case("👍", "👍", 2, "an emoji"),
    Case("👍🏽", "👍", 2, "an emoji with a skin tone"),
    Case("🏽", "🏽", 2, "a skin tone alone"),
    Case("👨‍👩‍👧‍👦", "👨", 2, "a family"),
    Case("🧑‍⚕️", "🧑", 2, "a profession"),
    Case("❤", "❤", 1, "a heart as text"),
    Case("❤️", "❤", 1, "a heart as emoji"),
    Case("❤️‍🔥", "❤", 1, "a heart on fire"),
    Case("👁️‍🗨️", "👁", 1, "two narrow pictures that are joined"),
    Case("⌚︎", "⌚", 2, "a wide emoji asked for as text"),
    Case("☝🏽", "☝", 1, "a narrow picture with a skin tone"),
    Case("🏳️‍🌈", "🏳", 1, "a flag made by joining"),
    Case("🇩🇪", "DE", 2, "the flag of a country"),
    Case("🇩", "D", 1, "half a flag"),
    Case("1️⃣", "1", 1, "a keycap"),
    Case("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴", 2, "a flag of tags"),
    Case("©", "©", 1, "a sign that can be an emoji"),
    Case("┃", "┃", 1, "a border"),
    Case("•", "•", 1, "a bullet"),
    Case("⠹", "⠹", 1, "a spinner of Braille dots"),
  ]

  /// By number, so that naming a test does not send them to the terminal.
  static let hidden: [UInt32] = [
    0x0, 0x7, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x80, 0x9B, 0x9D, 0xAD, 0x301, 0x378, 0x600, 0x61C,
    0x1161, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0x20E3,
    0x3164, 0xE000, 0xF8FF, 0xFE0F, 0xFEFF, 0xFFFE, 0xE0067, 0x100000, 0x10FFFF,
  ]

  @Test(arguments: letters + pictures)
  func `A grapheme is drawn in as many columns as every terminal agrees on`(_ item: Case) {
    #expect(item.character.drawable == item.drawn)
    #expect(item.character.drawable.unicodeScalars.elementsEqual(item.drawn.unicodeScalars))
    #expect(item.character.displayWidth == item.width)
  }

  @Test(arguments: hidden)
  func `What has no glyph is drawn as a substitute`(_ value: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    #expect(character.drawable == "\u{FFFD}")
    #expect(character.displayWidth == 1)
  }

  @Test func `No scalar, alone or after a letter, brings an unprintable one to the terminal`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var joined = String.UnicodeScalarView("a".unicodeScalars)
      joined.append(scalar)
      for character in String(joined) + String(Character(scalar)) {
        let isSafe = character.drawable.unicodeScalars.allSatisfy { WidthClass($0) != .hidden }
        let columns = character.cells.reduce(0) { $0 + $1.width }
        if !isSafe || !(1...5 ~= columns) || columns != character.displayWidth {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: RealName.all)
  func `A name in any script is shown whole, as wide as a terminal shows it`(_ name: RealName) {
    for (text, columns) in [
      (name.given, name.givenColumns), (name.family, name.familyColumns),
    ] {
      #expect(text.displayWidth == columns)
      var frame = Frame(size: Size(width: 20, height: 1))
      #expect(frame.write(text, at: Position(column: 0, row: 0)) == columns)
      let shown = frame.row(0).prefix(columns).compactMap(\.text).map(\.drawable).joined()
      #expect(shown.unicodeScalars.elementsEqual(text.withoutJoiners.unicodeScalars))
    }
  }

  @Test func `The width of a text is the sum of its graphemes`() {
    #expect("".displayWidth == 0)
    #expect("Ada 界 👍🏽!".displayWidth == 10)
  }
}
