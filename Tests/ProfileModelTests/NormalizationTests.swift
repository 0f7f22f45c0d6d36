import Testing

@testable import ProfileModel

struct NormalizationTests {
  @Test(arguments: [("e\u{301}", "é"), ("\u{212B}", "Å"), ("각", "각"), ("ﬁ", "ﬁ"), ("", "")])
  func `Canonically equal texts have equal bytes`(text: String, expected: String) {
    #expect(Array(text.normalizedToNFC.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    (" a ", "a"), ("\t\u{A0}\u{3000}a b\r\n", "a b"), ("", ""), (" \n ", ""), ("a", "a"),
    ("a \u{301}", "a"), ("\u{3000}é\u{2028}", "é"), (" \r\n", ""), ("a\r\n", "a"),
    ("\u{1F}", "\u{1F}"),
    ("é a", "é a"), ("a é ", "a é"), ("\u{B}a\u{C}", "a"), ("a\u{85}", "a"),
  ])
  func `White space at either end is trimmed`(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }

  @Test(arguments: [
    ("ADA", "ada"), ("Straße", "strasse"), ("ΣΑΣ", "σασ"), ("σας", "σασ"), ("ſ", "s"),
    ("\u{212A}", "k"), ("ı", "ı"), ("I", "i"), ("É", "é"), ("e\u{301}", "é"), ("ÇA", "ça"),
    ("STRAẞE", "strasse"), ("ẞ", "ss"), ("ﬁ", "fi"), ("İ", "i\u{307}"), ("ŉ", "ʼn"), ("ΐ", "ΐ"),
    ("ᾳ", "αι"), ("\u{345}", "ι"), ("ა", "ა"), ("Ა", "ა"), ("\u{10C0}", "\u{2D20}"), ("µ", "μ"),
  ])
  func `Case folding makes equal what differs in case only`(text: String, expected: String) {
    #expect(Array(text.caseFolded.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("Réunion", "Reunion"), ("re\u{301}union", "reunion"), ("Åland", "Aland"),
    ("Curaçao", "Curacao"),
    ("Asie", "Asie"), ("日本", "日本"), ("", ""),
  ])
  func `Accents can be left away`(text: String, expected: String) {
    #expect(text.withoutAccents == expected)
  }

  @Test(arguments: [("٠١٢٣", "0123"), ("१२", "12"), ("１２", "12"), ("7a½²", "7a½²")])
  func `Decimal digits of every script become ASCII`(text: String, expected: String) {
    #expect(text.withASCIIDigits == expected)
  }

  /// U+13A0–U+13F5 and their small letters, of which Unicode folds to the capitals.
  @Test(arguments: 0x13A0...0x13F5)
  func `Cherokee too`(capital: UInt32) throws {
    let text = String(try #require(Unicode.Scalar(capital)))
    #expect(text.lowercased() != text)
    #expect(text.lowercased().caseFolded == text)
    #expect(text.caseFolded == text)
  }

  @Test func `Folding what is folded changes nothing, in every script`() {
    let scalars = (0..<0x110000).lazy.compactMap(Unicode.Scalar.init)
    let changing = scalars.filter { $0.properties.changesWhenCaseFolded }.map {
      String($0).caseFolded
    }
    #expect(changing.count > 1400)
    #expect(changing.filter { $0.caseFolded != $0 } == [])
  }
}
