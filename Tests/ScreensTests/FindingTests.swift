import ProfileModel
import Testing

@testable import Screens

/// What a person reads who made a mistake in a screens folder.
@Suite struct FindingTests {
  @Test func aSoundFolderHasNoFaults() {
    #expect(Documents.findings(in: Documents.folder()) == [])
  }

  static let screens: [(changes: [String: String?], fault: String)] = [
    (["id": nil], #"missing key "id""#),
    (["title": nil], #"missing key "title""#),
    (["when": nil], #"missing key "when""#),
    (["mode": nil], #"missing key "mode""#),
    (["fields": nil], #"missing key "fields""#),
    (["id": #""wrok""#], #"id: the id "wrok" differs from the file's name; expected "work""#),
    (["id": "5"], "id: expected a text, found a number"),
    (["title": #""  ""#], "title: the text is empty"),
    (
      ["title": "[]"],
      "title: expected a text, or an object with a text for each language, found a list"
    ),
    (["title": #"{ "es": "Hola" }"#], #"title: missing key "en""#),
    (["title": #"{ "en": "Hello", "es": 5 }"#], "title.es: expected a text, found a number"),
    (
      ["title": #"{ "en": "Hello", "Spanish": "Hola" }"#],
      #"title: "Spanish" is no language code; write it like en or pt-BR"#
    ),
    (["mode": #""must""#], #"mode: unknown mode "must"; known modes: required, optional"#),
    (["mode": "true"], "mode: expected a text, found true or false"),
    (
      ["snooze": #""7 days""#],
      #"snooze: "7 days" is no duration; write it like P7D, PT12H or P2W, without months or years"#
    ),
    (
      ["snooze": #""P1M""#],
      #"snooze: "P1M" is no duration; write it like P7D, PT12H or P2W, without months or years"#
    ),
    (["maxAsks": "-1"], "maxAsks: expected a whole number from 0 to 1000000"),
    (["maxAsks": "1.5"], "maxAsks: expected a whole number, found a number"),
    (["maxAsks": "null"], "maxAsks: expected a whole number, found null"),
    (["fields": "[]"], "fields: the list is empty"),
    (["fields": "{}"], "fields: expected a list, found an object"),
    (["fields": "[5]"], "fields[0]: expected an object, found a number"),
    (["feilds": "[]"], #"unknown key "feilds"; did you mean "fields"?"#),
    (
      ["colour": #""red""#],
      #"unknown key "colour"; known keys: id, title, purpose, when, mode, snooze, maxAsks, fields"#
    ),
  ]

  @Test(arguments: screens) func aScreensFaultNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(work: Documents.screen(changes))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }

  static let fields: [(changes: [String: String?], fault: String)] = [
    (["id": nil], #"fields[0]: missing key "id""#),
    (["label": nil], #"fields[0]: missing key "label""#),
    (["kind": nil], #"fields[0]: missing key "kind""#),
    (["writes": nil], #"fields[0]: missing key "writes""#),
    (["lable": #""x""#], #"fields[0]: unknown key "lable"; did you mean "label"?"#),
    (
      ["kind": #""txet""#],
      #"fields[0].kind: unknown kind "txet"; known kinds: text, email, password, confirm, choice, "#
        + "choices, number, date, phone, country, url"
    ),
    (["optional": #""yes""#], "fields[0].optional: expected true or false, found a text"),
    (
      ["hint": "5"],
      "fields[0].hint: expected a text, or an object with a text for each language, found a number"
    ),
    (
      ["writes": #""user_metadata..a""#],
      #"fields[0].writes: "user_metadata..a" is no attribute path; write it like given_name or "#
        + "user_metadata.company"
    ),
    (
      ["writes": #""app_metadata.company""#],
      "fields[0].writes: only a server may write app_metadata; name the attribute in knownFrom, "
        + "and write to user_metadata instead"
    ),
    (
      ["writes": #""identities.linkedin.profileData.company""#],
      "fields[0].writes: only a provider writes identities; name the attribute in knownFrom, and "
        + "write to user_metadata instead"
    ),
    (
      ["writes": #""user_metadata""#],
      "fields[0].writes: user_metadata as a whole cannot be an answer; name a key in it, like "
        + "user_metadata.company"
    ),
    (
      ["writes": #""user_id""#],
      #"fields[0].writes: "user_id" cannot be written; write to user_metadata, or to one of "#
        + "email, username, name, given_name, family_name, nickname, picture, password"
    ),
    (
      ["writes": #""user_metadata.a$b""#],
      #"fields[0].writes: the key "a$b" has a dollar sign, which metadata refuses"#
    ),
    (
      ["writes": #""password""#],
      "fields[0].writes: a field of kind text cannot write to password"
    ),
    (
      ["kind": #""password""#],
      "fields[0].writes: a field of kind password cannot write to user_metadata.company"
    ),
    (["writes": #""email""#], "fields[0].writes: a field of kind text cannot write to email"),
    (
      ["writes": #""nickname""#, "kind": #""number""#],
      "fields[0].writes: a field of kind number cannot write to nickname"
    ),
    (
      ["knownFrom": #"["a b"]"#],
      #"fields[0].knownFrom[0]: "a b" is no attribute path; write it like given_name or "#
        + "user_metadata.company"
    ),
    (["knownFrom": #""a""#], "fields[0].knownFrom: expected a list, found a text"),
    (["knownFrom": "[]"], "fields[0].knownFrom: the list is empty"),

    (["kind": #""choice""#], "fields[0]: a field of kind choice needs options"),
    (["kind": #""choices""#], "fields[0]: a field of kind choices needs options"),
    (
      ["kind": #""choice""#, "options": "[]"], "fields[0].options: the list is empty"
    ),
    (
      ["kind": #""choice""#, "options": #"[{ "value": "a" }]"#],
      #"fields[0].options[0]: missing key "label""#
    ),
    (
      [
        "kind": #""choice""#,
        "options": #"[{ "value": "a", "label": "A" }, { "value": "a", "label": "B" }]"#,
      ], #"fields[0].options[1].value: the option "a" is there twice"#
    ),
    (
      ["options": #"[{ "value": "a", "label": "A" }]"#],
      "fields[0].options: a field of kind text has no options"
    ),

    (["validate": "{}"], "fields[0].validate: expected a list, found an object"),
    (
      ["validate": "[5]"],
      "fields[0].validate[0]: expected the name of a rule, or an object with one rule, found a number"
    ),
    (
      ["validate": #"["nonempty"]"#],
      #"fields[0].validate[0]: unknown rule "nonempty"; known rules: nonEmpty, length, email, "#
        + "phone, url, number, date"
    ),
    (["validate": #"["length"]"#], "fields[0].validate[0]: expected an object, found a text"),
    (
      ["validate": #"[{ "size": {} }]"#],
      #"fields[0].validate[0]: unknown rule "size"; known rules: length, number, date"#
    ),
    (
      ["validate": "[{}]"],
      "fields[0].validate[0]: expected exactly one of the keys length, number, date"
    ),
    (
      ["validate": #"[{ "length": 5 }]"#],
      "fields[0].validate[0].length: expected an object, found a number"
    ),
    (
      ["validate": #"[{ "length": { "maximum": 5 } }]"#],
      #"fields[0].validate[0].length: unknown key "maximum"; known keys: min, max"#
    ),
    (
      ["validate": #"[{ "length": { "min": 0 } }]"#],
      "fields[0].validate[0].length.min: expected a whole number from 1 to 1000000"
    ),
    (
      ["validate": #"[{ "length": { "max": 1000001 } }]"#],
      "fields[0].validate[0].length.max: expected a whole number from 1 to 1000000"
    ),
    (
      ["validate": #"[{ "length": { "min": 5, "max": 4 } }]"#],
      "fields[0].validate[0].length: the lower bound is above the upper one"
    ),
    (
      ["validate": #"[{ "number": { "min": 5 } }]"#],
      "fields[0].validate[0]: the rule number does not fit a field of kind text"
    ),
    (
      ["kind": #""number""#, "validate": #"[{ "number": { "min": "5" } }]"#],
      "fields[0].validate[0].number.min: expected a number, found a text"
    ),
    (
      ["kind": #""date""#, "validate": #"[{ "date": { "earliest": "2026-02-30" } }]"#],
      #"fields[0].validate[0].date.earliest: "2026-02-30" is no day; write it like 2026-01-31"#
    ),
    (
      ["kind": #""date""#, "validate": #"[{ "date": { "earliest": "2026-1-3" } }]"#],
      #"fields[0].validate[0].date.earliest: "2026-1-3" is no day; write it like 2026-01-31"#
    ),
    (
      [
        "kind": #""date""#,
        "validate": #"[{ "date": { "earliest": "2026-02-02", "latest": "2026-02-01" } }]"#,
      ], "fields[0].validate[0].date: the lower bound is above the upper one"
    ),
  ]

  @Test(arguments: fields) func aFieldsFaultNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(work: Documents.screen(field: changes))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }

  private static let knownConditions =
    "event, context, interactions, logins, known, missing, completed, all, any, not"

  static let conditions: [(condition: String, fault: String)] = [
    (#""login""#, "when: expected an object, found a text"),
    ("{}", "when: expected exactly one of the keys \(knownConditions)"),
    (
      #"{ "event": "login", "logins": { "at": 1 } }"#,
      "when: expected exactly one of the keys \(knownConditions)"
    ),
    (
      #"{ "evnet": "login" }"#,
      #"when: unknown condition "evnet"; known conditions: \#(knownConditions)"#
    ),
    (
      #"{ "event": "logout" }"#,
      #"when.event: unknown event "logout"; known events: signup, login, article"#
    ),
    (
      #"{ "context": 5 }"#,
      "when.context: expected the name of a key, or an object with names and values, found a number"
    ),
    (#"{ "context": {} }"#, "when.context: the list is empty"),
    (#"{ "context": { "a": 5 } }"#, "when.context.a: expected a text, found a number"),
    (#"{ "interactions": 2 }"#, "when.interactions: expected an object, found a number"),
    (
      #"{ "interactions": {} }"#,
      "when.interactions: expected exactly one of the keys at, atLeast, every"
    ),
    (
      #"{ "interactions": { "atleast": 2 } }"#,
      #"when.interactions: unknown key "atleast"; did you mean "atLeast"?"#
    ),
    (
      #"{ "logins": { "every": 0 } }"#,
      "when.logins.every: expected a whole number from 1 to 1000000"
    ),
    (
      #"{ "known": "a..b" }"#,
      #"when.known: "a..b" is no attribute path; write it like given_name or user_metadata.company"#
    ),
    (
      #"{ "completed": "wrok" }"#,
      #"when.completed: unknown screen "wrok"; known screens: work"#
    ),
    (#"{ "all": [] }"#, "when.all: the list is empty"),
    (#"{ "any": { "event": "login" } }"#, "when.any: expected a list, found an object"),
    (
      #"{ "all": [{ "event": "login" }, { "not": { "event": "logn" } }] }"#,
      #"when.all[1].not.event: unknown event "logn"; known events: signup, login, article"#
    ),
  ]

  @Test(arguments: conditions) func aConditionsFaultNamesItsPlace(
    condition: String, fault: String
  ) {
    let files = Documents.folder(work: Documents.screen(["when": condition]))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }
}
