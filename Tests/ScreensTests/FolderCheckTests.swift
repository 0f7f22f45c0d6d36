import ProfileModel
import Testing
import Wording

@testable import Screens

/// A folder that has one fault gives one finding, with its place; a sound one gives none.
@Suite struct FolderCheckTests {
  static let flow = """
    {
      "name": "Reading Room",
      "screens": ["signup", "work"]
    }
    """
  static let signup = """
    {
      "id": "signup", "title": "Welcome", "purpose": "A few lines.", "required": true,
      "when": { "event": "signup" },
      "fields": [
        { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
        { "id": "password", "label": "Password", "kind": "password", "writes": "password" }
      ]
    }
    """
  static let work = """
    {
      "id": "work",
      "title": "About your work",
      "purpose": "So that it fits.",
      "when": { "event": "login" },
      "snooze": "P7D",
      "fields": [
        { "id": "company", "label": "Company", "kind": "text", "writes": "user_metadata.company" }
      ]
    }
    """
  /// Another screen, which asks something else.
  static let more = work.replacing("\"work\"", with: "\"more\"")
    .replacing("company", with: "city")
  static let less = #"{ "title": "Asking less", "topic": "staging", "text": ["One."] }"#

  /// The sound folder, with a text in one of its files replaced, or with files more.
  static func folder(
    _ spoilt: String = "", _ text: String = "", by other: String = "", and more: [SourceFile] = []
  ) -> [SourceFile] {
    [
      ("articles/less.json", less), ("flow.json", flow), ("signup.json", signup),
      ("work.json", work),
    ].map { path, sound in
      SourceFile(path: path, text: path == spoilt ? sound.replacing(text, with: other) : sound)
    } + more
  }

  @Test func `A sound folder gives none, and neither does the bundled one`() {
    #expect(Documents.checked(Self.folder()) == [])
    #expect(Documents.checked(BundledScreens.files) == [])
  }

