import Testing

@testable import Screens

struct LocalizedTextTests {
  @Test(arguments: ["en", "es", "de-AT", ""])
  func `A text for everybody is read in every language`(language: String) {
    let text = LocalizedText("Work")
    #expect(text.resolved(in: language) == "Work")
    #expect(text.everyText == ["Work"])
  }

  private static let texts = ["es": "Trabajo", "en": "Work", "de": "Arbeit"]

  @Test(
    arguments: [
      (texts, "es", "Trabajo"), (texts, "de", "Arbeit"), (texts, "fr", "Work"), (texts, "", "Work"),
      (texts, "EN", "Work"), (["fi": "Työ", "es": "Trabajo"], "fr", "Trabajo"),
      (["fi": "Työ", "es": "Trabajo"], "fi", "Työ"), (["en": ""], "es", ""), ([:], "en", ""),
    ] as [([String: String], String, String)])
  func `A language that is missing falls back to English, and then to the first there is`(
    texts: [String: String], language: String, expected: String
  ) {
    #expect(LocalizedText(texts).resolved(in: language) == expected)
  }

  @Test func `English is what is read where no language is asked for`() {
    #expect(LocalizedText(Self.texts).resolved() == "Work")
    #expect(LocalizedText(Self.texts).everyText == ["Arbeit", "Work", "Trabajo"])
  }

  @Test(arguments: [
    ("About {topic}", "About ships"), ("{topic}{topic}", "shipsships"), ("{topic", "{topic"),
    ("{other} {topic}", "{other} ships"), ("", ""), ("{Topic}", "{Topic}"),
    ("{{topic}}", "{ships}"), ("{}", "{}"), ("a { b {topic} }", "a { b ships }"),
    ("{empty}|{nested}", "|{topic}"), ("{a {topic}", "{a ships"),
  ])
  func `Names in braces are filled with facts, and unknown ones stay`(
    text: String, expected: String
  ) {
    let context = ["topic": "ships", "empty": "", "nested": "{topic}", "a {topic": "?"]
    #expect(LocalizedText(text).filled { context[$0] } == expected)
  }

  @Test func `The text of a language is filled, or the one it falls back to`() {
    let text = LocalizedText(["en": "About {topic}", "es": "Sobre {topic}"])
    #expect(text.filled(in: "es") { _ in "x" } == "Sobre x")
    #expect(text.filled(in: "fr") { _ in "x" } == "About x")
  }

  @Test(
    arguments: [
      (["given_name": "Ada"], "en", "Good to see you, Ada."), ([:], "en", "Good to see you."),
      (["given_name": "Ada"], "es", "Hola, Ada."), ([:], "es", "Hola, {given_name}."),
    ] as [([String: String], String, String)])
  func `The first wording whose facts are known is taken, in the language that was chosen first`(
    facts: [String: String], language: String, expected: String
  ) {
    let text = LocalizedText(wordings: [
      "en": ["Good to see you, {given_name}.", "Good to see you."], "es": ["Hola, {given_name}."],
    ])
    #expect(text.filled(in: language) { facts[$0] } == expected)
    #expect(text.names == ["given_name", "given_name"])
  }
}
