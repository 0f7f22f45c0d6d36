import FileStore
import FoundationEssentials
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct WritingTests {
  private let service = Service()

  private func update(_ patch: JSONObject) throws -> Profile {
    let api = try service.api()
    let token = try service.serverToken()
    let user = try api.users(byEmail: "ada@example.com", token: token).first
    let session = try user?.userID ?? api.signUp(.ada).userID
    return try api.update(session, patch: patch, token: token)
  }

  @Test(
    arguments: [
      (["given_name": "Augusta"], "given_name", "Augusta"),
      (["given_name": .null], "given_name", nil), (["family_name": .null], "family_name", nil),
      (["name": .null], "name", "Ada Lovelace"), (["nickname": .null], "nickname", "ada"),
      (["picture": "https://example.com/ada.png"], "picture", "https://example.com/ada.png"),
      (["phone_number": "+441234"], "phone_number", "+441234"),
      (["username": "countess"], "username", "countess"), (["blocked": true], "blocked", true),
      (["email_verified": true], "email_verified", true),
      (["verify_email": true], "verify_email", nil),
      (["email": "Countess@Example.com"], "email", "countess@example.com"),
      (["phone_verified": true], "phone_verified", true), ([:], "nickname", "ada"),
    ] as [(JSONObject, String, JSONValue?)])
  func `A root is replaced, and unset with null`(
    patch: JSONObject, key: String, value: JSONValue?
  ) throws {
    service.pass(.seconds(60))
    let profile = try update(patch)
    #expect(profile.document[key] == value)
    #expect(
      try service.store().profile(#require(UserID(passwordUserID: profile.userID ?? ""))).value
        == profile)
  }

  @Test func `An answer is the full user, dated`() throws {
    let before = try service.api().signUp(.ada).profile
    service.pass(.seconds(60))
    var expected = before
    expected.document["user_metadata"] = ["company": "Analytical Engines"]
    expected.document["updated_at"] = "2026-01-01T00:01:00.000Z"
    #expect(try update(["user_metadata": ["company": "Analytical Engines"]]) == expected)
  }

  @Test func `A history that cannot be read keeps no change from the profile`() throws {
    _ = try update(["given_name": "Augusta"])
    let history = try #require(service.files(in: "history").first)
    try Data("{".utf8).write(to: URL(filePath: "\(service.folder)/history/\(history)"))
    for name in ["Zed", "Ada"] {
      #expect(try update(["given_name": .string(name)]).givenName == name)
    }
  }

  @Test func `A new email is not verified, unless the patch says so`() throws {
    #expect(try update(["email_verified": true]).document["email_verified"] == true)
    #expect(
      try update(["email": "ada@example.com", "email_verified": true]).document["email_verified"]
        == true)
    #expect(try update(["email": "ada@example.com"]).document["email_verified"] == false)
  }

  @Test(
    arguments: [
      (["password": "short", "email": "b@example.com"], .passwordAndEmailTogether),
      (["user_id": "auth0|1"], .unknownAttribute("user_id")),
      (["identities": []], .unknownAttribute("identities")),
      (["created_at": "2026-01-01T00:00:00.000Z"], .unknownAttribute("created_at")),
      (["logins_count": 0], .unknownAttribute("logins_count")),
      (["shoe_size": 38], .unknownAttribute("shoe_size")),
      (["email": .null], .wrongType("email", expected: "string")),
      (["password": .null], .wrongType("password", expected: "string")),
      (["blocked": "yes"], .wrongType("blocked", expected: "boolean")),
      (["blocked": .null], .wrongType("blocked", expected: "boolean")),
      (["user_metadata": .null], .wrongType("user_metadata", expected: "object")),
      (["user_metadata": []], .wrongType("user_metadata", expected: "object")),
      (["app_metadata": "x"], .wrongType("app_metadata", expected: "object")),
      (["given_name": ""], .invalid("given_name", .tooShort(minimum: 1))),
      (["phone_number": "1234"], .invalid("phone_number", .phone)),
      (["phone_number": "+"], .invalid("phone_number", .phone)),
      (["phone_number": "+1234567890123456"], .invalid("phone_number", .phone)),
      (["picture": "not a url"], .invalid("picture", .url)),
      (["email": "x"], .invalid("email", .email(.form))),
      (["email": "grace@example.com"], .emailExists),
      (["password": "short"], .passwordRefused(.tooShort(minimum: 15))),
      (["user_metadata": ["a.b": 1]], .metadataKey("user_metadata")),
      (["user_metadata": ["$a": 1]], .metadataKey("user_metadata")),
      (["user_metadata": ["a": ["b.c": 1]]], .metadataKey("user_metadata")),
      (["app_metadata": ["a": [["$b": 1]]]], .metadataKey("app_metadata")),
    ] as [(JSONObject, ServiceError)])
  func `A patch that Auth0 refuses changes nothing`(
    patch: JSONObject, error: ServiceError
  ) throws {
    _ = try service.api().signUp(.grace)
    _ = try service.api().signUp(.ada)
    let before = service.contents(but: "tokens")
    #expect(throws: error) { try update(patch) }
    #expect(service.contents(but: "tokens") == before)
  }

  @Test(arguments: [
    "__tenant", "_id", "blocked", "clientID", "created_at", "email_verified", "email",
    "globalClientID", "global_client_id", "identities", "lastIP", "lastLogin", "loginsCount",
    "metadata", "multifactor_last_modified", "multifactor", "updated_at", "user_id",
  ])
  func `A key that stands at the root is forbidden in app_metadata, and nowhere else`(
    key: String
  ) throws {
    #expect(throws: ServiceError.forbiddenAppMetadata([key])) {
      try update(["app_metadata": ["plan": "free", key: 1]])
    }
    #expect(try update(["user_metadata": [key: 1]]).userMetadata == [key: 1])
    #expect(try update(["app_metadata": ["nested": [key: 1]]]).appMetadata["nested"] == [key: 1])
  }

  @Test(arguments: [
    ("given_name", 150), ("family_name", 150), ("name", 300), ("nickname", 300), ("username", 128),
  ])
  func `A name has a greatest length`(key: String, maximum: Int) throws {
    let longest = String(repeating: "é", count: maximum)
    #expect(try update([key: .string(longest)]).document[key] == .string(longest))
    let path = AttributePath(stringLiteral: key)
    #expect(throws: ServiceError.invalid(path, .tooLong(maximum: maximum))) {
      try update([key: .string(longest + "e")])
    }
  }

  @Test func `A user is no larger than a megabyte`() throws {
    let large = JSONValue.string(String(repeating: "x", count: 600_000))
    #expect(try update(["user_metadata": ["a": large]]).userMetadata["a"] == large)
    #expect(throws: ServiceError.documentTooLarge(maximumBytes: 1_000_000)) {
      try update(["user_metadata": ["b": large]])
    }
    #expect(try update([:]).userMetadata["b"] == nil)
  }

  @Test func `A server sets a password, which ends every session`() throws {
    let session = try service.api().signUp(.ada)
    let profile = try update(["password": "three more horses than one"])
    #expect(profile.document["last_password_reset"] == "2026-01-01T00:00:00.000Z")
    #expect(profile.document["password"] == nil)
    #expect(throws: ServiceError.tokenInvalid) { try service.api().resume(token: session.token) }
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    }
    _ = try service.api().logIn(email: "ada@example.com", password: "three more horses than one")
  }

  @Test func `What a social connection owns cannot be changed, but the metadata can`() throws {
    let id = try service.addLinkedInUser()
    let token = try service.serverToken()
    let owned: JSONObject = [
      "given_name": "A", "family_name": "B", "name": "C", "nickname": "D", "email": "e@example.com",
      "picture": "https://example.com/f.png", "password": "three more horses than one",
    ]
    for (key, value) in owned {
      #expect(throws: ServiceError.rootsOwnedByConnection([key])) {
        try service.api().update(id, patch: [key: value], token: token)
      }
    }
    let profile = try service.api().update(
      id, patch: ["user_metadata": ["name": "Grace"], "blocked": true], token: token)
    #expect(profile.userMetadata == ["name": "Grace", "locale": "en"])
  }
}

