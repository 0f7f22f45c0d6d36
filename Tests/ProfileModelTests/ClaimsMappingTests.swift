import TestSupport
import Testing

@testable import ProfileModel

struct ClaimsMappingTests {
  @Test(
    arguments: [
      (
        Provider.linkedIn, ProviderAnswers.linkedIn,
        [
          "user_id": "782bbtaQ", "given_name": "Ada", "family_name": "Lovelace",
          "name": "Ada Lovelace", "email": "ada@example.com", "email_verified": true,
          "picture": "https://media.example.com/dms/image/ada",
        ]
      ),
      (
        .linkedIn, ProviderAnswers.linkedInPartner,
        [
          "user_id": "yrZCpj2Z12", "given_name": "Ada", "family_name": "Lovelace",
          "name": "Ada Lovelace", "email": "ada@example.com",
          "picture": "https://media.example.com/p/ada", "company": "Analytical Engines",
          "title": "Programmer",
        ]
      ),
      (
        .google, ProviderAnswers.google,
        [
          "user_id": "103547991597142817347", "given_name": "Grace", "family_name": "Hopper",
          "name": "Grace Hopper", "email": "grace@example.com", "email_verified": true,
          "picture": "https://lh3.example.com/a/photo=s96-c",
        ]
      ),
      (
        .gitHub, ProviderAnswers.gitHub,
        [
          "user_id": "583231", "given_name": "Alan Mathison", "family_name": "Turing",
          "name": "Alan Mathison Turing", "nickname": "alan", "company": "@bletchley",
          "picture": "https://avatars.example.com/u/583231?v=4",
        ]
      ),
    ] as [(Provider, JSONObject, [AttributePath: JSONValue])])
  func `Each provider's own words become attributes`(
    provider: Provider, answer: JSONObject, expected: [AttributePath: JSONValue]
  ) {
    #expect(provider.mapping.attributes(of: answer) == expected)
  }

  @Test(
    arguments: [
      ("Plato", "Plato", nil), ("Ada Lovelace", "Ada", "Lovelace"), ("", nil, nil),
      (" Alan  Mathison Turing ", "Alan  Mathison", "Turing"), ("紫式部", "紫式部", nil),
      (.null, nil, nil),
    ] as [(JSONValue, JSONValue?, JSONValue?)])
  func `One name for the whole person is parted at its last space`(
    name: JSONValue, first: JSONValue?, last: JSONValue?
  ) {
    let attributes = Provider.gitHub.mapping.attributes(of: ["name": name])
    #expect(attributes["given_name"] == first)
    #expect(attributes["family_name"] == last)
  }

  @Test(
    arguments: [
      (["a": "x", "b": "y"], "x"), (["b": "y"], "y"), (["a": " ", "b": "y"], "y"),
      (["a": .null, "b": " y "], "y"), (["a": ["x"], "b": "y"], "y"), (["a": 7], "7"),
      (["a": false, "b": "y"], false), (["a": [:]], nil), ([:], nil),
      (["c": [["d": "z"]]], "z"), (["c": []], nil), (["c": ["0": ["d": "z"]]], "z"),
      (["c": [1]], nil),
    ] as [(JSONObject, JSONValue?)])
  func `The first claim that has a value wins`(
    answer: JSONObject, expected: JSONValue?
  ) {
    let mapping: ClaimsMapping = ["company": ["a", "b", "c.0.d"]]
    #expect(mapping.attributes(of: answer)["company"] == expected)
  }

  @Test func `Attributes stand beside the claims, which stay as they were`() {
    let normalized = Provider.linkedIn.mapping.normalized(ProviderAnswers.linkedInPartner)
    #expect(normalized["company"] == "Analytical Engines")
    #expect(normalized["title"] == "Programmer")
    for (name, value) in ProviderAnswers.linkedInPartner { #expect(normalized[name] == value) }
  }

  @Test func `A claim under an attribute's own name is not replaced, unless it is empty`() {
    let mapping: ClaimsMapping = ["title": ["better", "title"], "a.b": ["better"]]
    #expect(mapping.normalized(["title": "Countess", "better": "x"])["title"] == "Countess")
    #expect(mapping.normalized(["title": .null, "better": "x"])["title"] == "x")
    #expect(mapping.normalized(["better": "x"])["a"] == ["b": "x"])
  }
}
