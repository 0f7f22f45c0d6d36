import ProfileModel
import ProfileService
import Testing

@testable import LoginRules

struct RuleOutcomeTests {
  private func outcome(_ text: String) -> RuleOutcome { RuleOutcome(output: Array(text.utf8)) }

  @Test(arguments: ["", " \n\t", "{}", #"{"user_metadata": {}}"#, #"{"app_metadata": {}}"#])
  func `A rule that says nothing changes nothing`(text: String) {
    #expect(outcome(text) == .unchanged)
  }

  @Test func `A change names metadata and nothing else`() {
    #expect(
      outcome(#"{"user_metadata": {"company": "ACME", "old": null}, "app_metadata": {"plan": 1}}"#)
        == .changed(
          RuleChange(userMetadata: ["company": "ACME", "old": .null], appMetadata: ["plan": 1])))
  }

  @Test func `A denial fits a few lines of a screen`() {
    let longest = String(repeating: "a", count: 300)
    #expect(outcome(#"{"deny": "\#(longest)"}"#) == .denied(longest))
  }

  @Test func `A denial is a sentence`() {
    #expect(
      outcome(#"{"deny": " The reading room is closed. "}"#)
        == .denied("The reading room is closed."))
  }

  @Test(arguments: [
    "[]", "null", "no", "{", #"{"email": "a@b.co"}"#, #"{"user_metadata": 7}"#,
    #"{"user_metadata": null}"#, #"{"user_metadata": {"a.b": 1}}"#,
    #"{"user_metadata": {"a": {"$b": 1}}}"#, #"{"app_metadata": {"email": "x"}}"#,
    #"{"app_metadata": {"loginsCount": 0}}"#, #"{"deny": ""}"#, #"{"deny": true}"#,
    #"{"deny": "No.", "user_metadata": {}}"#,
    #"{"user_metadata": {"a": 1}, "extra": 1}"#,
    #"{"deny": ""# + String(repeating: "a", count: 301) + #""}"#,
  ])
  func `Anything else is bad output, in whole`(text: String) {
    #expect(outcome(text) == .failed(.badOutput))
  }
}
