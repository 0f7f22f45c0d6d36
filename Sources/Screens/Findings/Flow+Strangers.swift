import ProfileModel

/// Names in what is kept of somebody that the flow does not have: a slip, or what is left of a
/// screen that has another name by now and does not say what it was.
extension Flow {
  /// - Parameters:
  ///   - document: a persona or a script, with the `profile` and the `history` of somebody.
  ///   - file: the path of its file.
  /// - Returns: a warning for each name, where it stands first.
  package func strangers(in document: Node, of file: String) -> [Finding] {
    var seen: Set<[String]> = []
    return names(in: document).compactMap { name, vocabulary, node in
      let known = known(vocabulary)
      guard !known.contains(name), seen.insert([vocabulary.rawValue, name]).inserted
      else { return nil }
      let nearest = Spelling.nearest(to: name, among: known)
      return Finding(
        file: file, path: node.path, problem: .notInFlow(name, vocabulary, nearest: nearest))
    }
  }

  private typealias Name = (text: String, of: Finding.Vocabulary, node: Node)

  /// The former names too.
  private func known(_ vocabulary: Finding.Vocabulary) -> [String] {
    switch vocabulary {
    case .event: events.map(\.rawValue)
    case .screen: screens.flatMap(\.names)
    case .field: (fields + screens.flatMap(\.fields)).flatMap(\.names)
    default: providers.map(\.connection) + [Identity.passwordConnection]
    }
  }

  private func names(in document: Node) -> [Name] {
    let identities = document["profile"]?["identities"]?.elements ?? []
    let history = document["history"]
    let interactions = history?["interactions"]?.elements ?? []
    // The first format had them in one list, each with its event.
    let entries =
      (history?["entries"]?.elements ?? []) + (history?["folded"]?["entries"]?.elements ?? [])
      + interactions.flatMap { $0["screens"]?.elements ?? [] }
    return named("connection", .connection, in: identities)
      + (history?["events"]?.memberNodes ?? []).map { ($0.name, .event, $0.node) }
      + named("event", .event, in: interactions + entries)
      + named("screen", .screen, in: entries)
      + entries.flatMap { $0["fields"]?.elements ?? [] }.compactMap { text(in: $0, .field) }
  }

  private func named(
    _ key: String, _ vocabulary: Finding.Vocabulary, in nodes: [Node]
  ) -> [Name] {
    nodes.compactMap { $0[key] }.compactMap { text(in: $0, vocabulary) }
  }

  private func text(in node: Node, _ vocabulary: Finding.Vocabulary) -> Name? {
    node.value.string.map { ($0, vocabulary, node) }
  }
}
