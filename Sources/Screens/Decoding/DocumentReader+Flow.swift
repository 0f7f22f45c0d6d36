import ProfileModel

extension DocumentReader {
  static let flowKeys = [
    "name", "tagline", "screens", "articles", "limits", "password", "connections",
  ]

  /// What `flow.json` says: everything but the screens and articles themselves, of which it has the
  /// ids in their order.
  struct FlowFile {
    var name: LocalizedText
    var tagline: LocalizedText
    var screens: [String]
    var articles: [String]
    var limits: Flow.Limits
    var password: PasswordPolicy
    var providers: [Provider]
  }

  mutating func flow(_ node: Node) -> FlowFile? {
    guard isObject(node, keys: Self.flowKeys) else { return nil }
    let name = required("name", of: node) { $0.localizedText($1) }
    let tagline = optional("tagline", of: node) { $0.localizedText($1) }
    let (screens, articles) = (surroundings.screens, surroundings.articles)
    let listed = required("screens", of: node) { $0.ids($1, of: .screen, known: screens) }
    let order = optional("articles", of: node) { $0.ids($1, of: .article, known: articles) }
    let limits = optional("limits", of: node) { $0.limits($1) }
    var password = optional("password", of: node) { $0.passwordPolicy($1) } ?? PasswordPolicy()
    password.ourNames = name?.everyText ?? []
    let providers = optional("connections", of: node) { $0.providers($1) }
    return FlowFile(
      name: name ?? "", tagline: tagline ?? "", screens: listed ?? screens,
      articles: order ?? [], limits: limits ?? Flow.Limits(),
      password: password, providers: providers ?? [])
  }

  /// Ids of files that are there, each once.
  private mutating func ids(
    _ node: Node, of vocabulary: Finding.Vocabulary, known: [String]
  ) -> [String]? {
    let ids = list(node) { reader, node in reader.text(node).map { (id: $0, node: node) } } ?? []
    for (id, node) in ids where !known.contains(id) {
      note(.unknownWord(id, of: vocabulary, known: known), at: node)
    }
    noteRepeated(vocabulary, ids.map { ($0.id, $0.node) })
    return ids.map(\.id)
  }

  private mutating func limits(_ node: Node) -> Flow.Limits? {
    guard isObject(node, keys: ["screensPerInteraction", "fieldsPerInteraction"]) else {
      return nil
    }
    var limits = Flow.Limits()
    let screens = optional("screensPerInteraction", of: node) { $0.wholeNumber($1, in: 1...100) }
    let fields = optional("fieldsPerInteraction", of: node) { $0.wholeNumber($1, in: 1...100) }
    limits.screensPerInteraction = screens ?? limits.screensPerInteraction
    limits.fieldsPerInteraction = fields ?? limits.fieldsPerInteraction
    return limits
  }

  /// At least 8 code points, below which NIST SP 800-63B-4 §3.1.1 allows no password at all.
  private mutating func passwordPolicy(_ node: Node) -> PasswordPolicy? {
    guard isObject(node, keys: ["minLength"]) else { return nil }
    let minimum = optional("minLength", of: node) { $0.wholeNumber($1, in: 8...64) }
    return minimum.map { PasswordPolicy(minimumLength: $0) } ?? PasswordPolicy()
  }
}
