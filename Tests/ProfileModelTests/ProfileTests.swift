import Testing

@testable import ProfileModel

struct ProfileTests {
  @Test(arguments: [
    ("3", 3), ("-1", 0), ("2147483647", 2_147_483_647), ("9223372036854775807", 2_147_483_647),
    (#""3""#, 0), ("1e400", nil),
  ])
  func `Nobody has logged in more often than can be`(json: String, count: Int?) {
    let profile = try? Profile(parsing: "{\"logins_count\": \(json)}".utf8)
    #expect(profile?.loginsCount == count)
  }

  private let text = """
    {"user_id":"auth0|507f1f77bcf86cd799439020","email":"ana@travel0.com","name":"Ana Lima",
     "given_name":"Ana","logins_count":3,"locale":"pt","x":[1,{"y":null}],
     "identities":[
       {"connection":"Username-Password-Authentication","provider":"auth0","user_id":"507f",
        "isSocial":false},
       {"connection":"work-linkedin","provider":"linkedin","user_id":"8","isSocial":true,
        "access_token":"kept","profileData":{"company":"ACME","a":{"b":1}}},
       {"connection":"other","provider":"linkedin","user_id":"9","isSocial":true,
        "profileData":{"company":"Second"}}],
     "user_metadata":{"company":null,"title":"Guide"},
     "app_metadata":{"clearbit":{"employment":{"name":"ACME"}}}}
    """

  private func profile() throws -> Profile { try Profile(parsing: text.utf8) }

  @Test func `Unknown keys live through reading and writing`() throws {
    let profile = try profile()
    let again = try Profile(parsing: JSONValue.object(profile.document).encoded(.pretty))
    #expect(again == profile)
    #expect(try JSONValue.object(again.document) == JSONValue(parsing: text.utf8))
  }

  @Test(arguments: ["[]", "1", "\"a\"", "null", "{", ""])
  func `Only a JSON object is a profile`(text: String) {
    #expect(throws: JSONFault.self) { try Profile(parsing: text.utf8) }
  }

  @Test func `The usual attributes have names`() throws {
    let profile = try profile()
    #expect(profile.userID == "auth0|507f1f77bcf86cd799439020")
    #expect(profile.email == "ana@travel0.com")
    #expect(profile.name == "Ana Lima")
    #expect(profile.givenName == "Ana")
    #expect(profile.loginsCount == 3)
    #expect(profile.userMetadata["title"] == "Guide")
    #expect(profile.appMetadata["clearbit"]?["employment"]?["name"] == "ACME")
    #expect(profile.identities.map(\.userID) == ["507f", "8", "9"])
    #expect(profile.identities.map(\.isSocial) == [false, true, true])
    #expect(profile.identities[1].profileData["company"] == "ACME")
  }

  @Test func `An empty profile has nothing, and says so without a crash`() {
    let profile = Profile()
    #expect(profile.loginsCount == 0)
    #expect(profile.userMetadata.isEmpty && profile.appMetadata.isEmpty)
    #expect(profile.identities.isEmpty)
  }

  @Test(
    arguments: [
      ("given_name", "Ana"), ("user_metadata.title", "Guide"), ("user_metadata.company", .null),
      ("x", [1, ["y": .null]]), ("app_metadata.clearbit.employment.name", "ACME"),
      ("identities.linkedin.profileData.company", "ACME"),
      ("identities.work-linkedin.profileData.company", "ACME"),
      ("identities.other.profileData.company", "Second"),
      ("identities.linkedin.profileData.a.b", 1), ("identities.auth0.isSocial", false),
    ] as [(AttributePath, JSONValue)])
  func `A path finds its value`(path: AttributePath, expected: JSONValue) throws {
    #expect(try profile()[path] == expected)
  }

  @Test(
    arguments: [
      "family_name", "given_name.first", "user_metadata.title.a", "x.0", "identities.0.provider",
      "identities.google-oauth2.profileData.company", "identities.linkedin.company", "a..b",
    ] as [AttributePath])
  func `A path to nothing finds nothing`(path: AttributePath) throws {
    #expect(try profile()[path] == nil)
  }

  @Test func `Setting makes the objects on the way and leaves the rest`() throws {
    let before = try profile()
    let after = before.setting([
      "user_metadata.company": "ACME", "new.deep.value": true, "given_name": "Anna",
      "x.y": 1,
    ])
    #expect(after["user_metadata.company"] == "ACME")
    #expect(after["user_metadata.title"] == "Guide")
    #expect(after["new.deep.value"] == true)
    #expect(after["given_name"] == "Anna")
    #expect(after["x.y"] == 1)
    #expect(after["locale"] == "pt")
  }

  @Test func `Setting never writes into identities`() throws {
    let before = try profile()
    #expect(before.setting(["identities.linkedin.profileData.company": "Mine"]) == before)
  }
}
