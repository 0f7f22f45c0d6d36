import Testing

@testable import ProfileModel

struct AttributePathTests {
  @Test(arguments: [
    ("given_name", ["given_name"]), ("user_metadata.company", ["user_metadata", "company"]),
    (
      "identities.google-oauth2.profileData.a", ["identities", "google-oauth2", "profileData", "a"]
    ),
  ])
  func `A path reads and writes as its keys with dots between`(
    text: String, components: [String]
  ) throws {
    let path = try #require(AttributePath(text))
    #expect(path.components == components)
    #expect(path.description == text)
    #expect(path == AttributePath(stringLiteral: text))
  }

  @Test(arguments: ["", ".", "a.", ".a", "a..b"])
  func `An empty component is no path`(text: String) {
    #expect(AttributePath(text) == nil)
  }

  @Test(
    arguments: [
      ("given_name", true, false, false, nil), ("user_metadata", true, false, false, nil),
      ("user_metadata.company", false, true, false, "company"),
      ("user_metadata.address.city", false, true, false, "address"),
      ("app_metadata", true, false, true, nil), ("app_metadata.plan", false, false, true, "plan"),
      ("identities.linkedin.user_id", false, false, false, nil),
    ] as [(AttributePath, Bool, Bool, Bool, String?)])
  func `A path tells whose the attribute is`(
    path: AttributePath, isRoot: Bool, isUserMetadata: Bool, isAppMetadata: Bool, key: String?
  ) {
    #expect(path.isRoot == isRoot)
    #expect(path.isUserMetadata == isUserMetadata)
    #expect(path.isAppMetadata == isAppMetadata)
    #expect(path.metadataKey == key)
  }

  @Test func `Paths are ordered by their keys, not by their text`() {
    let paths: [AttributePath] = ["a-b", "a.c", "b", "a"]
    #expect(paths.sorted() == ["a", "a.c", "a-b", "b"])
  }

  @Test(
    arguments: [
      ("given_name", "user_metadata.given_name"), ("picture", "user_metadata.picture"),
      ("email", nil), ("user_id", nil), ("user_metadata.company", nil),
    ] as [(AttributePath, AttributePath?)])
  func `A correction of a root stands in the person's own metadata`(
    path: AttributePath, correction: AttributePath?
  ) {
    #expect(path.correction == correction)
  }
}
