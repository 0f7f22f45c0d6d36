import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

struct ArrivingTests {
  private let service = Service()

  /// Rules that count how often they run.
  private final class Counter: RulesAtLogin {
    let runs = Mutex(0)

    func change(
      of user: Profile, through connection: String, by loginProtocol: LoginProtocol
    ) -> RuleChange {
      runs.withLock { $0 += 1 }
      return RuleChange()
    }
  }

  private static func linkedIn(_ more: JSONObject = [:]) throws -> Arrival {
    try Arrival(.linkedIn, claims: ProviderAnswers.linkedIn.merging(more))
  }

  @Test func `Nobody has a new identity, and signing up gives it to someone`() throws {
    let arrival = try Self.linkedIn()
    #expect(try service.api().logIn(arrival) == nil)
    let session = try service.api().signUp(arrival)
    #expect(session.profile.userID == "linkedin|782bbtaQ")
    #expect(session.profile.loginsCount == 1)
    #expect(session.profile.document["created_at"] == "2026-01-01T00:00:00.000Z")
    #expect(session.profile.document["email_verified"] == true)
    #expect(session.profile.document["nickname"] == "ada")
    #expect(try service.api().resume(token: session.token).profile == session.profile)

    service.pass(.seconds(60))
    let again = try #require(try service.api().logIn(arrival))
    #expect(again.profile.userID == session.profile.userID)
    #expect(again.profile.loginsCount == 2)
    #expect(again.profile.document["last_login"] == "2026-01-01T00:01:00.000Z")
  }

  @Test func `A login brings what the provider says now`() throws {
    _ = try service.api().signUp(Self.linkedIn())
    let session = try service.api().logIn(Self.linkedIn(["given_name": "Augusta"]))
    #expect(session?.profile.givenName == "Augusta")
  }

  @Test func `What the provider did not say is added in the same step`() throws {
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    let session = try service.api().signUp(
      arrival, adding: ["email": " alan@example.com\n", "given_name": "Al"],
      userMetadata: ["company": "Bletchley"])
    #expect(session.profile.email == "alan@example.com")
    #expect(session.profile.document["email_verified"] == false)
    #expect(session.profile.givenName == "Alan Mathison")
    #expect(session.profile.userMetadata["company"] == "Bletchley")
    #expect(try service.api().logIn(arrival)?.profile.email == "alan@example.com")
  }

  @Test func `Someone without any email may sign up`() throws {
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    let session = try service.api().signUp(arrival)
    #expect(session.profile.email == nil)
    #expect(session.profile.document["email_verified"] == nil)
    #expect(session.profile.name == "Alan Mathison Turing")
  }

  @Test(
    arguments: [
      (["email": "ada@"], .invalid("email", .email(.form))),
      (["blocked": true], .unknownAttribute("blocked")),
      (["app_metadata": [:]], .unknownAttribute("app_metadata")),
      (["password": "x"], .unknownAttribute("password")),
    ] as [(JSONObject, ServiceError)])
  func `What is added is checked`(attributes: JSONObject, error: ServiceError) throws {
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    #expect(throws: error) { try service.api().signUp(arrival, adding: attributes) }
    #expect(service.files(in: "users").isEmpty)
  }

  @Test func `An account of the same email is never joined by itself`() throws {
    let account = try service.api().signUp(.ada)
    let arrival = try Self.linkedIn()
    #expect(try service.api().holder(ofEmailOf: arrival) == .password)
    #expect(try service.api().logIn(arrival) == nil)
    #expect(throws: ServiceError.userExists) { try service.api().signUp(arrival) }
    #expect(try service.api().resume(token: account.token).profile == account.profile)
  }

  @Test(
    arguments: [
      (["email": "ada@example.com"], .connection("linkedin")),
      (["email": "Ada@Example.com", "email_verified": true], .connection("linkedin")),
      (["email": "ada@example.com", "email_verified": false], .password),
      (["email": "grace@example.com"], nil),
      ([:], nil),
    ] as [(JSONObject, EmailHolder?)])
  func `Only the owner of an email learns which connection its account continues with`(
    more: JSONObject, expected: EmailHolder?
  ) throws {
    _ = try service.api().signUp(Self.linkedIn())
    let claims: JSONObject = ["sub": "1", "name": "Ada"]
    let arrival = try Arrival(.google, claims: claims.merging(more))
    #expect(try service.api().holder(ofEmailOf: arrival) == expected)
  }

  @Test func `Who knows the password of an account may link an identity to it`() throws {
    let account = try service.api().signUp(.ada)
    let arrival = try Arrival(.linkedIn, claims: ProviderAnswers.linkedInPartner)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: "ada@example.com", password: "wrong", linking: arrival)
    }
    let session = try service.api().logIn(
      email: "ada@example.com", password: SignUp.words, linking: arrival)
    #expect(session.profile.userID == account.profile.userID)
    #expect(session.profile.identities.map(\.provider) == ["auth0", "linkedin"])
    #expect(session.profile["identities.linkedin.profileData.title"] == "Programmer")
    #expect(session.profile.givenName == account.profile.givenName)

    let through = try #require(try service.api().logIn(arrival))
    #expect(through.profile.userID == account.profile.userID)
    let twice = try service.api().logIn(
      email: "ada@example.com", password: SignUp.words, linking: arrival)
    #expect(twice.profile.identities.count == 2)
  }

  @Test func `An identity that someone has cannot be linked to another`() throws {
    _ = try service.api().signUp(.ada)
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    _ = try service.api().signUp(arrival)
    #expect(throws: ServiceError.conflict) {
      try service.api().logIn(
        email: "ada@example.com", password: SignUp.words, linking: arrival)
    }
    #expect(throws: ServiceError.conflict) { try service.api().signUp(arrival) }
  }

  @Test func `An address that someone else has here does not keep a person out`() throws {
    let arrival = try Self.linkedIn(["email": "augusta@example.com"])
    _ = try service.api().signUp(arrival)
    _ = try service.api().signUp(.ada)
    let rules = Counter()
    let session = try service.api(rules: rules).logIn(Self.linkedIn(["given_name": "Augusta"]))
    #expect(rules.runs.withLock { $0 } == 1, "nobody waits for the rules twice")
    #expect(session?.profile.email == "augusta@example.com")
    #expect(session?.profile.givenName == "Augusta")
    #expect(session?.profile["identities.linkedin.profileData.email"] == "ada@example.com")
  }

  @Test func `A blocked person stays out, whichever way they come`() throws {
    let arrival = try Self.linkedIn()
    let session = try service.api().signUp(arrival)
    let id = try #require(session.profile.userID)
    _ = try service.api().update(id, patch: ["blocked": true], token: service.serverToken())
    #expect(throws: ServiceError.userBlocked) { try service.api().logIn(arrival) }
  }
}
