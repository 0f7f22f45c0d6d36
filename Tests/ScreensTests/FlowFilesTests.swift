import ProfileModel
import Testing

@testable import Screens

/// A folder as a whole: how its files hang together, and all its findings at once.
@Suite struct FlowFilesTests {
  static let flows: [(changes: [String: String?], fault: String)] = [
    (["name": nil], #"missing key "name""#),
    (["screens": nil], #"missing key "screens""#),
    (["screens": "[]"], "screens: the list is empty"),
    (
      ["screens": #"["work", "wrok"]"#],
      #"screens[1]: there is no file wrok.json; did you mean "work"?"#
    ),
    (["screens": #"["work", "work"]"#], #"screens[1]: the screen "work" is there twice"#),
    (
      ["articles": #"["more"]"#],
      "articles[0]: there is no file articles/more.json; write it, or take it off the list"
    ),
    (["limits": "2"], "limits: expected an object, found a number"),
    (
      ["limits": #"{ "snooze": 2 }"#],
      #"limits: unknown key "snooze"; known keys: screens, fields, quiet"#
    ),
    (
      ["limits": #"{ "quiet": 1 }"#], "limits.quiet: expected a text, found a number"
    ),
    (["events": "[]"], "events: the list is empty"),
    (
      ["events": #"["login"]"#], #"events[0]: the event "login" is there twice"#
    ),
    (
      ["events": #"["a.b"]"#],
      #"events[0]: "a.b" would be taken for something else; choose another word, without dots"#
    ),
    (["fields": "[5]"], "fields[0]: expected an object, found a number"),
    (
      [
        "fields":
          "[\(Documents.object(Documents.field, ["id": #""x""#, "writes": #""user_metadata.x""#, "when": "{}"]))]"
      ],
      #"fields[0]: unknown key "when"; known keys: id, label, hint, purpose, kind, writes, "#
        + "knownFrom, options, validate, message, expires, was"
    ),
    (
      ["limits": #"{ "fields": 0 }"#],
      "limits.fields: expected a whole number from 1 to 100"
    ),
    (
      ["password": #"{ "minLength": 4 }"#],
      "password.minLength: expected a whole number from 8 to 64"
    ),
    (
      ["password": #"{ "minLength": 7 }"#],
      "password.minLength: expected a whole number from 8 to 64"
    ),
    (
      ["password": #"{ "minLength": 65 }"#],
      "password.minLength: expected a whole number from 8 to 64"
    ),
    (
      ["limits": #"{ "screens": 101 }"#],
      "limits.screens: expected a whole number from 1 to 100"
    ),
    (
      ["tagline": "5"],
      "tagline: expected a text, or an object with a text for each language, found a number"
    ),
    (["connections": #""github""#], "connections: expected a list, found a text"),
    (["connections": "[]"], "connections: the list is empty"),
    (
      ["connections": #"["github", 5]"#],
      "connections[1]: expected the name of a connection, or an object that declares one, found a "
        + "number"
    ),
    (["connections": #"["github", " "]"#], "connections[1]: the text is empty"),
    (["connections": #"[{ "title": "ACME" }]"#], #"connections[0]: missing key "name""#),
    (
      ["connections": #"[{ "name": 5 }]"#],
      "connections[0].name: expected a text, found a number"
    ),
  ]

  @Test(arguments: flows) func aFaultOfTheFlowNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(flow: Documents.object(Documents.flow, changes))
    #expect(Documents.findings(in: files) == ["flow.json: \(fault)"])
  }

  @Test(arguments: [8, 64])
  func `A limit that is just allowed is taken`(length: Int) throws {
    let changes = [
      "password": "{ \"minLength\": \(length) }",
      "limits": #"{ "screens": 1, "fields": 100 }"#,
    ]
    let flow = try Flow(files: Documents.folder(flow: Documents.object(Documents.flow, changes)))
    #expect(flow.password.minimumLength == length)
    #expect(flow.limits == Flow.Limits(screens: 1, fields: 100))
  }

  static let articles: [(changes: [String: String?], fault: String)] = [
    (["topic": nil], #"missing key "topic""#),
    (["text": #""One.""#], "text: expected a list, found a text"),
    (["text": #"["One.", ""]"#], "text[1]: the text is empty"),
    (["txt": "[]"], #"unknown key "txt"; did you mean "text"?"#),
  ]

  @Test(arguments: articles) func aFaultOfAnArticleNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(article: Documents.object(Documents.article, changes))
    #expect(Documents.findings(in: files) == ["articles/less.json: \(fault)"])
  }

  @Test func anEmptyFolderLacksItsFlow() {
    #expect(
      Documents.findings(in: []) == [
        #"flow.json: the folder has no such file; begin it with { "name": …, "screens": […] }"#
      ])
  }

  @Test func allFaultsOfAllFilesAreTold() {
    let files = Documents.folder(
      flow: Documents.object(Documents.flow, ["limits": "2", "tagline": #""""#]),
      work: Documents.screen(field: ["kind": #""txet""#, "label": nil, "hint": "1"]),
      article: #"{ "title": "A", }"#)
    #expect(
      Documents.findings(in: files) == [
        "flow.json: tagline: the text is empty",
        "flow.json: limits: expected an object, found a number",
        #"work.json: fields[0]: missing key "label""#,
        #"work.json: fields[0].kind: unknown kind "txet"; did you mean "text"?"#,
        "articles/less.json:1:15: "
          + "nothing comes after this comma; take the comma away",
      ])
  }

  @Test func screensAreReadEvenWhereTheFlowIsMissing() {
    let files = [SourceFile(path: "work.json", text: Documents.screen(["maxAsks": "-1"]))]
    #expect(
      Documents.findings(in: files) == [
        #"flow.json: the folder has no such file; begin it with { "name": …, "screens": […] }"#,
        "work.json: maxAsks: expected a whole number from 0 to 1000000",
      ])
  }

  @Test func fieldsOfOneScreenDifferInIdAndAttribute() {
    let field = Documents.object(Documents.field)
    let other = Documents.object(Documents.field, ["id": #""employer""#])
    let files = Documents.folder(
      work: Documents.screen(["fields": "[\(field), \(field), \(other)]"]))
    #expect(
      Documents.findings(in: files) == [
        #"work.json: fields[1]: the field "company" is there twice"#,
        #"work.json: fields[2].writes: the attribute "user_metadata.company" is there twice"#,
      ])
  }

  @Test func aRequiredScreenHasToFitInOneInteraction() {
    let fields = (0..<3).map {
      Documents.object(Documents.field, ["id": "\"f\($0)\"", "writes": "\"user_metadata.f\($0)\""])
    }
    let changes: [String: String?] = ["fields": "[\(fields.joined(separator: ","))]"]
    let flow = Documents.object(Documents.flow, ["limits": #"{ "fields": 2 }"#])
    let optional = Documents.folder(flow: flow, work: Documents.screen(changes))
    #expect(Documents.findings(in: optional) == [])
    let required = Documents.folder(
      flow: flow, work: Documents.screen(changes.merging(["required": "true"]) { $1 }))
    #expect(
      Documents.findings(in: required) == [
        "work.json: fields: a required screen has to fit in one interaction; it has 3 fields, and "
          + "limits.fields is 2; raise the limit, or ask some of them another time"
      ])
    let wider = Documents.object(Documents.flow, ["limits": #"{ "fields": 3 }"#])
    let fitting = Documents.folder(
      flow: wider, work: Documents.screen(changes.merging(["required": "true"]) { $1 }))
    #expect(Documents.findings(in: fitting) == [])
  }

  @Test func bytesThatAreNoTextAreToldAsSuch() {
    let files = [
      SourceFile(path: "flow.json", text: Documents.object(Documents.flow)),
      SourceFile(path: "work.json", bytes: [0x7B, 0xFF, 0x7D]),
    ]
    #expect(
      Documents.findings(in: files) == [
        "work.json:1:2: the file is not UTF-8 text here; save it as UTF-8"
      ])
  }

  @Test func aRepeatedKeyIsAFaultAndTheRestIsReadAllTheSame() {
    let files = Documents.folder(
      work: "{ \"id\": \"work\",\n  \"id\": \"wrok\", \"title\": \"T\", \"when\": { \"event\":"
        + " \"login\" }, \"fields\": [\(Documents.object(Documents.field))] }"
    )
    #expect(
      Documents.findings(in: files) == [
        #"work.json:2:3: the key "id" is there twice"#,
        #"work.json: id: the id "wrok" differs from the file's name; expected "work""#,
      ])
  }

  @Test func articlesThatAreNotListedComeAfterThoseThatAre() throws {
    let text = Documents.object(Documents.article)
    let flow = Documents.object(Documents.flow, ["articles": #"["zebra", "less"]"#])
    let files =
      Documents.folder(flow: flow)
      + ["zebra", "2 + 2", "apple"].map {
        SourceFile(path: "articles/\($0).json", text: text)
      }
    #expect(
      try Flow(files: files).articles.map(\.id) == ["zebra", "less", "2 + 2", "apple"])
  }

  @Test func filesThatAreNotPartOfTheFlowAreNotLookedAt() {
    let others = [
      "screen.schema.json", "strings/es.json", "README.md", "articles/a/b.json",
      "personas/ada.txt",
    ].map { SourceFile(path: $0, text: "not JSON") }
    #expect(Documents.findings(in: Documents.folder() + others) == [])
  }
}
