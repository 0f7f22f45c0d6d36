/// One file of a screens folder, as a value: this module reads no files itself.
package struct SourceFile: Hashable, Sendable {
  /// The path within the folder, such as `work.json` or `articles/asking-less.json`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

extension SourceFile {
  /// What a file of a screens folder declares, by its name and place.
  enum Role: Hashable {
    case flow
    case screen(id: String)
    case article(id: String)
    case persona(id: String)
    /// A schema, or a file of a folder that something else reads.
    case other
  }

  var role: Role {
    guard path.hasSuffix(".json"), !path.hasSuffix(".schema.json") else { return .other }
    if path == "flow.json" { return .flow }
    let parts = path.dropLast(5).split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1, let id = parts.first { return .screen(id: String(id)) }
    guard parts.count == 2 else { return .other }
    switch parts[0] {
    case "articles": return .article(id: String(parts[1]))
    case "personas": return .persona(id: String(parts[1]))
    default: return .other
    }
  }
}
