import ProfileModel
import Testing

@testable import ProfileService

struct RuleChangeTests {
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
