import ProfileModel
import ProfileService
import Rehearsal
import Staging
import Testing

/// Whom a script begins with.
struct BeginningTests {
  private func last(_ head: String, _ steps: [String]) throws -> Turn? {
    try SmallFlow.last(steps, head: #""title": "A life", \#(head)"#)
  }

  private let logIn = [#"{ "interaction": "login" }"#]

  @Test func `A persona has signed up by their connection, and has a session`() throws {
    let turn = try last(#""persona": "grace""#, logIn)
    #expect(turn?.manner == .session && turn?.sight.screen == "taste")
  }

  @Test func `A persona who has been here before goes on from there`() throws {
    let turn = try last(#""persona": "ida""#, logIn)
    #expect(turn?.manner == .session && turn?.sight.asks == ["tea", "size", "cakes"])
    var rehearsal = try SmallFlow.rehearsal(logIn, head: #""title": "A life", "persona": "ida""#)
    _ = rehearsal.play()
    #expect(rehearsal.stored.contains { $0.contains(#""number":3"#) })
  }

  @Test func `Somebody with a profile has a session, and a password where they have an email`()
    throws
  {
    let head = #""profile": { "email": "ada@example.com", "user_metadata": { "age": 36 } }"#
    let turn = try last(head, logIn)
    #expect(turn?.manner == .session && turn?.sight.asks == ["tea", "size", "cakes"])
    let later = try last(head, [#"{ "wait": "P40D" }"#] + logIn)
    #expect(later?.manner == .password && later?.sight.screen == "taste")
  }

  @Test func `What is known of them can be expected at once`() throws {
    let turn = try last(
      #""persona": "grace""#, [#"{ "expect": { "profile": { "given_name": "Grace" } } }"#])
    #expect(turn?.isAsExpected == true)
  }

  @Test func `A history goes on`() throws {
    let history = """
      { "events": {}, "entries": [{ "at": "2026-01-04T09:00:00Z", "event": "login",
        "screen": "taste", "outcome": "declined", "fields": ["age", "tea", "size", "cakes"] }] }
      """
    let head = #""profile": { "given_name": "Ada" }, "history": \#(history)"#
    let turn = try last(head, logIn)
    #expect(turn?.sight.screen == nil && turn?.sight.verdict(on: "tea") == .declined)
  }

  @Test func `A profile that the service refuses begins nothing`() throws {
    let script = try SmallFlow.script(
      logIn, head: #""title": "A life", "profile": { "user_id": "ada", "identities": [] }"#)
    #expect(throws: ServiceError.self) {
      try Rehearsal(script, flow: SmallFlow.flow, words: SmallFlow.words)
    }
  }
}
