import Testing

@testable import SignupApp

struct PrintableTests {
  @Test(arguments: [
    "प्रियंका", "ශ්\u{200D}රී", "ന്\u{200D}", "👩‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣", "نیک\u{200C}نام", "葛\u{E0100}", "\u{E000}\u{378}",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{93F}",
    "\u{600}1", "\u{70F}ܐ", "ᠰᠠᠷ\u{180E}ᠠ",
  ])
  func `What is printed is not shortened for its width`(_ text: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    "\u{1B}", "\u{7F}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{200F}", "\u{200B}", "\r", "\n",
  ])
  func `What steers a terminal or is nothing to see is printed as a substitute`(_ text: String) {
    #expect("a\(text)b".printable == "a\u{FFFD}b")
  }
}
