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
    var reader = ScriptReader(file: file, flow: flow)
    let script = reader.document(in: bytes).flatMap { reader.script($0) }
    guard let script, reader.findings.isEmpty else {
      let outline = JSONOutline(bytes)
      throw ScriptError(findings: reader.findings.map { $0.located(in: outline) })
    }
    self = script
  }
}

extension ScriptReader {
  private static let keys = [
    "title", "start", "seed", "persona", "profile", "history", "steps",
  ]

  fileprivate mutating func script(_ spot: Spot) -> Script? {
    guard isObject(spot, keys: Self.keys) else { return nil }
    let title = required("title", of: spot).flatMap { text($0) }
    let start = spot["start"].map { self.time($0) } ?? Script.usualStart
    let seed = spot["seed"].map { self.seed($0) } ?? 1
    let beginning = beginning(of: spot)
    let steps = required("steps", of: spot).map { self.steps($0) }
    guard let title, let start, let seed, let steps else { return nil }
    return Script(title: title, start: start, seed: seed, beginning: beginning, steps: steps)
  }

  private mutating func required(_ key: String, of spot: Spot) -> Spot? {
    if spot[key] == nil { note(.missingKey(key), at: spot) }
    return spot[key]
  }

  private mutating func steps(_ spot: Spot) -> [ScriptStep] {
    guard spot.value.array != nil else {
      note(.expected(.list), at: spot)
      return []
    }
    return spot.elements.compactMap { step($0) }
  }

  private mutating func beginning(of spot: Spot) -> Script.Beginning {
    if let persona = spot["persona"] {
      for key in ["profile", "history"] where spot[key] != nil {
        note(.exclusive("persona", key), at: spot)
      }
      return self.persona(persona).map(Script.Beginning.persona) ?? .nobody
    }
    guard let profile = spot["profile"] else {
      if spot["history"] != nil { note(.missingKey("profile"), at: spot) }
      return .nobody
    }
    let history = spot["history"].map { self.history($0) } ?? History()
    guard isObject(profile), let document = profile.value.object else { return .nobody }
    return .somebody(Profile(document: document), history)
  }

  private mutating func history(_ spot: Spot) -> History {
    if let history = History(json: spot.value) { return history }
    note(.expected(.history), at: spot)
    return History()
  }

  /// Somebody of the flow who can come by a connection, or has been here before.
  ///
  /// - Parameter connection: the one they have to come by; `nil` for any.
  mutating func persona(_ spot: Spot, at connection: String? = nil) -> Persona? {
    let personas = flow.personas.filter { connection == nil || $0.connection == connection }
    guard let id = word(spot, of: .persona, known: personas.map(\.id)),
      let persona = personas.first(where: { $0.id == id })
    else { return nil }
    if persona.connection == nil, persona.profile == nil { note(.noClaims(id), at: spot) }
    return persona
  }
}
