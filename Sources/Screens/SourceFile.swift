/// One file of a screens folder, as a value: this module reads no files itself.
package struct SourceFile: Hashable, Sendable {
  /// The path within the folder, such as `work.json` or `articles/asking-less.json`.
  package var path: String
  package var bytes: [UInt8]
  /// Why the bytes could not be read; `nil` where they could.
  package var problem: Finding.Problem?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that could not be read.
  package init(path: String, problem: Finding.Problem) {
    self.init(path: path, bytes: [])
    self.problem = problem
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

extension SourceFile {
  /// What a file of a screens folder declares, by its name and place.
  package enum Declaration: Hashable, Sendable {
    case flow
    case screen(id: String)
    case article(id: String)
    case persona(id: String)
    /// What plays it reads it, and nothing else.
    case script(id: String)
    /// A schema, or a file of a folder that something else reads.
    case other
  }

  package var role: Declaration {
    guard path.hasSuffix(".json"), !path.hasSuffix(".schema.json") else { return .other }
    if path == "flow.json" { return .flow }
    // Byte by byte: this is asked of every file at every start.
    let parts = path.utf8.dropLast(5).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let id = String(Substring(parts[parts.count - 1]))
    if parts.count == 1 { return .screen(id: id) }
    let folder = String(Substring(parts[0]))
    // Scripts are put in order as one likes.
    if folder == "scripts" { return .script(id: String(path.dropFirst(8).dropLast(5))) }
    guard parts.count == 2 else { return .other }
    switch folder {
    case "articles": return .article(id: id)
    case "personas": return .persona(id: id)
    default: return .other
    }
  }
}
