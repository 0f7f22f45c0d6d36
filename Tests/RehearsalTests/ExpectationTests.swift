import ProfileModel
import Rehearsal
import Screens
import Testing

/// What a script expects, held against what there is.
struct ExpectationTests {
  private func turn(_ expectation: String) throws -> Turn {
    try #require(
      try SmallFlow.last(SmallFlow.signUp + SmallFlow.logIn + [#"{ "expect": \#(expectation) }"#]))
  }

  @Test(arguments: [
    #"{ "place": "form", "screen": "taste", "asks": ["age", "tea", "size", "cakes"] }"#,
    #"{ "refused": [], "trouble": null }"#,
    #"{ "profile": { "email": "ada@example.com", "given_name": null, "logins_count": 1 } }"#,
    #"{ "verdicts": { "age": "ask", "door.email": "screenInactive" } }"#,
  ])
  func `What is as expected has no differences`(expectation: String) throws {
    #expect(try turn(expectation).differences == [])
  }

  static let differing: [(expectation: String, differences: [Difference])] = [
    (
      #"{ "screen": null, "asks": ["age"] }"#,
      [
        Difference(aspect: .screen, expected: .null, got: "taste"),
        Difference(aspect: .asks, expected: ["age"], got: ["age", "tea", "size", "cakes"]),
      ]
    ),
    (
      #"{ "profile": { "email": "grace@example.com", "user_metadata.age": 36 } }"#,
      [
        Difference(
          aspect: .profile("email"), expected: "grace@example.com", got: "ada@example.com"),
        Difference(aspect: .profile("user_metadata.age"), expected: 36, got: .null),
      ]
    ),
    (
      #"{ "verdicts": { "tea": "known" } }"#,
      [Difference(aspect: .verdict("tea"), expected: "known", got: "ask")]
    ),
  ]

  @Test(arguments: differing)
  func `What is not has one for each thing`(
    expectation: String, differences: [Difference]
  ) throws {
    let turn = try turn(expectation)
    #expect(turn.differences == differences && !turn.isAsExpected)
  }
}
