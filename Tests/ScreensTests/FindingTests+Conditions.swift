import Testing

@testable import Screens

/// What is wrong with a condition.
extension FindingTests {
  private static let facts =
    "known facts: event, interactions, logins, completeness, company, context.KEY, profile.PATH, "
    + "interactions.EVENT, screens.ID.shown, since.EVENT"

  static let conditions: [(condition: String, fault: String)] = [
    (#""login""#, "when: expected an object, found a text"),
    ("{}", "when: the object is empty"),
    (
      #"{ "any": [{ "event": "login" }], "logins": 1 }"#,
      #"when: "any" has to stand alone in its object; put the rest into "all" with it"#
    ),
    (#"{ "evnet": "login" }"#, #"when.evnet: unknown fact "evnet"; did you mean "event"?"#),
    (#"{ "profile": { "known": true } }"#, #"when.profile: unknown fact "profile"; \#(facts)"#),
    (#"{ "profile.a..b": 1 }"#, #"when.profile.a..b: unknown fact "profile.a..b"; \#(facts)"#),
    (
      #"{ "screens.wrok.shown": 1 }"#,
      #"when.screens.wrok.shown: unknown fact "screens.wrok.shown"; did you mean "screens.work.shown"?"#
    ),
    (
      #"{ "since.work": { "minimum": "P1D" } }"#,
      #"when.since.work: unknown fact "since.work"; \#(facts)"#
    ),
    (
      #"{ "event": "logout" }"#,
      #"when.event: unknown event "logout"; known events: signup, login, article"#
    ),
    (
      #"{ "event": ["login", "logout"] }"#,
      #"when.event[1]: unknown event "logout"; known events: signup, login, article"#
    ),
    (#"{ "context.topic": 5 }"#, "when.context.topic: expected a text, found a number"),
    (
      #"{ "context.article": "lse" }"#,
      #"when.context.article: unknown article "lse"; known articles: less"#
    ),
    (#"{ "context.topic": {} }"#, "when.context.topic: the object is empty"),
    (#"{ "interactions": "2" }"#, "when.interactions: expected a whole number, found a text"),
    (
      #"{ "interactions": { "atLeast": 2 } }"#,
      #"when.interactions: unknown key "atLeast"; known keys: const, enum, minimum, "#
        + "exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, known"
    ),
    (
      #"{ "logins": { "minimum": 1.5 } }"#,
      "when.logins.minimum: expected a whole number, found a number"
    ),
    (
      #"{ "since.signup": { "minimum": 30 } }"#,
      "when.since.signup.minimum: expected a text, found a number"
    ),
    (
      #"{ "since.signup": "P1D" }"#,
      "when.since.signup: const says nothing about this; known here: minimum, exclusiveMinimum, "
        + "maximum, exclusiveMaximum"
    ),
    (
      #"{ "company": { "known": 1 } }"#,
      "when.company.known: expected true or false, found a number"
    ),
    (#"{ "all": [] }"#, "when.all: the list is empty"),
    (#"{ "any": { "event": "login" } }"#, "when.any: expected a list, found an object"),
    (
      #"{ "all": [{ "event": "login" }, { "not": { "event": "logn" } }] }"#,
      #"when.all[1].not.event: unknown event "logn"; did you mean "login"?"#
    ),
  ]

  @Test(arguments: conditions) func aConditionsFaultNamesItsPlace(
    condition: String, fault: String
  ) {
    let files = Documents.folder(work: Documents.screen(["when": condition]))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }
}
