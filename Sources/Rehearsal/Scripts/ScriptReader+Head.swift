import ProfileModel
package import Screens

extension Script {
  /// Reads a script for a flow.
  ///
  /// - Parameters:
  ///   - file: what the file is called in findings.
  ///   - bytes: its text.
  ///   - flow: what is declared; a script may name nothing else.
  /// - Throws: `ScriptError` with everything that is wrong.
  package init(file: String, bytes: [UInt8], flow: Flow) throws(ScriptError) {
    let source = SourceFile(path: file, bytes: bytes)
    var reader = ScriptReader(file: file, flow: flow, names: flow.names)
    let script = reader.reader.document(in: source).flatMap { reader.script($0) }
    guard let script, reader.findings.isEmpty else {
      throw ScriptError(findings: reader.findings.located(in: [source]))
    }
    self = script
  }
}

extension FolderCheck {
  /// Reads the scripts of the folder too, and adds what is wrong with them. None is played.
  ///
  /// - Returns: the titles of those that can be read, with what `play` knows them by.
  package mutating func readScripts() -> [(id: String, title: String)] {
    files.compactMap { file in
      guard case .script(let id) = file.role else { return nil }
      var reader = ScriptReader(file: file.path, flow: flow, names: names, .thorough)
      let document = reader.reader.document(in: file)
      let script = document.flatMap { reader.script($0) }
      add(reader.findings)
      if isSound, let document { add(flow.strangers(in: document, of: file.path)) }
      return script.map { (id, $0.title) }
    }
  }
}

extension ScriptReader {
  private static let keys = [
    "title", "start", "seed", "persona", "profile", "history", "steps",
  ]

  fileprivate mutating func script(_ node: Node) -> Script? {
    guard reader.isObject(node, keys: Self.keys) else { return nil }
    let title = reader.required("title", of: node) { $0.shownText($1) }
    let start = node["start"].map { self.time($0) } ?? Script.usualStart
    let seed = reader.optional("seed", of: node) { $0.wholeNumber($1, in: 0...Int.max) } ?? 1
    let beginning = beginning(of: node)
    let list = reader.required("steps", of: node) { $0.isShape(.list, $1) ? $1 : nil }
    let steps = list?.elements.compactMap { step($0) }
    guard let title, let start, let steps else { return nil }
    return Script(
      title: title, start: start, seed: UInt64(max(0, seed)), beginning: beginning, steps: steps)
  }

  private mutating func beginning(of node: Node) -> Script.Beginning {
    if let persona = node["persona"] {
      for key in ["profile", "history"] where node[key] != nil {
        note(.exclusive("persona", key), at: node)
      }
      return self.persona(persona).map(Script.Beginning.persona) ?? .nobody
    }
    let profile = reader.optional("profile", of: node) { $0.profile($1) }
    let history = reader.optional("history", of: node) { $0.history($1) }
    if node["history"] != nil, node["profile"] == nil { note(.missingKey("profile"), at: node) }
    return profile.map { .somebody($0, history ?? History()) } ?? .nobody
  }

  /// Somebody of the flow who can come by a connection, or has been here before.
  ///
  /// - Parameter connection: the one they have to come by; `nil` for any.
  mutating func persona(_ node: Node, at connection: String? = nil) -> Persona? {
    // Of those whose file has a fault nothing else is known.
    let others = flow.personas.filter { connection != nil && $0.connection != connection }
    let known = names.personas.filter { id in !others.contains { $0.id == id } }
    guard let id = reader.word(node, of: .persona, known: known),
      let persona = flow.persona(id)
    else { return nil }
    if persona.connection == nil, persona.profile == nil { note(.nobodyComes(id), at: node) }
    return persona
  }
}
