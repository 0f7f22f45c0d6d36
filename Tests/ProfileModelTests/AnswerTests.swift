import Testing

@testable import ProfileModel

struct AnswerTests {
  @Test(arguments: [
    (" Ada ", "Ada"), ("Jose\u{301}", "José"), ("", ""), ("Ada  Byron", "Ada  Byron"),
  ])
  func `Text is stored trimmed and in NFC`(typed: String, stored: String) {
    #expect(Answer.text(from: typed).string.map { Array($0.utf8) } == Array(stored.utf8))
  }

  @Test(arguments: [
    ("+49 30 901820", "+4930901820"), ("+1 (415) 555-0100", "+14155550100"),
    ("+44 (0)20 7946 0000", "+442079460000"), ("+33.1.23.45.67.89", "+33123456789"),
    ("\u{202A}+49\u{A0}30\u{2011}901820\u{202C}", "+4930901820"), (" +1 ", "+1"),
    ("+٤٩ ٣٠", "+4930"), ("+49–30—9", "+49309"), ("+1[415]5550100", "+14155550100"),
  ])
  func `A telephone number is stored as its digits`(typed: String, stored: String) {
    #expect(Answer.phone(from: typed) == stored)
  }

  @Test(arguments: ["", "+", "030 901820", "0049 30", "+49 30 ext 5", "+1234567890123456", "4+9"])
  func `What is no telephone number is not guessed`(typed: String) {
    #expect(Answer.phone(from: typed) == nil)
  }

  @Test func `A number is stored as JSON, exactly`() {
    #expect(Answer.number(from: " 42 ") == 42)
    #expect(Answer.number(from: "0,1") == JSONNumber(json: "0.1").map(JSONValue.number))
    #expect(Answer.number(from: "many") == nil)
  }

  @Test func `A date is stored as year, month and day`() {
    #expect(Answer.date(from: "1815/12/10") == "1815-12-10")
    #expect(Answer.date(from: "10/12/1815") == nil)
  }
}
