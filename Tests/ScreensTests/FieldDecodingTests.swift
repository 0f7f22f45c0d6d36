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
    (["kind": #""country""#], [.country]),
    (["kind": #""phone""#], [.phone]),
    (["kind": #""url""#], [.url]),
    (["kind": #""date""#], [.date]),
    (["kind": #""number""#], [.number]),
    (["kind": #""email""#, "writes": #""email""#], [.email]),
    (
      ["kind": #""password""#, "writes": #""password""#],
      [.password(PasswordPolicy(minimumLength: 15, ourNames: ["Reading Room"]))]
    ),
    (["kind": #""choice""#, "options": options], [.choice(["a", "b"])]),
    (["kind": #""choices""#, "options": options], [.choices(["a", "b"])]),
  ]

  @Test(arguments: rules) func aKindHasItsRules(
    changes: [String: String?], rules: [ValidationRule]
  ) throws {
    #expect(try field(changes).rules == rules)
  }

  /// Changes to a field, and the test that its answers then have to keep.
  static let tests: [(changes: [String: String?], test: ValueTest)] = [
    (
      ["validate": #"{ "minLength": 1, "maxLength": 120 }"#],
      ValueTest(.minLength(1), .maxLength(120))
    ),
    (["validate": #"{ "maxLength": 1, "minLength": 1 }"#], ValueTest(.minLength(1), .maxLength(1))),
    (["validate": #""ACME""#], ValueTest(.const("ACME"))),
    (["validate": #"["A", "B"]"#], ValueTest(.oneOf(["A", "B"]))),
    (["validate": #"{ "pattern": "^A\\d+$" }"#], ValueTest(.pattern(#"^A\d+$"#))),
    (["validate": #"{ "format": "date-time" }"#], ValueTest(.format(.dateTime))),
    (
      ["kind": #""number""#, "validate": #"{ "minimum": -0.5, "exclusiveMaximum": 2e1 }"#],
      ValueTest(.exclusiveMaximum(.number(20)), .minimum(.number(-0.5)))
    ),
    (["kind": #""number""#, "validate": #"{ "multipleOf": 0.5 }"#], ValueTest(.multipleOf(0.5))),
    (
      ["kind": #""date""#, "validate": #"{ "minimum": "1900-01-01", "maximum": "1900-01-01" }"#],
      ValueTest(.maximum(.text("1900-01-01")), .minimum(.text("1900-01-01")))
    ),
    (["kind": #""confirm""#, "validate": "true"], ValueTest(.const(true))),
    (
      [
        "kind": #""choices""#, "options": options, "validate": #"{ "minItems": 1, "maxItems": 2 }"#,
      ],
      ValueTest(.maxItems(2), .minItems(1))
    ),
    (
      ["kind": #""choices""#, "options": options, "validate": #"{ "contains": "a" }"#],
      ValueTest(.contains(.const("a")))
    ),
  ]

  @Test(arguments: tests) func aTestIsReadAsWritten(
    changes: [String: String?], test: ValueTest
  ) throws {
    let read = try #require(try field(changes).validate)
    #expect(Set(read.assertions) == Set(test.assertions))
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
    (
      #"{ "event": ["login", "article"] }"#, .fact(.event, ValueTest(.oneOf(["login", "article"])))
    ),
    (#"{ "context.topic": "staging" }"#, .context("topic", "staging")),
    (#"{ "context.a.b": { "known": true } }"#, .fact(.context("a.b"), .known(true))),
    (#"{ "interactions": 1 }"#, .interactions(.const(1))),
    (#"{ "interactions": { "minimum": 2.0 } }"#, .interactions(.atLeast(2))),
    (#"{ "interactions.article": 2 }"#, .fact(.interactions(.article), .const(2))),
    (#"{ "logins": { "multipleOf": 3 } }"#, .logins(.every(3))),
    (#"{ "company": { "known": true } }"#, .field("company", .known(true))),
    (#"{ "company": ["ACME", "Bell"] }"#, .field("company", ValueTest(.oneOf(["ACME", "Bell"])))),
    (#"{ "profile.email_verified": true }"#, .fact(.attribute("email_verified"), .const(true))),
    (
      #"{ "profile.app_metadata.scope": { "contains": "pro" } }"#,
      .fact(.attribute("app_metadata.scope"), ValueTest(.contains(.const("pro"))))
    ),
    (
      #"{ "completeness": { "maximum": 50 } }"#,
      .fact(.completeness, ValueTest(.maximum(.number(50))))
    ),
    (#"{ "screens.work.completed": { "minimum": 1 } }"#, .completed("work")),
    (#"{ "screens.work.abandoned": 0 }"#, .fact(.screen("work", .abandoned), .const(0))),
    (
      #"{ "since.signup": { "minimum": "P30D" } }"#,
      .fact(.since(.event(.signup)), ValueTest(.minimum(.duration(.days(30)))))
    ),
    (
      #"{ "since.company": { "maximum": "PT1H" } }"#,
      .fact(.since(.field("company")), ValueTest(.maximum(.duration(.seconds(3600)))))
    ),
    (
      #"{ "since.screens.work": { "exclusiveMinimum": "P1Y" } }"#,
      .fact(.since(.screen("work")), ValueTest(.exclusiveMinimum(.duration(.days(365)))))
    ),
    (
      #"{ "interactions": 2, "event": "login" }"#, .all([.event(.login), .interactions(.const(2))])
    ),
    (
      #"{ "all": [{ "event": "login" }, { "any": [{ "not": { "logins": 1 } }] }] }"#,
      .all([.event(.login), .any([.not(.logins(.const(1)))])])
    ),
  ]

  @Test(arguments: conditions) func aConditionIsReadAsWritten(text: String, condition: Condition)
    throws
  {
    #expect(try screen(Documents.screen(["when": text])).when.withoutPaths == condition)
    #expect(try screen(Documents.screen(["required": text])).required.withoutPaths == condition)
    #expect(try field(["required": text]).required?.withoutPaths == condition)
  }

  @Test func aTestKnowsItsPlace() throws {
    let text = #"{ "all": [{ "not": { "event": "article", "screens.work.shown": 2 } }] }"#
    let screen = try screen(Documents.screen(["when": text]))
    #expect(
      screen.when.tests.map(\.path) == [
        "when.all[0].not.event", "when.all[0].not.screens.work.shown",
      ])
  }

  @Test(arguments: Self.conditions.flatMap { $0.condition.tests.map(\.fact) })
  func theNameOfAFactIsReadAsTheFact(fact: Fact) {
    var subjects = Fact.Subjects()
    (subjects.screens, subjects.fields) = (["work"], ["company"])
    #expect(Fact(fact.name, in: subjects) == fact)
  }

  @Test func aScreenHasItsDefaults() throws {
    let screen = try screen(Documents.object(Documents.screen))
    #expect(screen.snooze == .days(7))
    #expect(screen.maxAsks == nil)
    #expect(screen.required == .never)
    #expect(screen.version == 1)
    #expect(screen.fields.map(\.required) == [nil])
    #expect(try self.screen(Documents.screen(["when": nil])).when == .always)
  }

  @Test func textsCanBeInSeveralLanguages() throws {
    let title = try screen(Documents.screen(["title": #"{ "en": "Work", "pt-BR": "Trabalho" }"#]))
      .title
    #expect(title.resolved(in: "pt-BR") == "Trabalho")
    #expect(title.resolved(in: "de") == "Work")
  }

  @Test func theRulesOfTheKindComeFirst() throws {
    let field = try field(["kind": #""url""#, "validate": #"{ "minLength": 30 }"#])
    #expect(field.refusal(of: "a") == .url)
    #expect(field.refusal(of: "https://example.com") == .tooShort(minimum: 30))
    #expect(field.refusal(of: "https://example.com/a-long-path") == nil)
  }

  // MARK: Shared fields

  private static let shared = Documents.object(
    Documents.field,
    ["validate": #"{ "maxLength": 120 }"#, "expires": #""P1Y""#, "was": #"["firm"]"#])

  private func flow(fields: String) throws -> Flow {
    let flow = Documents.object(Documents.flow, ["fields": "[\(Self.shared)]"])
    return try Flow(
      files: Documents.folder(flow: flow, work: Documents.screen(["fields": fields])))
  }

  @Test func aScreenMayAskAFieldThatTheFlowDeclares() throws {
    let flow = try flow(fields: #"["company"]"#)
    #expect(flow.screens[0].fields == flow.fields)
    #expect(flow.fields[0].expires == .days(365))
    #expect(flow.fields[0].names == ["company", "firm"])
  }

  @Test func aScreenMaySaySomethingElseOfIt() throws {
    let flow = try flow(
      fields:
        #"[{ "field": "company", "label": "Firm", "required": true, "when": { "logins": 2 } }]"#)
    let field = flow.screens[0].fields[0]
    #expect(field.label.resolved() == "Firm")
    #expect(field.required == .always)
    #expect(field.when?.withoutPaths == .logins(.const(2)))
    #expect(field.validate == flow.fields[0].validate)
    #expect(flow.fields[0].label.resolved() == "Company")
  }

  @Test(arguments: [
    (#"["firm"]"#, #"fields[0]: unknown field "firm"; known fields: company"#),
    (#"["company", { "field": "company" }]"#, #"fields[1]: the field "company" is there twice"#),
    (
      #"[{ "field": "company", "writes": "name" }]"#,
      #"fields[0]: unknown key "writes"; known keys: field, label, hint, purpose, options, "#
        + "validate, message, expires, when, required"
    ),
  ]) func aReferenceThatCannotBeFollowedIsTold(fields: String, fault: String) {
    let flow = Documents.object(Documents.flow, ["fields": "[\(Self.shared)]"])
    let files = Documents.folder(flow: flow, work: Documents.screen(["fields": fields]))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }

  @Test func aFlowMayHaveEventsOfItsOwn() throws {
    let flow = Documents.object(Documents.flow, ["events": #"["order"]"#])
    let work = Documents.screen(["when": #"{ "event": "order", "interactions.order": 2 }"#])
    let read = try Flow(files: Documents.folder(flow: flow, work: work))
    #expect(read.events.map(\.rawValue) == ["signup", "login", "article", "order"])
  }
}

extension Condition {
  /// The same, wherever it stands.
  var withoutPaths: Condition {
    switch self {
    case .fact(let test): .fact(test.fact, test.test)
    case .all(let parts): .all(parts.map(\.withoutPaths))
    case .any(let parts): .any(parts.map(\.withoutPaths))
    case .not(let inner): .not(inner.withoutPaths)
    }
  }
}
