import ProfileModel
import Testing

@testable import Screens

@Suite struct PersonaDecodingTests {
  static let personas: [(changes: [String: String?], fault: String)] = [
    (["title": nil], #"missing key "title""#),
    (["title": #""""#], "title: the text is empty"),
    (["connection": nil], #"missing key "connection""#),
    (["claims": nil], #"missing key "claims""#),
    (
      ["connection": nil, "claims": nil, "answers": nil], #"missing key "answers""#
    ),
    (["connection": "5"], "connection: expected a text, found a number"),
    (
      ["connection": #""linkdin""#],
      #"connection: unknown connection "linkdin"; did you mean "linkedin"?"#
    ),
    (["claims": "[]"], "claims: expected an object, found a list"),
    (["claims": "{}"], "claims: the object is empty"),
    (
      ["claims": #"{ "email": "ada@example.com" }"#],
      "claims: nothing says who the person is at LinkedIn"
    ),
    (["answers": "[]"], "answers: the list is empty"),
    (["answers": "{}"], "answers: expected a list, found an object"),
    (["answers": "[5]"], "answers[0]: expected an object, found a number"),
    (["profile": "[]"], "profile: expected an object, found a list"),
    (
      ["profile": #"{ "email": "ada" }"#],
      #"profile.email: this is no email; write it like ada@example.com"#
    ),
    (
      ["profile": #"{ "logins_count": "six" }"#],
      "profile.logins_count: logins_count cannot be this"
    ),
    (["profile": #"{ "user_id": "auth0|1" }"#], #"profile: missing key "identities""#),
    (["profile": #"{ "identities": [] }"#], #"profile: missing key "user_id""#),
    (["history": #"{ "events": {}, "entries": [] }"#], #"missing key "profile""#),
    (
      ["profile": "{}", "history": "[]"],
      "history: expected a history, as signup users history --json prints it, found a list"
    ),
    (
      ["profile": "{}", "history": #"{ "version": 2 }"#],
      "history: expected a history, as signup users history --json prints it, found an object"
    ),
    (["claim": "{}"], #"unknown key "claim"; did you mean "claims"?"#),
  ]

  @Test(arguments: personas) func aPersonasFaultNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(persona: Documents.object(Documents.persona, changes))
    #expect(Documents.findings(in: files) == ["personas/ada.json: \(fault)"])
  }

  static let answers: [(changes: [String: String?], fault: String)] = [
    (["service": nil], #"answers[0]: missing key "service""#),
    (
      ["service": #""clearbitt""#],
      #"answers[0].service: unknown service "clearbitt"; did you mean "clearbit"?"#
    ),
    (["email": nil], #"answers[0]: missing key "email""#),
    (
      ["email": #""ada""#],
      #"answers[0].email: this is no email; write it like ada@example.com"#
    ),
    (["status": "99"], "answers[0].status: expected a whole number from 100 to 599"),
    (["status": #""200""#], "answers[0].status: expected a whole number, found a text"),
    (["staus": "200"], #"answers[0]: unknown key "staus"; did you mean "status"?"#),
  ]

  @Test(arguments: answers) func anAnswersFaultNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let answer = Documents.object(Documents.answer, changes)
    let persona = Documents.object(Documents.persona, ["answers": "[\(answer)]"])
    #expect(
      Documents.findings(in: Documents.folder(persona: persona)) == ["personas/ada.json: \(fault)"])
  }

  static let sound: [String] = [
    [:], ["answers": nil], ["connection": nil, "claims": nil],
    ["answers": #"[{ "service": "fullcontact", "email": "ada@example.com" }]"#],
    ["connection": #""github""#, "claims": #"{ "id": 1 }"#],
    ["title": #"{ "en": "Ada", "fr": "Ada" }"#],
    ["profile": #"{ "given_name": "Ada" }"#, "history": #"{ "events": {}, "entries": [] }"#],
    ["connection": nil, "claims": nil, "answers": nil, "profile": #"{ "logins_count": 6 }"#],
    ["$schema": #""../persona.schema.json""#],
  ].map { Documents.object(Documents.persona, $0) }

  @Test func aConnectionIsUnknownWhereNoneIsDeclared() {
    let persona = Documents.object(Documents.persona)
    #expect(
      Documents.findings(in: Documents.folder(persona: persona, connections: nil)) == [
        #"personas/ada.json: connection: unknown connection "linkedin"; there is no connection"#
      ])
  }

  @Test func aPersonaIsReadEvenWhereTheFlowIsMissing() {
    let files = [
      SourceFile(
        path: "personas/ada.json", text: Documents.object(Documents.persona, ["title": "5"]))
    ]
    #expect(
      Documents.findings(in: files) == [
        #"flow.json: the folder has no such file; begin it with { "name": …, "screens": […] }"#,
        "personas/ada.json: title: expected a text, or an object with a text for each language, "
          + "found a number",
      ])
  }

  @Test func aPersonaIsKeptAsItIsDeclared() throws {
    let flow = try Flow(files: Documents.folder(persona: Documents.object(Documents.persona)))
    #expect(
      flow.personas == [
        Persona(
          id: "ada", title: "Ada Lovelace", connection: "linkedin", claims: ["sub": "1"],
          answers: [
            ["service": "clearbit", "email": "ada@example.com", "status": 200, "body": [:]]
          ])
      ])
    #expect(flow.persona("ada")?.id == "ada")
    #expect(flow.persona("ida") == nil)
  }

  @Test func whoHasBeenHereBeforeHasAProfileAndAHistory() throws {
    let text = Documents.object(
      Documents.persona,
      [
        "profile": #"{ "given_name": "Ada" }"#,
        "history": """
        { "version": 2, "events": {}, "interactions": [
          { "number": 3, "at": "2026-01-01T09:00:00Z", "event": "login" }] }
        """,
      ])
    let persona = try #require(try Flow(files: Documents.folder(persona: text)).persona("ada"))
    #expect(persona.profile == Profile(document: ["given_name": "Ada"]))
    #expect(persona.history.log.map(\.number) == [3])
  }

  @Test func someoneWithAPasswordHasAnswersOnly() throws {
    let text = Documents.object(Documents.persona, ["connection": nil, "claims": nil])
    let persona = try #require(try Flow(files: Documents.folder(persona: text)).persona("ada"))
    #expect(persona.connection == nil)
    #expect(persona.claims.isEmpty)
    #expect(persona.answers.count == 1)
  }
}
