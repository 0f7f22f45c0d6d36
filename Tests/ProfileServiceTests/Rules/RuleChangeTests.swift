import ProfileModel
import Testing

@testable import ProfileService

struct RuleChangeTests {
  @Test(
    arguments: [
      (RuleChange(), 1, 2), (RuleChange(userMetadata: ["x": 3]), 1, 2),
      (RuleChange(appMetadata: ["x": 3]), 1, 2),
      (RuleChange(userMetadata: ["a": .null]), nil, 2),
      (RuleChange(appMetadata: ["a": .null]), 1, nil),
    ] as [(RuleChange, JSONValue?, JSONValue?)])
  func `Who has nothing to say of a metadata clears none of it`(
    change: RuleChange, inUser: JSONValue?, inApp: JSONValue?
  ) {
    var profile = Profile(document: ["user_metadata": ["a": 1], "app_metadata": ["a": 2]])
    change.apply(to: &profile)
    #expect(profile["user_metadata.a"] == inUser)
    #expect(profile["app_metadata.a"] == inApp)
  }

  @Test func `Of two changes the later counts, and what only one says stays`() {
    let first = RuleChange(userMetadata: ["a": 1, "b": 1], appMetadata: ["c": 1, "d": 1])
    let next = RuleChange(userMetadata: ["a": .null], appMetadata: ["c": 2, "e": 2])
    #expect(
      first.followed(by: next)
        == RuleChange(
          userMetadata: ["a": .null, "b": 1], appMetadata: ["c": 2, "d": 1, "e": 2]))
  }

  @Test func `A change merges at the first level`() {
    var profile = Profile(document: [
      "user_metadata": ["a": ["x": 1], "b": 2], "app_metadata": ["c": 3], "name": "Ada",
    ])
    RuleChange(userMetadata: ["a": ["y": 2], "b": .null]).apply(to: &profile)
    #expect(
      profile.document
        == ["user_metadata": ["a": ["y": 2]], "app_metadata": ["c": 3], "name": "Ada"])
  }
}
