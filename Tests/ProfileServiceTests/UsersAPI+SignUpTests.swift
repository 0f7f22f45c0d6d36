import ProfileModel
import Testing

@testable import ProfileService

@Suite struct SignUpTests {
  private let service = Service()

  @Test func `a sign-up makes a whole user who has logged in once`() throws {
    let session = try service.api().signUp(.ada)
    #expect(
      session.profile.document == [
        "user_id": .string("auth0|\(session.id)"), "email": "ada@example.com",
        "email_verified": false, "name": "Ada Lovelace", "given_name": "Ada",
        "family_name": "Lovelace", "nickname": "ada",
        "identities": [
          [
            "connection": "Username-Password-Authentication", "provider": "auth0",
            "user_id": .string(session.id), "isSocial": false,
          ]
        ],
        "created_at": "2026-01-01T00:00:00.000Z", "updated_at": "2026-01-01T00:00:00.000Z",
        "last_login": "2026-01-01T00:00:00.000Z", "logins_count": 1, "user_metadata": [:],
        "app_metadata": [:],
      ])
    let stored = service.text(of: service.path("users", of: session))
    #expect(try Profile(parsing: stored.utf8) == session.profile)
  }

  @Test func `the password stands nowhere, and its hash only with the credentials`() throws {
    let session = try service.api(cost: 7).signUp(.ada)
    for path in service.files() {
      let text = service.text(of: path)
      #expect(!text.contains("staple"), "\(path)")
      let hasHash = text.contains("\"hash\": \"$y$jBT$")
      #expect(hasHash == (path == service.path("credentials", of: session)), "\(path)")
    }
  }
}
