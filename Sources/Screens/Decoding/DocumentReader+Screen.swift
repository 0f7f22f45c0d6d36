import ProfileModel

extension DocumentReader {
  static let screenKeys = [
    "id", "title", "purpose", "when", "mode", "snooze", "maxAsks", "fields",
  ]

  /// The screen that a file declares.
  mutating func screen(_ node: Node, fileName: String) -> Screen? {
    guard isObject(node, keys: Self.screenKeys) else { return nil }
    let id = required("id", of: node) { $0.id($1, fileName: fileName) }
    let title = required("title", of: node) { $0.localizedText($1) }
    let purpose = optional("purpose", of: node) { $0.localizedText($1) }
    let when = required("when", of: node) { $0.condition($1) }
    let mode: Screen.Mode? = required("mode", of: node) { $0.word($1, of: .mode) }
    let snooze = optional("snooze", of: node) { $0.duration($1) }
    let maxAsks = optional("maxAsks", of: node) { $0.wholeNumber($1, in: 0...1_000_000) }
    let fields = required("fields", of: node) { $0.fields($1, mode: mode) }
    guard let id, let title, let when, let mode, let fields else { return nil }
    return Screen(
      id: id, title: title, purpose: purpose ?? "", when: when, mode: mode,
      snooze: snooze ?? .days(7), maxAsks: maxAsks, fields: fields)
  }

  private mutating func id(_ node: Node, fileName: String) -> String? {
    guard let id = text(node) else { return nil }
    if id != fileName { note(.idIsNotFileName(id, fileName: fileName), at: node) }
    return id
  }

  private mutating func fields(_ node: Node, mode: Screen.Mode?) -> [Field]? {
    let fields = list(node) { $0.field($1) }
    noteRepeated(.field, texts(of: "id", in: node))
    noteRepeated(.attribute, texts(of: "writes", in: node))
    let limit = surroundings.limits.fieldsPerInteraction
    if mode == .required, node.elements.count > limit {
      note(.tooManyFields(node.elements.count, limit: limit), at: node)
    }
    return fields
  }

  /// The texts that elements of a list have under a key, those of elements with findings too.
  private func texts(of key: String, in node: Node) -> [(String, Node)] {
    node.elements.compactMap { $0[key] }.compactMap { member in
      member.value.string.map { ($0, member) }
    }
  }
}
