import ProfileModel
import Testing
import Wording

@testable import Screens

/// What is allowed and most likely not meant.
@Suite struct WarningTests {
  private func warnings(in files: [SourceFile]) throws -> [String] {
    try Flow(files: files).warnings(isWhole: false).map {
      Sentences.findingLine($0).replacing("warning: ", with: "")
    }
  }

  @Test func theBundledScreensGiveNone() throws {
    #expect(try warnings(in: BundledScreens.files) == [])
  }

  static let screens: [(changes: [String: String?], warning: String?)] = [
    ([:], nil),
    (["purpose": nil], "the screen does not say why it asks"),
    (["maxAsks": "0"], "maxAsks: with maxAsks 0 the screen is never shown"),
    (["maxAsks": "1"], nil),
    (
      ["maxAsks": "3", "required": "true"],
      "maxAsks: a required screen is asked until it is answered, whatever maxAsks says"
    ),
    (
      ["when": #"{ "profile.usermetadata.a": { "known": true } }"#],
      #"when.profile.usermetadata.a: no profile has anything at "usermetadata.a""#
    ),
  ]

  @Test(arguments: screens) func aScreenIsWarnedOf(
    changes: [String: String?], warning: String?
  ) throws {
    let files = Documents.folder(work: Documents.screen(changes))
    #expect(try warnings(in: files) == [warning].compactMap { $0 }.map { "work.json: \($0)" })
  }

  static let fields: [(changes: [String: String?], warning: String?)] = [
    (
      ["writes": #""given_name""#],
      "fields[0].writes: a root attribute can be given at sign-up only, and the screen is never "
        + "active there"
    ),
    (
      ["knownFrom": #"["given_name"]"#],
      "fields[0].knownFrom: what the field writes is not among what makes it known, so it is asked "
        + "again and again"
    ),
    (
      ["knownFrom": #"["user_metadata.company", "identities.linkedin.profiledata.a"]"#],
      #"fields[0].knownFrom[1]: no profile has anything at "identities.linkedin.profiledata.a""#
    ),
    (["knownFrom": #"["user_metadata.company", "identities.linkedin.profileData.a"]"#], nil),
    (
      ["when": #"{ "profile.somewhere.else": { "known": false } }"#],
      #"fields[0].when.profile.somewhere.else: no profile has anything at "somewhere.else""#
    ),
  ]

  @Test(arguments: fields) func aFieldIsWarnedOf(
    changes: [String: String?], warning: String?
  ) throws {
    let files = Documents.folder(work: Documents.screen(field: changes))
    #expect(try warnings(in: files) == [warning].compactMap { $0 }.map { "work.json: \($0)" })
  }

  @Test(arguments: [
    (#"{ "all": [{ "event": "login" }, { "event": "article" }] }"#, false),
    (#"{ "any": [{ "event": "login" }, { "event": "article" }] }"#, true),
    (#"{ "all": [{ "event": "login" }, { "not": { "event": "login" } }] }"#, false),
    (#"{ "all": [{ "event": "login" }, { "not": { "event": "article" } }] }"#, true),
    (#"{ "not": { "any": [{ "event": "login" }, { "not": { "event": "login" } }] } }"#, false),
    (#"{ "screens.work.completed": { "minimum": 1 } }"#, false),
    (#"{ "not": { "screens.work.completed": { "minimum": 1 } } }"#, true),
    (#"{ "interactions": { "minimum": 9 }, "company": { "known": true } }"#, true),
  ]) func aScreenThatCanNeverBeActiveIsFound(when: String, mayBeActive: Bool) throws {
    let files = Documents.folder(work: Documents.screen(["when": when]))
    #expect(
      try warnings(in: files)
        == (mayBeActive
          ? []
          : [
            "work.json: when: the screen can never be active"
          ]))
  }

  /// The folders of every table.
  static let folders: [[SourceFile]] =
    screens.map { Documents.folder(work: Documents.screen($0.changes)) }
    + fields.map { Documents.folder(work: Documents.screen(field: $0.changes)) }
}
