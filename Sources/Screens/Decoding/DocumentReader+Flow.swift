import ProfileModel

extension DocumentReader {
  static let flowKeys = [
    "name", "tagline", "screens", "articles", "connections", "password", "events", "limits",
    "fields",
  ]

  /// What `flow.json` says: everything but the screens and articles themselves, of which it has the
  /// ids in their order.
  struct FlowFile {
    var name: LocalizedText
    var tagline: LocalizedText
    var screens: [String]
    var articles: [String]
    var events: [Interaction.Event]
    var limits: Flow.Limits
    var password: PasswordPolicy
    /// `nil` where they cannot be read.
    var fields: [Field]?
    var providers: [Provider]
  }

  mutating func flow(_ node: Node) -> FlowFile? {
    guard isObject(node, keys: Self.flowKeys) else { return nil }
    let name = required("name", of: node) { $0.localizedText($1) }
    let tagline = optional("tagline", of: node) { $0.localizedText($1) }
    let (screens, articles) = (surroundings.screens, surroundings.articles)
    let listed = required("screens", of: node) { $0.ids($1, of: .screen, known: screens) }
    let order = optional("articles", of: node) { $0.ids($1, of: .article, known: articles) }
    if let events = optional("events", of: node, { $0.events($1) }) {
      surroundings.subjects.events += events
    }
    let limits = optional("limits", of: node) { $0.limits($1) }
    var password = optional("password", of: node) { $0.passwordPolicy($1) } ?? PasswordPolicy()
    password.ourNames = name?.everyText ?? []
    let providers = optional("connections", of: node) { $0.providers($1) }
    surroundings.password = password
    let fields = node["fields"] == nil ? [] : optional("fields", of: node) { $0.sharedFields($1) }
    return FlowFile(
      name: name ?? "", tagline: tagline ?? "", screens: listed ?? screens,
      articles: order ?? [], events: surroundings.subjects.events,
      limits: limits ?? Flow.Limits(), password: password, fields: fields,
      providers: providers ?? [])
  }

  /// Ids of files that are there, each once.
  private mutating func ids(
    _ node: Node, of vocabulary: Finding.Vocabulary, known: [String]
  ) -> [String]? {
    let ids = list(node) { reader, node in reader.text(node).map { (id: $0, node: node) } } ?? []
    for (id, node) in ids where !known.contains(id) {
      let file = (vocabulary == .article ? "articles/" : "") + "\(id).json"
      note(.noSuchFile(file, nearest: Spelling.nearest(to: id, among: known)), at: node)
    }
    noteRepeated(vocabulary, ids.map { ($0.id, $0.node) })
    return ids.map(\.id)
  }

  /// Events of the flow's own.
  private mutating func events(_ node: Node) -> [Interaction.Event]? {
    let names =
      list(node) { reader, node in reader.text(node).map { (name: $0, node: node) } } ?? []
    let common = Interaction.Event.common.map(\.rawValue)
    for (name, node) in names where name.contains(".") || Fact.isReserved(name) {
      note(.reservedWord(name), at: node)
    }
    noteRepeated(.event, common.map { ($0, node) } + names.map { ($0.name, $0.node) })
    return names.map { Interaction.Event(rawValue: $0.name) }
  }

  private mutating func sharedFields(_ node: Node) -> [Field]? {
    noteRepeated(.field, texts(of: "id", in: node))
    noteRepeated(.attribute, texts(of: "writes", in: node))
    return list(node) { $0.field($1, keys: Self.declarationKeys) }
  }

  private mutating func limits(_ node: Node) -> Flow.Limits? {
    guard isObject(node, keys: ["screens", "fields", "quiet"]) else { return nil }
    var limits = Flow.Limits()
    let screens = optional("screens", of: node) { $0.wholeNumber($1, in: 1...100) }
    let fields = optional("fields", of: node) { $0.wholeNumber($1, in: 1...100) }
    limits.screens = screens ?? limits.screens
    limits.fields = fields ?? limits.fields
    limits.quiet = optional("quiet", of: node) { $0.duration($1) } ?? limits.quiet
    return limits
  }

  /// At least 8 code points, below which NIST SP 800-63B-4 §3.1.1 allows no password at all.
  private mutating func passwordPolicy(_ node: Node) -> PasswordPolicy? {
    guard isObject(node, keys: ["minLength"]) else { return nil }
    let minimum = optional("minLength", of: node) { $0.wholeNumber($1, in: 8...64) }
    return minimum.map { PasswordPolicy(minimumLength: $0) } ?? PasswordPolicy()
  }
}
