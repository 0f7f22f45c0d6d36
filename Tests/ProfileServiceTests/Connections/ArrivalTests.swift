import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct ArrivalTests {
  private static func linkedIn(_ setsRoots: Provider.SettingRoots) -> Provider {
    Provider(
      connection: "linkedin", id: "linkedin", title: "LinkedIn", setsRoots: setsRoots,
      mapping: Provider.linkedIn.mapping)
  }

  @Test func `An identity keeps the claims as the provider asserted them`() throws {
    let identity = try Arrival(.gitHub, claims: ProviderAnswers.gitHub).identity
    #expect(identity.connection == "github" && identity.provider == "github")
    #expect(identity.userID == "583231")
    #expect(identity.document["user_id"] == 583231, "as it came")
    #expect(identity.isSocial)
    #expect(identity.profileData["email"] == .null)
    #expect(identity.profileData["id"] == 583231)
    #expect(identity.profileData["given_name"] == "Alan Mathison")
    #expect(identity.profileData["user_id"] == nil)
  }

  @Test(arguments: Provider.builtIn)
  func `Without an id nobody arrives`(provider: Provider) {
    #expect(throws: ConnectionError.noUserID(provider)) {
      try Arrival(provider, claims: ["email": "ada@example.com"])
    }
  }

  @Test func `A new user has the provider's roots`() throws {
    let user = try Arrival(.google, claims: ProviderAnswers.google).newUser
    #expect(
      user.document.filter { $0.key != "identities" } == [
        "user_id": "google-oauth2|103547991597142817347", "email": "grace@example.com",
        "email_verified": true, "name": "Grace Hopper", "given_name": "Grace",
        "family_name": "Hopper",
        "picture": "https://lh3.example.com/a/photo=s96-c", "user_metadata": [:],
        "app_metadata": [:],
      ])
    #expect(user.identities.count == 1)
  }

  @Test func `Company and title are known from the identity`() throws {
    let user = try Arrival(.linkedIn, claims: ProviderAnswers.linkedInPartner).newUser
    #expect(user["identities.linkedin.profileData.company"] == "Analytical Engines")
    #expect(user["identities.linkedin.profileData.title"] == "Programmer")
    #expect(user["company"] == nil)
  }

  @Test func `Someone whose provider keeps the email private has none`() throws {
    let user = try Arrival(.gitHub, claims: ProviderAnswers.gitHub).newUser
    #expect(user.email == nil)
    #expect(user.document["email_verified"] == nil)
    #expect(user.document["nickname"] == "alan")
    #expect(user.givenName == "Alan Mathison")
  }

  @Test(
    arguments: [
      ["given_name": .string(String(repeating: "a", count: 151))], ["given_name": " "],
      ["email": "ada@"], ["email": ["ada@example.com"]],
      ["picture": "javascript:alert(1)"], ["email_verified": true],
      ["name": .string(String(repeating: "a", count: 301))],
    ] as [JSONObject])
  func `A claim that no user could have is no root`(claims: JSONObject) {
    #expect(Provider.google.roots(from: claims).isEmpty)
  }

  @Test(
    arguments: [(true, true), ("true", true), ("false", false), (false, false)]
      as [(JSONValue, JSONValue)])
  func `Verified is a truth, in whichever way a provider writes it`(
    claim: JSONValue, verified: JSONValue
  ) {
    let roots = Provider.google.roots(from: ["email": "a@b.co", "email_verified": claim])
    #expect(roots["email_verified"] == verified)
  }

  @Test(
    arguments: [
      (.onEachLogin, true, "Augusta Ada"), (.onFirstLogin, true, "Ada"),
      (.neverOnLogin, false, nil),
    ] as [(Provider.SettingRoots, Bool, JSONValue?)])
  func `The connection says when roots are set`(
    setsRoots: Provider.SettingRoots, hasRoots: Bool, later: JSONValue?
  ) throws {
    let provider = Self.linkedIn(setsRoots)
    let user = try Arrival(provider, claims: ProviderAnswers.linkedIn).newUser
    #expect((user.givenName == "Ada") == hasRoots)

    let claims = ProviderAnswers.linkedIn.merging(["given_name": "Augusta Ada"])
    let again = try Arrival(provider, claims: claims).refreshed(user)
    #expect(again.document["given_name"] == later)
    #expect(again["identities.linkedin.profileData.given_name"] == "Augusta Ada")
  }

  @Test func `What a provider no longer says stays, and so does what is not its own`() throws {
    var user = try Arrival(.linkedIn, claims: ProviderAnswers.linkedIn).newUser
    user = user.setting(["user_metadata.company": "Mine", "logins_count": 3])
    let again = try Arrival(.linkedIn, claims: ["sub": "782bbtaQ"]).refreshed(user)
    #expect(again.givenName == "Ada")
    #expect(again["user_metadata.company"] == "Mine")
    #expect(again.loginsCount == 3)
    #expect(again["identities.linkedin.profileData.given_name"] == nil)
  }

  @Test func `A linked identity is refreshed, and sets no roots`() throws {
    var user = try Arrival(.google, claims: ProviderAnswers.google).newUser
    let linked = try Arrival(.linkedIn, claims: ProviderAnswers.linkedIn).identity
    let access: JSONObject = ["access_token": "kept"]
    user.document["identities"] = .array(
      (user.identities + [linked]).map { .object($0.document.merging(access)) })
    let again = try Arrival(.linkedIn, claims: ProviderAnswers.linkedIn).refreshed(user)
    #expect(again == user)
    #expect(again.givenName == "Grace")
  }

  @Test func `Another person's claims change nothing`() throws {
    let user = try Arrival(.linkedIn, claims: ProviderAnswers.linkedIn).newUser
    #expect(try Arrival(.linkedIn, claims: ProviderAnswers.linkedInPartner).refreshed(user) == user)
  }
}
