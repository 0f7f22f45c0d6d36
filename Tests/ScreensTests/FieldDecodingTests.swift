import ProfileModel
import Testing

@testable import Screens

/// What is read from a sound document.
@Suite struct FieldDecodingTests {
  private func screen(_ text: String) throws -> Screen {
    try #require(try Flow(files: Documents.folder(work: text)).screens.first)
  }

  private func field(_ changes: [String: String?]) throws -> Field {
    try #require(try screen(Documents.screen(field: changes)).fields.first)
  }

  @Test func aFieldIsKnownFromWhatItWritesWhereNothingElseIsSaid() throws {
    #expect(try field([:]).knownFrom == ["user_metadata.company"])
    #expect(
      try field(["knownFrom": #"["given_name", "name"]"#]).knownFrom == ["given_name", "name"])
  }

  private static let options = #"[{ "value": "a", "label": "A" }, { "value": "b", "label": "B" }]"#

  /// Changes to a field, and the rules that it then has: those of its kind first.
  static let rules: [(changes: [String: String?], rules: [ValidationRule])] = [
    (["kind": #""text""#], []),
    (["kind": #""confirm""#], []),
    (["kind": #""country""#], []),
    (["kind": #""phone""#], [.phone]),
    (["kind": #""url""#], [.url]),
    (["kind": #""date""#], [.date(earliest: nil, latest: nil)]),
    (["kind": #""email""#, "writes": #""email""#], [.email]),
    (
      ["kind": #""password""#, "writes": #""password""#],
      [.password(PasswordPolicy(minimumLength: 15, ourNames: ["Reading Room"]))]
    ),
    (["kind": #""choice""#, "options": options], [.choice(["a", "b"])]),
    (
      ["kind": #""choices""#, "options": options, "validate": #"["nonEmpty"]"#],
      [.choices(["a", "b"]), .nonEmpty]
    ),
    (
      [
        "kind": #""number""#,
        "validate": #"[{ "number": { "min": -0.5, "max": 2e1, "whole": true } }]"#,
      ],
      [
        .number(minimum: nil, maximum: nil, whole: false),
        .number(minimum: -0.5, maximum: 20, whole: true),
      ]
    ),
    (
      ["kind": #""date""#, "validate": #"[{ "date": { "earliest": "1900-01-01" } }]"#],
      [
        .date(earliest: nil, latest: nil),
        .date(earliest: CalendarDay(year: 1900, month: 1, day: 1), latest: nil),
      ]
    ),
    (
      ["validate": #"["nonEmpty", { "length": { "max": 120 } }, "url"]"#],
      [.nonEmpty, .length(minimum: nil, maximum: 120), .url]
    ),
    // A bound may be as high as the other.
    (
      [
        "kind": #""date""#,
        "validate": #"[{ "date": { "earliest": "1900-01-01", "latest": "1900-01-01" } }]"#,
      ],
      [
        .date(earliest: nil, latest: nil),
        .date(
          earliest: CalendarDay(year: 1900, month: 1, day: 1),
          latest: CalendarDay(year: 1900, month: 1, day: 1)),
      ]
    ),
    (
      ["kind": #""number""#, "validate": #"[{ "number": { "min": 5, "max": 5 } }]"#],
      [
        .number(minimum: nil, maximum: nil, whole: false),
        .number(minimum: 5, maximum: 5, whole: false),
      ]
    ),
    (
      [
        "validate":
          #"[{ "length": { "min": 1, "max": 1 } }, { "length": { "min": 1000000, "max": 1000000 } }]"#
      ],
      [
        .length(minimum: 1, maximum: 1),
        .length(minimum: 1_000_000, maximum: 1_000_000),
      ]
    ),
  ]

  @Test(arguments: rules) func theRulesOfTheKindComeFirst(
    changes: [String: String?], rules: [ValidationRule]
  ) throws {
    #expect(try field(changes).rules == rules)
  }

  @Test func theFlowSaysHowLongAPasswordIs() throws {
    let password = Documents.screen(field: ["kind": #""password""#, "writes": #""password""#])
    let flow = Documents.object(Documents.flow, ["password": #"{ "minLength": 20 }"#])
    let read = try Flow(files: Documents.folder(flow: flow, work: password))
    let policy = PasswordPolicy(minimumLength: 20, ourNames: ["Reading Room"])
    #expect(read.screens[0].fields[0].rules == [.password(policy)])
    #expect(read.password == policy)
  }

  @Test func `No password is the flow's name, in any language`() throws {
    let flow = Documents.object(
      Documents.flow, ["name": #"{ "es": "Sala de lectura", "en": "Reading Room" }"#])
    let read = try Flow(files: Documents.folder(flow: flow))
    #expect(read.password.ourNames == ["Reading Room", "Sala de lectura"])
  }

  static let conditions: [(text: String, condition: Condition)] = [
    (#"{ "event": "article" }"#, .event(.article)),
    (#"{ "context": "topic" }"#, .context(key: "topic", value: nil)),
    (#"{ "context": { "topic": "staging" } }"#, .context(key: "topic", value: "staging")),
    (
      #"{ "context": { "b": "2", "a": "1" } }"#,
      .all([.context(key: "a", value: "1"), .context(key: "b", value: "2")])
    ),
    (#"{ "interactions": { "at": 1 } }"#, .interactions(.at(1))),
    (#"{ "interactions": { "atLeast": 2.0 } }"#, .interactions(.atLeast(2))),
    (#"{ "logins": { "every": 3 } }"#, .logins(.every(3))),
    (#"{ "known": "user_metadata.company" }"#, .known("user_metadata.company")),
    (#"{ "missing": "email" }"#, .missing("email")),
    (#"{ "completed": "work" }"#, .completed(screen: "work")),
    (
      #"{ "all": [{ "event": "login" }, { "any": [{ "not": { "known": "name" } }] }] }"#,
      .all([.event(.login), .any([.not(.known("name"))])])
    ),
  ]

  @Test(arguments: conditions) func aConditionIsReadAsWritten(text: String, condition: Condition)
    throws
  {
    #expect(try screen(Documents.screen(["when": text])).when == condition)
    #expect(try field(["dependsOn": text]).dependsOn == condition)
  }

  @Test func aScreenHasItsDefaults() throws {
    let screen = try screen(Documents.object(Documents.screen))
    #expect(screen.snooze == .days(7))
    #expect(screen.maxAsks == nil)
    #expect(screen.fields.map(\.isOptional) == [false])
  }

  @Test func textsCanBeInSeveralLanguages() throws {
    let title = try screen(Documents.screen(["title": #"{ "en": "Work", "pt-BR": "Trabalho" }"#]))
      .title
    #expect(title.resolved(in: "pt-BR") == "Trabalho")
    #expect(title.resolved(in: "de") == "Work")
  }

  @Test func theFirstRefusalIsTheFieldsOwn() throws {
    let field = try field(["validate": #"[{ "length": { "min": 3 } }, "url"]"#])
    #expect(field.refusal(of: "a") == .tooShort(minimum: 3))
    #expect(field.refusal(of: "abc") == .url)
    #expect(field.refusal(of: "https://example.com") == nil)
  }
}
