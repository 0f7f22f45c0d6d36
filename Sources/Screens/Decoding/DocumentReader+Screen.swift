import ProfileModel

extension DocumentReader {
  static let screenKeys = [
    "id", "title", "purpose", "when", "required", "snooze", "maxAsks", "version", "limits",
    "fields", "was", "allow",
  ]

  /// The screen that a file declares.
  mutating func screen(_ node: Node, fileName: String) -> Screen? {
    guard isObject(node, keys: Self.screenKeys) else { return nil }
    let id = required("id", of: node) { $0.id($1, fileName: fileName) }
    let title = required("title", of: node) { $0.localizedText($1) }
    let purpose = optional("purpose", of: node) { $0.localizedText($1) }
    let when = optional("when", of: node) { $0.condition($1) }
    let isRequired = optional("required", of: node) { $0.requirement($1) }
    let snooze = optional("snooze", of: node) { $0.duration($1) }
    let maxAsks = optional("maxAsks", of: node) { $0.wholeNumber($1, in: 0...1_000_000) }
    let version = optional("version", of: node) { $0.wholeNumber($1, in: 1...1_000_000) }
    let limits = optional("limits", of: node) { $0.screenLimits($1) }
    let was = optional("was", of: node) { $0.list($1) { $0.text($1) } }
    let allow = optional("allow", of: node) { $0.list($1) { $0.allowed($1) } }
    let fields = required("fields", of: node) { $0.fields($1, isRequired: isRequired == .always) }
    guard let id, let title, let fields else { return nil }
    return Screen(
      id: id, title: title, purpose: purpose ?? "", when: when ?? .always,
      required: isRequired ?? .never, snooze: snooze ?? .days(7), maxAsks: maxAsks,
      version: version ?? 1, limits: limits ?? Screen.Limits(), fields: fields, was: was ?? [],
      allow: allow ?? [])
  }

  private mutating func id(_ node: Node, fileName: String) -> String? {
    guard let id = text(node) else { return nil }
    if id != fileName { note(.idIsNotFileName(id, fileName: fileName), at: node) }
    return id
  }

  /// A kind of warning that is meant here.
  private mutating func allowed(_ node: Node) -> String? {
    guard let kind = text(node) else { return nil }
    if !Finding.allowable.contains(kind) {
      note(.unknownWord(kind, of: .warning, known: Finding.allowable), at: node)
    }
    return kind
  }

  private mutating func screenLimits(_ node: Node) -> Screen.Limits? {
    guard isObject(node, keys: ["fields", "quiet"]) else { return nil }
    let fields = optional("fields", of: node) { $0.wholeNumber($1, in: 1...100) }
    let quiet = optional("quiet", of: node) { $0.duration($1) }
    return Screen.Limits(fields: fields, quiet: quiet)
  }

  private mutating func fields(_ node: Node, isRequired: Bool) -> [Field]? {
    let fields = list(node) { $0.fieldOrReference($1) }
    if care == .trustful { return fields }
    let ids = node.elements.compactMap { element in
      (element.value.string ?? element["field"]?.value.string ?? element["id"]?.value.string)
        .map { ($0, element) }
    }
    noteRepeated(.field, ids)
    // A field that is there twice is told once.
    var seen: Set<String> = []
    let once = ids.filter { seen.insert($0.0).inserted }.compactMap { $1["writes"] }
    noteRepeated(.attribute, once.compactMap { node in node.value.string.map { ($0, node) } })
    let limit = surroundings.limits.fields
    if isRequired, node.elements.count > limit {
      note(.tooManyFields(node.elements.count, limit: limit), at: node)
    }
    return fields
  }
}
