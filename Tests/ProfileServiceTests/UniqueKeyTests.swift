import ProfileModel
import Testing

@testable import ProfileService

struct UniqueKeyTests {
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
      UniqueKey.all(of: profile, id: id) == [
        .email(key: "ada@example.com"), .email(key: "countess@example.com"),
        .identity(key: "linkedin|YbK1"), .identity(key: "auth0|507f1f77bcf86cd799439021"),
      ])
  }
}
