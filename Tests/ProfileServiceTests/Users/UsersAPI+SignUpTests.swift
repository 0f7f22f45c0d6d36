import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct SignUpTests {
  private let service = Service()

  @Test func `A sign-up makes a whole user who has logged in once`() throws {
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
    #expect(service.files(in: "history").isEmpty, "nothing was noted")
  }

  @Test func `The password stands nowhere, and its hash only with the credentials`() throws {
    let session = try service.api(cost: 7).signUp(.ada)
    for path in service.files() {
      let text = service.text(of: path)
      #expect(!text.contains("staple"), "\(path)")
      let hasHash = text.contains("\"hash\": \"$y$jBT$")
      #expect(hasHash == (path == service.path("credentials", of: session)), "\(path)")
    }
  }

  @Test(
    arguments: [
      (["given_name": "Ada", "family_name": "Lovelace"], "Ada Lovelace"),
      (["given_name": "Ada"], "Ada"),
      (["family_name": "Lovelace"], "Lovelace"),
      ([:], "ada@example.com"),
      (["given_name": "Ada", "name": "Countess of Lovelace"], "Countess of Lovelace"),
    ] as [(JSONObject, String)])
  func `Without a name, the others make it, or the email`(
    attributes: JSONObject, name: String
  ) throws {
    var request = SignUp.ada
    request.attributes = attributes
    #expect(try service.api().signUp(request).profile.name == name)
  }

  @Test(arguments: ["Ada@Example.COM", " ada@example.com ", "ADA@EXAMPLE.COM\n"])
  func `An address is stored in lower case and is one mailbox however it is typed`(
    email: String
  ) throws {
    var request = SignUp.ada
    request.email = email
    let session = try service.api().signUp(request)
    #expect(session.profile.email == "ada@example.com")
    #expect(throws: ServiceError.userExists) { try service.api().signUp(.ada) }
    _ = try service.api().logIn(email: "aDa@example.com", password: SignUp.words)
  }

  @Test func `International domains and composed letters are one mailbox in each form`() throws {
    var request = SignUp.ada
    request.email = "jose\u{301}@münchen.de"
    _ = try service.api().signUp(request)
    request.email = "JOSÉ@xn--mnchen-3ya.de"
    #expect(throws: ServiceError.userExists) { try service.api().signUp(request) }
  }

  @Test(
    arguments: [
      ("ada", "email", .email(.form)), (".ada@example.com", "email", .email(.dots)),
      (String(repeating: "a", count: 65) + "@example.com", "email", .email(.localPartTooLong)),
      ("ada@example", "email", .email(.domain(.form))),
      ("a@" + String(repeating: "b.", count: 126) + "com", "email", .email(.tooLong)),
    ] as [(String, AttributePath, Refusal)])
  func `An address that is none is refused`(
    email: String, path: AttributePath, refusal: Refusal
  ) throws {
    var request = SignUp.ada
    request.email = email
    #expect(throws: ServiceError.invalid(path, refusal)) { try service.api().signUp(request) }
    #expect(service.files().isEmpty)
  }

  @Test(
    arguments: [
      ("short", .tooShort(minimum: 15)),
      (String(repeating: "ab cd ef ", count: 57), .tooLong(maximumBytes: 511)),
      ("correct horse\u{0} battery", .controlCharacter), ("aaaaaaaaaaaaaaaaaaaa", .repetitive),
      ("ada lovelace ada lovelace", .personal),
    ] as [(String, PasswordFault)])
  func `A weak password is refused`(password: String, fault: PasswordFault) throws {
    var request = SignUp.ada
    request.password = password
    let error = #expect(throws: ServiceError.self) { try service.api().signUp(request) }
    #expect(error?.errorCode == "invalid_password")
    if fault != .repetitive && fault != .personal { #expect(error == .passwordRefused(fault)) }
    #expect(service.files().isEmpty)
  }

  @Test(
    arguments: [
      (
        ["given_name": .string(String(repeating: "a", count: 151))],
        .invalid("given_name", .tooLong(maximum: 150))
      ),
      (["family_name": ""], .invalid("family_name", .tooShort(minimum: 1))),
      (["given_name": 1], .wrongType("given_name", expected: "string")),
      (["given_name": .null], .unknownAttribute("given_name")),
      (["app_metadata": [:]], .unknownAttribute("app_metadata")),
      (["email_verified": true], .unknownAttribute("email_verified")),
      (["user_id": "auth0|1"], .unknownAttribute("user_id")),
      (["blocked": false], .unknownAttribute("blocked")),
    ] as [(JSONObject, ServiceError)])
  func `An attribute that a sign-up cannot write is refused`(
    attributes: JSONObject, error: ServiceError
  ) throws {
    var request = SignUp.ada
    request.attributes = attributes
    #expect(throws: error) { try service.api().signUp(request) }
    #expect(service.files().isEmpty)
  }

  @Test(
    arguments: [
      (10, 100, 500, nil), (11, 1, 1, .properties(maximum: 10)),
      (1, 101, 1, .nameLength(maximum: 100)), (1, 1, 501, .valueLength(maximum: 500)),
    ] as [(Int, Int, Int, ServiceError.SignUpMetadataLimit?)])
  func `Metadata at sign-up has limits`(
    count: Int, nameLength: Int, valueLength: Int, limit: ServiceError.SignUpMetadataLimit?
  ) throws {
    var request = SignUp.ada
    for number in 0..<count {
      let digits = String(number)
      let name = digits + String(repeating: "k", count: max(0, nameLength - digits.count))
      request.userMetadata[name] = .string(String(repeating: "v", count: valueLength))
    }
    if let limit {
      #expect(throws: ServiceError.signUpMetadata(limit: limit)) {
        try service.api().signUp(request)
      }
    } else {
      #expect(try service.api().signUp(request).profile.userMetadata == request.userMetadata)
    }
  }
}
