import Screens
import Testing

@testable import SignupApp

/// Two folders of small screens that are held against each other, and the commands to do it with.
@MainActor struct TwoFolders {
  let commands = Commands()
  var old: String { "\(commands.folder)/old" }
  var new: String { "\(commands.folder)/new" }

  nonisolated static let door = """
    { "id": "door", "title": "A", "purpose": "B", "when": { "event": "signup" }, "required": true,
      "fields": [
        { "id": "email", "label": "Email", "kind": "email", "writes": "email",
          "knownFrom": ["email"] },
        { "id": "password", "label": "Password", "kind": "password", "writes": "password" }] }
    """
  nonisolated static let town = """
    { "id": "town", "title": "A", "purpose": "B", "when": { "event": "login" }, "fields": [
      { "id": "town", "label": "Town", "kind": "text", "writes": "user_metadata.town" }] }
    """
  nonisolated static let mo = """
    { "title": "Mo", "profile": { "email": "mo@example.org", "user_metadata": { "town": "Oslo" } } }
    """

  nonisolated static func flow(
    _ screens: String = "\"door\", \"town\"", _ more: String = ""
  ) -> String {
    "{ \"name\": \"Small\", \"screens\": [\(screens)], \"articles\": [\"sea\", \"sky\"]\(more) }"
  }

  nonisolated static func text(_ id: String, path: String? = nil) -> String {
    """
    { "id": "\(id)", "label": "\(id)", "kind": "text", "writes": "user_metadata.\(path ?? id)" }
    """
  }

  nonisolated static func screen(
    _ id: String, _ fields: String, when: String = #""event": "login""#, _ more: String = ""
  ) -> String {
    """
    { "id": "\(id)", "title": "A", "purpose": "B", "when": { \(when) }, "fields": [\(fields)]\(more) }
    """
  }

  /// Writes the folder of a small flow, with some files that are other than usual; an empty one is
  /// left out.
  @discardableResult
  func write(_ folder: String, _ files: [String: String] = [:]) throws -> String {
    let article = #"{ "title": "A", "topic": "B", "text": ["C"] }"#
    let usual = [
      "flow.json": Self.flow(), "door.json": Self.door, "town.json": Self.town,
      "articles/sea.json": article, "articles/sky.json": article, "personas/mo.json": Self.mo,
    ]
    for (name, text) in usual.merging(files, uniquingKeysWith: { $1 }) where !text.isEmpty {
      try commands.write(text, to: "\(folder)/\(name)")
    }
    return "\(commands.folder)/\(folder)"
  }

  /// Writes the bundled screens as the old folder, and as the new one with an edit.
  func writeBundled(replacing text: String, in file: String, with other: String) throws {
    for source in BundledScreens.files {
      let content = String(decoding: source.bytes, as: UTF8.self)
      let edited = source.path == file ? content.replacing(text, with: other) : content
      #expect(source.path != file || edited != content)
      try commands.write(content, to: "old/\(source.path)")
      try commands.write(edited, to: "new/\(source.path)")
    }
  }

  func compare(
    _ old: [String: String] = [:], _ new: [String: String], _ words: String...
  ) throws -> Commands.Result {
    let (old, new) = (try write("old", old), try write("new", new))
    return commands.run(["compare", old, new] + words)
  }

  /// The new folder plays each script of a comparison as it is, and the old one does not.
  func expectScriptsToShow(_ words: String...) throws {
    let scripts = "\(commands.folder)/scripts"
    let compared = commands.run(["compare", old, new, "--scripts", scripts] + words)
    #expect(compared.status == 1)
    let row = "script      "
    let files = compared.result.filter { $0.hasPrefix(row) }.map { String($0.dropFirst(row.count)) }
    #expect(!files.isEmpty)
    for file in files {
      #expect(commands.run("play", file, "--screens", new).status == 0)
      #expect(commands.run("play", file, "--screens", old).status != 0)
    }
  }
}
