import ProfileModel
import TestSupport
import Testing

@testable import Screens

/// `$comment` speaks to whoever reads a file, and says nothing to the program.
struct CommentTests {
  private static let said = #""$comment": "Why it is so.","#

  /// Screens in which something says why.
  static let screens = [
    Documents.screen(["$comment": #""Why.""#]),
    Documents.screen(field: ["$comment": #""Why.""#]),
    Documents.screen(["limits": #"{ \#(said) "fields": 2 }"#]),
    Documents.screen(["when": #"{ \#(said) "event": "login" }"#]),
    Documents.screen(["when": #"{ "interactions": { \#(said) "minimum": 2 } }"#]),
    Documents.screen(["when": #"{ "logins": { \#(said) "minimum": 2 } }"#]),
    Documents.screen(["when": #"{ "since.signup": { \#(said) "minimum": "P3D" } }"#]),
    Documents.screen(["when": #"{ \#(said) "all": [{ \#(said) "event": "login" }] }"#]),
    Documents.screen(["when": #"{ \#(said) "any": [{ "event": "login" }] }"#]),
    Documents.screen(["when": #"{ \#(said) "not": { "event": "article" } }"#]),
    Documents.screen(["title": #"{ \#(said) "en": "About your work" }"#]),
    Documents.screen(field: ["validate": #"{ \#(said) "maxLength": 9 }"#]),
    Documents.screen(field: [
      "kind": #""choice""#, "options": #"[{ \#(said) "value": "a", "label": "A" }]"#,
    ]),
  ]

  @Test(arguments: screens) func `A screen may say why`(text: String) throws {
    let silent = text.replacing(Self.said, with: "").replacing(#""$comment": "Why.""#, with: "")
      .replacing(", ,", with: ",").replacing(",  }", with: " }")
    let files = Documents.folder(work: text)
    #expect(try screen(in: files) == screen(in: Documents.folder(work: silent)))
    #expect(try SchemaTests.Schema.screen.checker().accepts(JSONValue(parsing: text.utf8)))
  }

  private func screen(in files: [SourceFile]) throws -> Screen? {
    try Flow(files: files).screens.first
  }

  private static let field = Documents.object(
    Documents.field, ["id": #""size""#, "writes": #""user_metadata.size""#, "$comment": #""Why.""#])

  static let flows: [[String: String?]] = [
    ["$comment": #""Why.""#], ["limits": #"{ \#(said) "fields": 2 }"#],
    ["password": #"{ \#(said) "minLength": 20 }"#], ["fields": "[\(field)]"],
    ["connections": #"[{ \#(said) "name": "github" }]"#],
  ]

  @Test(arguments: flows) func `A flow may say why`(changes: [String: String?]) throws {
    let text = Documents.object(Documents.flow, changes)
    #expect(Documents.findings(in: Documents.folder(flow: text)) == [])
    #expect(try SchemaTests.Schema.flow.checker().accepts(JSONValue(parsing: text.utf8)))
  }

  @Test func `A field that flow.json shares may be named with a word about it`() throws {
    let reference = #"{ "$comment": "Why.", "field": "size" }"#
    let files = Documents.folder(
      flow: Documents.object(Documents.flow, ["fields": "[\(Self.field)]"]),
      work: Documents.screen(["fields": "[\(reference)]"]))
    #expect(Documents.findings(in: files) == [])
    #expect(
      try SchemaTests.Schema.screen.checker().accepts(
        JSONValue(parsing: Documents.screen(["fields": "[\(reference)]"]).utf8)))
  }

  @Test func `So may an article and a persona`() throws {
    let article = Documents.object(Documents.article, ["$comment": #""Why.""#])
    let answer = Documents.object(Documents.answer, ["$comment": #""Why.""#])
    let persona = Documents.object(
      Documents.persona, ["$comment": #""Why.""#, "answers": "[\(answer)]"])
    #expect(Documents.findings(in: Documents.folder(article: article)) == [])
    #expect(Documents.findings(in: Documents.folder(persona: persona)) == [])
    #expect(try SchemaTests.Schema.article.checker().accepts(JSONValue(parsing: article.utf8)))
    #expect(try SchemaTests.Schema.persona.checker().accepts(JSONValue(parsing: persona.utf8)))
  }

  @Test func `A comment alone is no condition`() {
    let files = Documents.folder(work: Documents.screen(["when": #"{ "$comment": "Why." }"#]))
    #expect(Documents.findings(in: files) == ["work.json: when: the object is empty"])
  }

  @Test func `Who writes a comment of another language is told of it`() {
    let files = Documents.folder(work: "{\n// Why.\n}")
    #expect(
      Documents.findings(in: files) == [
        "work.json:2:1: JSON has no comments; take it away; or keep it as a member, "
          + #""$comment": "…""#
      ])
  }
}
