import ProfileModel
import Testing

@testable import Screens

/// Where people may come from, as `flow.json` declares it.
@Suite struct ProviderDecodingTests {
  private func providers(_ declaration: String) throws -> [Provider] {
    let flow = Documents.object(Documents.flow, ["connections": declaration])
    return try Flow(files: Documents.folder(flow: flow)).providers
  }

  @Test func aNameMeansABuiltInProvider() throws {
    #expect(try providers(#"["github", "linkedin"]"#) == [.gitHub, .linkedIn])
    #expect(try Flow(files: Documents.folder()).providers == [])
  }

  @Test func aDeclarationChangesABuiltInProvider() throws {
    #expect(
      try providers(
        """
        [{"name": "linkedin", "set_user_root_attributes": "on_first_login"},
         {"name": "work", "provider": "linkedin", "title": "LinkedIn at work"}]
        """) == [
          Provider(
            connection: "linkedin", id: "linkedin", title: "LinkedIn", setsRoots: .onFirstLogin,
            mapping: Provider.linkedIn.mapping),
          Provider(
            connection: "work", id: "linkedin", title: "LinkedIn at work",
            mapping: Provider.linkedIn.mapping),
        ])
  }

  @Test func anyOtherProviderIsADeclarationAway() throws {
    #expect(
      try providers(
        """
        [{"name": "work", "provider": "acme", "title": "ACME", "mapping": {
          "user_id": "uid", "email": ["mail", "emails.0"],
          "family_name": {"claim": "name", "part": "last"}}}]
        """) == [
          Provider(
            connection: "work", id: "acme", title: "ACME",
            mapping: [
              "email": ["mail", "emails.0"], "family_name": [ClaimPath("name", part: .last)],
              "user_id": ["uid"],
            ])
        ])
  }

  static let faults: [(declaration: String, fault: String)] = [
    (
      #"["myspace"]"#,
      #"[0]: unknown connection "myspace"; known connections: linkedin, google-oauth2, github"#
    ),
    (#"["github", { "name": "acme" }]"#, #"[1]: missing key "mapping""#),
    (#"[{ "name": "github", "provider": "acme" }]"#, #"[0]: missing key "mapping""#),
    (
      #"[{ "name": "github", "colour": "red" }]"#,
      #"[0]: unknown key "colour"; known keys: name, provider, title, set_user_root_attributes, "#
        + "mapping"
    ),
    (#"[{ "name": "github", "title": 7 }]"#, "[0].title: expected a text, found a number"),
    (
      #"[{ "name": "github", "set_user_root_attributes": "often" }]"#,
      #"[0].set_user_root_attributes: unknown value "often"; known values: on_each_login, "#
        + "on_first_login, never_on_login"
    ),
    (#"[{ "name": "a", "mapping": [] }]"#, "[0].mapping: expected an object, found a list"),
    (
      #"[{ "name": "a", "mapping": { "email": "b" } }]"#, #"[0].mapping: missing key "user_id""#
    ),
    (
      #"[{ "name": "a", "mapping": { "user_id": [] } }]"#,
      "[0].mapping.user_id: the list is empty"
    ),
    (
      #"[{ "name": "a", "mapping": { "user_id": "b", "c": 7 } }]"#,
      "[0].mapping.c: expected a text, found a number"
    ),
    (
      #"[{ "name": "a", "mapping": { "user_id": {} } }]"#,
      #"[0].mapping.user_id: missing key "claim""#
    ),
    (
      #"[{ "name": "a", "mapping": { "user_id": { "claim": "d", "part": "middle" } } }]"#,
      #"[0].mapping.user_id.part: unknown value "middle"; known values: whole, first, last"#
    ),
    (
      #"[{ "name": "a", "mapping": { "user_id": "b", "c..d": "e" } }]"#,
      #"[0].mapping.c..d: "c..d" is no attribute path; write it like given_name or "#
        + "user_metadata.company"
    ),
    (#"["github", "github"]"#, #"[1]: the connection "github" is there twice"#),
  ]

  /// The same as changes of a whole flow.
  static let flows: [(changes: [String: String?], fault: String)] = faults.map {
    (["connections": $0.declaration], "connections\($0.fault)")
  }

  @Test(arguments: flows) func aFaultOfADeclarationNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(flow: Documents.object(Documents.flow, changes))
    #expect(Documents.findings(in: files) == ["flow.json: \(fault)"])
  }
}
