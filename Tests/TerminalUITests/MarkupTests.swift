import Testing

@testable import TerminalUI

/// No text becomes markup.
struct MarkupTests {
  @Test(arguments: [
    ("Ada & Söhne", "Ada &amp; Söhne"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    (#"" onload="x"#, "&quot; onload=&quot;x"), ("it's", "it&#39;s"),
    ("&lt;", "&amp;lt;"), ("two\nlines", "two\nlines"),
    ("\u{1B}[31m\u{7}\u{9B}2J\u{0}", "\u{FFFD}[31m\u{FFFD}\u{FFFD}2J\u{FFFD}"),
    ("tab\there\r", "tab\u{FFFD}here\u{FFFD}"),
    ("\u{202E}back\u{2066}\u{200F}", "\u{FFFD}back\u{FFFD}\u{FFFD}"),
    ("\u{2028}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("שלום", "שלום"), ("👩‍🚀", "👩‍🚀"),
  ]) func `A text is escaped`(text: String, escaped: String) {
    #expect(Markup(text).text == escaped)
    #expect(Markup.element("p", text).text == "<p>\(escaped)</p>")
    #expect(
      Markup.element("p", [.class(text)], "").text == "<p class=\"\(escaped)\"></p>")
  }

  @Test func `What is in an element is not escaped twice`() {
    let inner = Markup.element("b", "a < b")
    #expect(
      Markup.block("p", [.id("x")], [inner, Markup("")]).text
        == "<p id=\"x\">\n<b>a &lt; b</b>\n</p>")
  }
}
