import ProfileModel
import Testing

@testable import ProfileService

struct ClaimTests {
  @Test(arguments: [
    ("ada@example.com", "ada@example.com"), ("a/b@example.com", "a%2fb@example.com"),
    ("a%2Fb@example.com", "a%252Fb@example.com"), ("..", "%2e."), ("a\u{0}b c", "a%00b%20c"),
    ("é@example.com", "é@example.com"),
  ])
  func `A key is the name of a file, and two keys are never one name`(key: String, name: String) {
    #expect(Claim.email(key: key).fileName == name)
  }

  @Test func `A profile claims its email, its foreign identities and linked password accounts`()
    throws
  {
    let id = try #require(UserID("507f1f77bcf86cd799439020"))
    var profile = DatabaseUser.new(
      id, email: "ada@example.com", attributes: [:],
      at: try #require(Timestamp("2026-01-01T00:00:00Z")))
    profile.document["identities"] = .array(
      (profile.document["identities"]?.array ?? []) + [
        [
          "connection": "linkedin", "provider": "linkedin", "user_id": "YbK1", "isSocial": true,
          "profileData": ["email": "ada@linkedin.example.com"],
        ],
        [
          "connection": "Username-Password-Authentication", "provider": "auth0",
          "user_id": "507f1f77bcf86cd799439021", "isSocial": false,
          "profileData": ["email": "Countess@example.com"],
        ],
      ])
    #expect(
      Claim.all(of: profile, id: id) == [
        .email(key: "ada@example.com"), .email(key: "countess@example.com"),
        .identity(key: "linkedin|YbK1"), .identity(key: "auth0|507f1f77bcf86cd799439021"),
      ])
  }
}
