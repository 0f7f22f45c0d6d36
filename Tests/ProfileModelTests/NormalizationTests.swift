import Testing

@testable import ProfileModel

struct NormalizationTests {
  @Test(arguments: [("e\u{301}", "é"), ("\u{212B}", "Å"), ("각", "각"), ("ﬁ", "ﬁ"), ("", "")])
  func `Canonically equal texts have equal bytes`(text: String, expected: String) {
    #expect(Array(text.normalizedToNFC.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    (" a ", "a"), ("\t\u{A0}\u{3000}a b\r\n", "a b"), ("", ""), (" \n ", ""), ("a", "a"),
  ])
  func `White space at either end is trimmed`(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }

  @Test(arguments: [
    ("ADA", "ada"), ("Straße", "strasse"), ("ΣΑΣ", "σασ"), ("σας", "σασ"), ("ſ", "s"),
    ("\u{212A}", "k"), ("ı", "ı"), ("I", "i"), ("É", "é"), ("e\u{301}", "é"), ("ÇA", "ça"),
  ])
  func `Case folding makes equal what differs in case only`(text: String, expected: String) {
    #expect(Array(text.caseFolded.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [("٠١٢٣", "0123"), ("१२", "12"), ("１２", "12"), ("7a½²", "7a½²")])
  func `Decimal digits of every script become ASCII`(text: String, expected: String) {
    #expect(text.withASCIIDigits == expected)
  }
}
