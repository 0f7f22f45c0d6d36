import ProfileModel
import Testing
import Wording

@testable import Screens

/// Several faults at once.
extension FolderCheckTests {
  @Test func `A fault in flow.json is none of the files that it lists`() {
    let more = Self.more.replacing(
      "{ \"event\": \"login\" }", with: "{ \"screens.work.completed\": { \"minimum\": 1 } }")
    let persona = Documents.object(Documents.persona)
    let files = Self.folder(
      "flow.json", Self.flow, by: "{",
      and: [
        SourceFile(path: "more.json", text: more),
        SourceFile(path: "personas/ada.json", text: persona),
      ])
    #expect(
      Documents.checked(files) == [
        "flow.json:1:2: error: the file ends in the middle of a value"
      ])
  }

  @Test func `A screen that is no JSON is known by its name, and so may be its fields`() {
    let more = Self.more.replacing(
      "{ \"event\": \"login\" }",
      with: "{ \"screens.work.completed\": { \"minimum\": 1 }, \"company\": { \"known\": true } }")
    let files = Self.folder(
      "work.json", Self.work, by: "{", and: [SourceFile(path: "more.json", text: more)])
    #expect(
      Documents.checked(files) == [
        "more.json:1:1: warning: flow.json does not list this screen, so it is never shown",
        "work.json:1:2: error: the file ends in the middle of a value",
      ])
  }

  @Test func `A screen that is listed and missing is told once`() {
    let more = Self.more.replacing(
      "{ \"event\": \"login\" }", with: "{ \"screens.work.completed\": { \"minimum\": 1 } }")
    let files =
      Self.folder("flow.json", "\"work\"]", by: "\"work\", \"more\"]")
      .filter { $0.path != "work.json" } + [SourceFile(path: "more.json", text: more)]
    #expect(
      Documents.checked(files) == ["flow.json:3:25: error: screens[1]: there is no file work.json"])
  }

  static let single: [(text: String, spoilt: String, findings: [String])] = [
    // Neither a text nor a text in languages.
    (
      "\"About your work\"", "{ \"login\": 5 }",
      [
        "work.json:3:12: error: title: expected a text, or an object with a text for each language, "
          + "found an object"
      ]
    ),
    ("\"P7D\"", "\"\"", ["work.json:6:13: error: snooze: the text is empty"]),
    (
      "\"kind\": \"text\"", "\"kind\": \"text\", \"options\": 5",
      ["work.json:8:71: error: fields[0].options: a field of kind text has no options"]
    ),
    (
      "{ \"event\": \"login\" }", "{ \"city\": { \"known\": true } }",
      ["work.json:5:13: error: when.city: unknown fact \"city\""]
    ),
    (
      "    { \"id\": \"company\"",
      "\"city\", { \"when\": { \"city\": \"x\" }, \"id\": \"company\"",
      ["work.json:8:1: error: fields[0]: unknown field \"city\""]
    ),
    (
      "{ \"event\": \"login\" }", "{ \"event\": \"lunch\", \"company\": { \"known\": true } }",
      ["work.json:5:22: error: when.event: unknown event \"lunch\""]
    ),
    (
      "\"id\": \"company\"", "\"when\": { \"city\": 1 }, \"id\": 5",
      ["work.json:8:36: error: fields[0].id: expected a text, found a number"]
    ),
  ]

  @Test(arguments: single)
  func `One mistake is told once`(text: String, spoilt: String, findings: [String]) {
    #expect(Documents.checked(Self.folder("work.json", text, by: spoilt)) == findings)
  }

  @Test func `Warnings are told beside errors`() {
    let files = Self.folder(
      "flow.json", "\"Reading Room\"", by: "5",
      and: [
        SourceFile(path: "more.json", text: Self.more),
        SourceFile(
          path: "last.json",
          text: Self.work.replacing("\"work\"", with: "\"last\"")
            .replacing("company", with: "last").replacing(
              "  \"purpose\": \"So that it fits.\",\n", with: "")),
      ])
    #expect(
      Documents.checked(files) == [
        "flow.json:2:11: error: name: expected a text, or an object with a text for each language, "
          + "found a number",
        "last.json:1:1: warning: the screen does not say why it asks",
      ])
  }

  /// The checks of every table.
  static let checks: [FolderCheck] =
    files.map { FolderCheck(files: $0.files) }
    + texts.map { FolderCheck(files: folder($0.file, $0.text, by: $0.spoilt)) }
    + entries.map { entry in
      FolderCheck(
        files: entry.files.map { SourceFile(path: $0, text: "no JSON") },
        entries: [FolderEntry(path: entry.path, isFolder: entry.isFolder)])
    } + [
      FolderCheck(files: folder("work.json", "\"Company\"", by: "{ \"en\": \"C\", \"es\": \"E\" }"))
    ]
}