  static let files: [(files: [SourceFile], finding: String)] = [
    (
      folder(and: [
        SourceFile(
          path: "personas/ada.json",
          text: #"""
            {"title": "Ada", "profile": {}, "history": {"entries": [], "events":
              {"lunch": {"count": 1, "first": "2026-01-01T00:00:00Z", "last": "2026-01-01T00:00:00Z"}}}}
            """#)
      ]),
      "personas/ada.json:2:13: warning: history.events.lunch: the flow has no event \"lunch\""
    ),
    (
      folder().filter { $0.path != "flow.json" }, "flow.json: error: the folder has no such file"
    ),
    (
      folder("work.json", ",\n  \"snooze\"", by: ",,\n  \"snooze\""),
      "work.json:5:32: error: two commas in a row; take one of them away"
    ),
    (
      folder("work.json", "}\n  ]", by: "}\n  ],"),
      "work.json:9:4: error: nothing comes after this comma; take the comma away"
    ),
    (
      folder("work.json", "  \"snooze\"", by: "  // a week\n  \"snooze\""),
      "work.json:6:3: error: JSON has no comments; take it away"
    ),
    (
      folder("work.json", "\"P7D\",", by: "\"P7D\""),
      "work.json:7:3: error: a comma is missing before this"
    ),
    (
      folder("work.json", "\"P7D\"", by: "'P7D'"),
      "work.json:6:13: error: JSON has no quotes but \"; write them around the text"
    ),
    (folder("work.json", work), "work.json:1:1: error: the file is empty"),
    (
      folder("work.json", "{\n  \"id\"", by: "\u{FEFF}{\n  \"id\""),
      "work.json:1:1: warning: the file begins with a byte order mark"
    ),
    (
      folder(and: [SourceFile(path: "articles/a.json", problem: .notAFile)]),
      "articles/a.json: error: it is a folder, a pipe or a device"
    ),
    (
      folder(and: [SourceFile(path: "articles/a.json", problem: .unreadable(reason: "Why not"))]),
      "articles/a.json: error: it cannot be read (Why not)"
    ),
    (
      folder(and: [SourceFile(path: "articles/a.json", problem: .tooLarge(maximumBytes: 9))]),
      "articles/a.json: error: it is larger than 9 bytes"
    ),
    (
      folder(and: [
        SourceFile(path: "more.json", text: more)
      ]),
      "more.json:1:1: warning: flow.json does not list this screen, so it is never shown"
    ),
    (
      folder(and: [SourceFile(path: "articles/LESS.json", text: less)]),
      "articles/less.json:1:1: warning: \"articles/less.json\" differs from \"articles/LESS.json\" "
        + "in nothing but capitals or how a letter is stored"
    ),
    (
      folder(
        and: ["\u{E9}", "e\u{301}"].map { SourceFile(path: "articles/\($0).json", text: less) }),
      "articles/\u{E9}.json:1:1: warning: \"articles/\u{E9}.json\" differs from "
        + "\"articles/e\u{301}.json\" in nothing but capitals or how a letter is stored"
    ),
  ]

  @Test(arguments: files)
  func `What is wrong with a file is found`(files: [SourceFile], finding: String) {
    #expect(Documents.checked(files) == [finding])
  }

  static let texts: [(file: String, text: String, spoilt: String, finding: String)] = [
    (
      "work.json", "\"About your work\"", "\"About\\u0007\"",
      "work.json:3:12: warning: title: the text has U+0007, which steers a terminal and cannot be read"
    ),
    (
      "work.json", "\"Company\"", "\"Comp\u{202E}any\"",
      "work.json:8:33: warning: fields[0].label: the text has U+202E, which turns the letters around it"
    ),
    (
      "articles/less.json", "\"One.\"", "\"One.\", \"Two.\\n\"",
      "articles/less.json:1:64: warning: text[1]: the text has U+000A, which steers a terminal and "
        + "cannot be read"
    ),
    (
      "flow.json", "Reading Room", " Reading Room",
      "flow.json:2:11: warning: name: the text begins or ends with white space"
    ),
    (
      "work.json", "\"Company\"", "\"\(String(repeating: "é", count: 42))\"",
      "work.json:8:33: warning: fields[0].label: the label has 42 characters, and no more than 41 "
        + "fit on its line"
    ),
    (
      "work.json", "\"kind\": \"text\"",
      #""kind": "choice", "options": [{ "value": "a", "label": "Yes please" }, "#
        + #"{ "value": "b", "label": { "en": "No" } }, { "value": "c", "label": "Yes  please" }]"#,
      "work.json:8:183: warning: fields[0].options[2].label: two options read \"Yes  please\""
    ),
    (
      "work.json", "\"writes\"",
      "\"writes\": \"user_metadata.a\" }, { \"id\": \"Company\", \"label\": \"L\", \"kind\": \"text\", "
        + "\"writes\"",
      "work.json:8:91: warning: fields[1]: \"Company\" differs from \"company\" in nothing but "
        + "capitals or how a letter is stored"
    ),
    (
      "work.json", "\"id\": \"work\"", "\"id\": \"wrok\"",
      "work.json:2:9: error: id: the id \"wrok\" differs from the file's name"
    ),
    (
      "work.json", "\"snooze\": \"P7D\"", "\"snooze\": \"P7D\", \"snooze\": \"P7D\"",
      "work.json:6:20: error: the key \"snooze\" is there twice"
    ),
    (
      "work.json", "\"About your work\"", "{ \"en\": \"Work\", \"Spanish\": \"Trabajo\" }",
      "work.json:3:28: error: title: \"Spanish\" is no language code"
    ),
    (
      "flow.json", "\"work\"]", "\"work\", \"more\"]",
      "flow.json:3:33: error: screens[2]: there is no file more.json"
    ),
  ]

  @Test(arguments: texts)
  func `What is wrong in a file is found`(
    file: String, text: String, spoilt: String, finding: String
  ) {
    #expect(Documents.checked(Self.folder(file, text, by: spoilt)) == [finding])
  }

  static let entries: [(path: String, isFolder: Bool, files: [String], finding: String?)] = [
    ("sreens", true, [], "sreens: warning: nothing reads this folder"),
    ("persona", true, [], "persona: warning: nothing reads this folder"),
    ("Articles", true, [], "Articles: warning: nothing reads this folder"),
    ("drafts", true, ["drafts/a.json"], "drafts: warning: nothing reads this folder"),
    ("drafts", true, [], nil),
    ("strings", true, ["strings/es.json"], nil),
    ("strings/old", true, ["strings/old/es.json"], nil),
    (
      "articles/2025", true, ["articles/2025/a.json"],
      "articles/2025: warning: nothing reads a folder in here"
    ),
    ("personas", false, [], "personas: warning: this has to be a folder"),
    (
      "more.JSON", false, [],
      "more.JSON: warning: nothing reads this file, since its name ends in capitals"
    ),
    (
      "articles/a.Json", false, [],
      "articles/a.Json: warning: nothing reads this file, since its name ends in capitals"
    ),
    ("work.json~", false, [], nil), ("#work.json#", false, [], nil), ("README.md", false, [], nil),
    ("pictures/a.svg", false, [], nil), ("work.json.orig", false, [], nil),
  ]

  @Test(arguments: entries)
  func `What else stands in the folder is judged by its name`(
    path: String, isFolder: Bool, files: [String], finding: String?
  ) {
    let more = files.map { SourceFile(path: $0, text: "no JSON") }
    let entries = [FolderEntry(path: path, isFolder: isFolder)]
    #expect(
      Documents.checked(Self.folder(and: more), entries) == [finding].compactMap { $0 })
  }

  @Test func `A text that lacks a language of the others is found, be it for everybody`() {
    let title = "{ \"en\": \"Work\", \"es\": \"Trabajo\" }"
    let files = Self.folder("work.json", "\"About your work\"", by: title)
      .filter { ["flow.json", "work.json"].contains($0.path) }
    #expect(
      Documents.checked(files) == [
        "flow.json:2:11: warning: name: the text is not there in es, as others are",
        "flow.json:3:15: error: screens[0]: there is no file signup.json",
        "work.json:4:14: warning: purpose: the text is not there in es, as others are",
        "work.json:8:33: warning: fields[0].label: the text is not there in es, as others are",
      ])
  }
}
