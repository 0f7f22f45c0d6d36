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
    (["fields": nil], #"missing key "fields""#),
    (["id": #""wrok""#], #"id: the id "wrok" differs from the file's name; expected "work""#),
    (["id": "5"], "id: expected a text, found a number"),
    (["title": #""  ""#], "title: the text is empty"),
    (
      ["title": "5"],
      "title: expected a text, or an object with a text for each language, found a number"
    ),
    (["title": "[]"], "title: the list is empty"),
    (["title": #"["Hello", 5]"#], "title[1]: expected a text, found a number"),
    (["title": #"{ "en": ["Hello", ""] }"#], "title.en[1]: the text is empty"),
    (["title": #"{ "es": "Hola" }"#], #"title: missing key "en""#),
    (["title": #"{ "en": "Hello", "es": 5 }"#], "title.es: expected a text, found a number"),
    (
      ["title": #"{ "en": "Hello", "Spanish": "Hola" }"#],
      #"title: "Spanish" is no language code; write it like en or pt-BR"#
    ),
    (["required": #""must""#], "required: expected true, false or a condition, found a text"),
    (["required": "{}"], "required: the object is empty"),
    (
      ["snooze": #""7 days""#],
      #"snooze: "7 days" is no duration; write it like P7D, PT12H or P1Y"#
    ),
    (["version": "0"], "version: expected a whole number from 1 to 1000000"),
    (["limits": "2"], "limits: expected an object, found a number"),
    (["limits": #"{ "fields": 0 }"#], "limits.fields: expected a whole number from 1 to 100"),
    (
      ["limits": #"{ "screens": 1 }"#],
      #"limits: unknown key "screens"; known keys: fields, quiet"#
    ),
    (["was": #""job""#], "was: expected a list, found a text"),
    (["allow": "[5]"], "allow[0]: expected a text, found a number"),
    (["allow": #"["gab"]"#], #"allow[0]: unknown warning "gab"; did you mean "gap"?"#),
    (["maxAsks": "-1"], "maxAsks: expected a whole number from 0 to 1000000"),
    (["maxAsks": "1.5"], "maxAsks: expected a whole number, found a number"),
    (["maxAsks": "null"], "maxAsks: expected a whole number, found null"),
    (["fields": "[]"], "fields: the list is empty"),
    (["fields": "{}"], "fields: expected a list, found an object"),
    (["fields": "[5]"], "fields[0]: expected an object, found a number"),
    (["feilds": "[]"], #"unknown key "feilds"; did you mean "fields"?"#),
    (
      ["colour": #""red""#],
      #"unknown key "colour"; known keys: id, title, purpose, when, required, snooze, "#
        + "maxAsks, version, limits, fields, was, allow"
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
      #"fields[0].kind: unknown kind "txet"; did you mean "text"?"#
    ),
    (
      ["required": #""yes""#],
      "fields[0].required: expected true, false or a condition, found a text"
    ),
    (
      ["id": #""event""#],
      #"fields[0].id: "event" would be taken for something else; choose another word, without dots"#
    ),
    (
      ["id": #""$comment""#],
      #"fields[0].id: "$comment" would be taken for something else; choose another word, "#
        + "without dots"
    ),
    (
      ["id": #""a.b""#],
      #"fields[0].id: "a.b" would be taken for something else; choose another word, without dots"#
    ),
    (
      ["expires": #""soon""#],
      #"fields[0].expires: "soon" is no duration; write it like P7D, PT12H or P1Y"#
    ),
    (["was": "[]"], "fields[0].was: the list is empty"),
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

    (["validate": "{}"], "fields[0].validate: the object is empty"),
    (["validate": "5"], "fields[0].validate: expected a text, found a number"),
    (
      ["validate": #"{ "maxlength": 5 }"#],
      #"fields[0].validate: unknown key "maxlength"; did you mean "maxLength"?"#
    ),
    (
      ["validate": #"{ "minimum": 5 }"#],
      "fields[0].validate: minimum says nothing about this; known here: const, enum, minLength, "
        + "maxLength, pattern, format, contains"
    ),
    (
      ["validate": #"{ "known": true }"#],
      "fields[0].validate: known says nothing about this; known here: const, enum, minLength, "
        + "maxLength, pattern, format, contains"
    ),
    (
      ["validate": #"{ "minLength": -1 }"#],
      "fields[0].validate.minLength: expected a whole number from 0 to 1000000"
    ),
    (
      ["validate": #"{ "minLength": 5, "maxLength": 4 }"#],
      "fields[0].validate: the lower bound is above the upper one"
    ),
    (
      ["validate": #"{ "pattern": "(" }"#],
      #"fields[0].validate.pattern: "(" is no regular expression"#
    ),
    (
      ["validate": #"{ "format": "mail" }"#],
      #"fields[0].validate.format: unknown format "mail"; did you mean "email"?"#
    ),
    (
      ["kind": #""number""#, "validate": #"{ "minimum": "5" }"#],
      "fields[0].validate.minimum: expected a number, found a text"
    ),
    (
      ["kind": #""number""#, "validate": #"{ "minimum": 5, "maximum": 4 }"#],
      "fields[0].validate: the lower bound is above the upper one"
    ),
    (
      ["kind": #""number""#, "validate": #"{ "multipleOf": 0 }"#],
      "fields[0].validate.multipleOf: expected a whole number from 1 to 1000000"
    ),
    (
      ["kind": #""date""#, "validate": #"{ "minimum": "2026-02-30" }"#],
      #"fields[0].validate.minimum: "2026-02-30" is no day; write it like 2026-01-31"#
    ),
    (
      ["kind": #""date""#, "validate": #"{ "minimum": "2026-1-3" }"#],
      #"fields[0].validate.minimum: "2026-1-3" is no day; write it like 2026-01-31"#
    ),
    (
      ["kind": #""date""#, "validate": #"{ "minimum": "2026-02-02", "maximum": "2026-02-01" }"#],
      "fields[0].validate: the lower bound is above the upper one"
    ),
    (
      ["kind": #""confirm""#, "validate": "1"],
      "fields[0].validate: expected true or false, found a number"
    ),
    (
      ["kind": #""confirm""#, "validate": "[]"], "fields[0].validate: the list is empty"
    ),
  ]

  @Test(arguments: fields) func aFieldsFaultNamesItsPlace(
    changes: [String: String?], fault: String
  ) {
    let files = Documents.folder(work: Documents.screen(field: changes))
    #expect(Documents.findings(in: files) == ["work.json: \(fault)"])
  }
}
