import ProfileModel

import Wording

@testable import Screens

/// Sound documents as texts, to be spoilt one member at a time.
enum Documents {
  typealias Members = [(key: String, text: String)]

  static let field: Members = [
    ("id", #""company""#), ("label", #""Company""#), ("kind", #""text""#),
    ("writes", #""user_metadata.company""#),
  ]

  static let screen: Members = [
    ("id", #""work""#), ("title", #""About your work""#), ("purpose", #""So that it fits.""#),
    ("when", #"{ "event": "login" }"#), ("fields", "[\(object(field))]"),
  ]

  static let flow: Members = [("name", #""Reading Room""#), ("screens", #"["work"]"#)]

  static let article: Members = [
    ("title", #""Asking less""#), ("topic", #""staging""#), ("text", #"["One.", "Two."]"#),
  ]

  static let persona: Members = [
    ("title", #""Ada Lovelace""#), ("connection", #""linkedin""#), ("claims", #"{ "sub": "1" }"#),
    ("answers", "[\(object(answer))]"),
  ]

  static let answer: Members = [
    ("service", #""clearbit""#), ("email", #""ada@example.com""#), ("status", "200"),
    ("body", "{}"),
  ]

  /// An object with some members changed, added, or left out where the text is `nil`.
  static func object(_ members: Members, _ changes: [String: String?] = [:]) -> String {
    let kept = members.compactMap { key, text in
      (changes[key] ?? text).map { "\"\(key)\": \($0)" }
    }
    let added = changes.keys.sorted().filter { key in !members.contains { $0.key == key } }
      .compactMap { key in changes[key].flatMap { $0 }.map { "\"\(key)\": \($0)" } }
    return "{ \((kept + added).joined(separator: ", ")) }"
  }

  static func screen(_ changes: [String: String?]) -> String { object(screen, changes) }

  /// A screen whose only field is changed.
  static func screen(field changes: [String: String?]) -> String {
    screen(["fields": "[\(object(field, changes))]"])
  }

  /// A folder of one screen and one article; each file can be given as another text.
  static func folder(
    flow: String = object(flow), work: String = object(screen), article: String = object(article)
  ) -> [SourceFile] {
    [
      SourceFile(path: "flow.json", text: flow), SourceFile(path: "work.json", text: work),
      SourceFile(path: "articles/less.json", text: article),
    ]
  }

  /// A folder with a connection and a persona.
  static func folder(
    persona: String, connections: String? = #"["github", { "name": "linkedin" }]"#
  ) -> [SourceFile] {
    folder(flow: object(flow, ["connections": connections]))
      + [SourceFile(path: "personas/ada.json", text: persona)]
  }

  /// The lines that say what is wrong with a folder; none where it can be read.
  static func findings(in files: [SourceFile]) -> [String] {
    do {
      _ = try Flow(files: files)
      return []
    } catch {
      return error.findings.map(Sentences.finding)
    }
  }

  /// Everything that is wrong with a folder, each with its place.
  static func checked(_ files: [SourceFile], _ entries: [FolderEntry] = []) -> [String] {
    FolderCheck(files: files, entries: entries).findings.map(Sentences.findingLine)
  }
}
