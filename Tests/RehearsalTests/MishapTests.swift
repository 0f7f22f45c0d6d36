import ProfileModel
import Rehearsal
import Screens
import Testing

/// What cannot be done is told, and the script goes on.
struct MishapTests {
  static let mishaps: [(steps: [String], mishap: Mishap)] = [
    ([#"{ "answer": { "age": 1 } }"#], .nobody),
    ([#"{ "notNow": true }"#], .nobody),
    ([#"{ "abandon": true }"#], .nobody),
    ([#"{ "signOut": true }"#], .nobody),
    ([#"{ "interaction": "signup" }"#, #"{ "signOut": true }"#], .formFirst("door")),
    ([#"{ "interaction": "signup" }"#, #"{ "notNow": true }"#], .notOffered("notNow")),
    (SmallFlow.signUp + [#"{ "answer": { "age": 1 } }"#], .noForm),
    (SmallFlow.signUp + [#"{ "dontAskAgain": true }"#], .noForm),
    (
      SmallFlow.signUp + [#"{ "correct": { "email": "a@example.com" } }"#], .notCorrectable("email")
    ),
    (SmallFlow.signUp + SmallFlow.logIn + [#"{ "back": true }"#], .notOffered("back")),
    (
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "answer": { "email": "a@example.com" } }"#],
      .notAsked("email", asked: ["age", "tea", "size", "cakes"])
    ),
    (
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "answer": { "tea": "yes" } }"#],
      .notAnAnswer("tea", .confirm)
    ),
    (
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "answer": { "size": "xl" } }"#],
      .notAnAnswer("size", .choice)
    ),
    (
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "answer": { "cakes": ["plum", "xl"] } }"#],
      .notAnAnswer("cakes", .choices)
    ),
    (
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "answer": { "age": true } }"#],
      .notAnAnswer("age", .number)
    ),
  ]

  @Test(arguments: mishaps)
  func `A step that cannot be done says why`(steps: [String], mishap: Mishap) throws {
    let turn = try SmallFlow.last(steps)
    #expect(turn?.mishap == mishap && turn?.isAsExpected == false)
  }

  @Test func `Back leads to where one came from`() throws {
    let turn = try SmallFlow.last([#"{ "interaction": "signup" }"#, #"{ "back": true }"#])
    #expect(turn?.sight.place == .start)
  }
}