extension WritingTests {
  @Test func `A connection that nobody declares any more owns the roots of its users`() throws {
    let id = try service.addLinkedInUser()
    var settings = UsersAPI.Settings()
    settings.providers = [.gitHub]
    let api = UsersAPI(
      store: try service.store(), hasher: PasswordHasher(cost: 1), settings: settings
    ) { service.now }
    let token = try service.serverToken()
    #expect(throws: ServiceError.rootsOwnedByConnection(["given_name"])) {
      try api.update(id, patch: ["given_name": "Amazing"], token: token)
    }
    let patch: JSONObject = ["user_metadata": ["given_name": "Amazing"]]
    #expect(
      try api.update(id, patch: patch, token: token).userMetadata["given_name"] == "Amazing")
  }

  @Test(arguments: [Provider.SettingRoots.onFirstLogin, .neverOnLogin])
  func `What a connection sets once or never, a server can change, but for a password`(
    setsRoots: Provider.SettingRoots
  ) throws {
    let id = try service.addLinkedInUser()
    var settings = UsersAPI.Settings()
    settings.providers = [
      Provider(
        connection: "linkedin", id: "linkedin", title: "LinkedIn", setsRoots: setsRoots,
        mapping: [:])
    ]
    let api = UsersAPI(
      store: try service.store(), hasher: PasswordHasher(cost: 1), settings: settings
    ) { service.now }
    let token = try service.serverToken()
    let patch: JSONObject = ["given_name": "Amazing", "email": "amazing@example.com"]
    #expect(try api.update(id, patch: patch, token: token).givenName == "Amazing")
    #expect(throws: ServiceError.rootsOwnedByConnection(["password"])) {
      try api.update(id, patch: ["password": .string(SignUp.words)], token: token)
    }
  }
}

// MARK: - Creating

extension WritingTests {
  private static let body: JSONObject = [
    "connection": "Username-Password-Authentication", "email": "Ada@Example.com",
    "password": .string(SignUp.words), "given_name": "Ada", "user_metadata": ["a": 1, "b": .null],
    "app_metadata": ["plan": "free"], "email_verified": true,
  ]

  @Test func `A server makes a user who has never logged in`() throws {
    let profile = try service.api().create(Self.body, token: service.serverToken())
    let id = try #require(profile.identities.first?.userID)
    #expect(
      profile.document == [
        "user_id": .string("auth0|\(id)"), "email": "ada@example.com", "email_verified": true,
        "name": "Ada", "given_name": "Ada", "nickname": "ada",
        "identities": [.object(Identity.password(id: id).document)],
        "created_at": "2026-01-01T00:00:00.000Z", "updated_at": "2026-01-01T00:00:00.000Z",
        "logins_count": 0, "user_metadata": ["a": 1], "app_metadata": ["plan": "free"],
      ])
    let session = try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    #expect(session.profile.loginsCount == 1)
  }

  @Test(
    arguments: [
      ("email", nil, .missing("email")), ("password", nil, .missing("password")),
      ("connection", "linkedin", .invalid("connection", .choice)),
      ("shoe_size", 38, .unknownAttribute("shoe_size")),
      ("password", "short", .passwordRefused(.tooShort(minimum: 15))),
      ("email", "grace@example.com", .conflict),
      ("app_metadata", ["user_id": 1], .forbiddenAppMetadata(["user_id"])),
    ] as [(String, JSONValue?, ServiceError)])
  func `A user whom Auth0 refuses is not made`(
    key: String, value: JSONValue?, error: ServiceError
  ) throws {
    _ = try service.api().signUp(.grace)
    let before = service.contents(but: "tokens")
    var body = Self.body
    body[key] = value
    #expect(throws: error) { try service.api().create(body, token: service.serverToken()) }
    #expect(service.contents(but: "tokens") == before)
  }
}
