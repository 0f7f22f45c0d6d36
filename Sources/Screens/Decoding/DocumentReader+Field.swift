import ProfileModel

extension DocumentReader {
  static let fieldKeys = [
    "id", "label", "hint", "kind", "writes", "knownFrom", "optional", "options", "validate",
    "dependsOn",
  ]

  /// The roots that an answer may go to. After sign-up there is none: what is a person's own to
  /// change then is their metadata.
  static let writableRoots = RootAttribute.allCases.filter { Writer.signUp.mayWrite($0.path) }
    .map(\.rawValue)

  mutating func field(_ node: Node) -> Field? {
    guard isObject(node, keys: Self.fieldKeys) else { return nil }
    let id = required("id", of: node) { $0.text($1) }
    let label = required("label", of: node) { $0.localizedText($1) }
    let hint = optional("hint", of: node) { $0.localizedText($1) }
    let kind: Field.Kind? = required("kind", of: node) { $0.word($1, of: .kind) }
    let writes = required("writes", of: node) { $0.writablePath($1, for: kind) }
    let knownFrom = optional("knownFrom", of: node) { $0.list($1) { $0.path($1) } }
    let isOptional = optional("optional", of: node) { $0.truth($1) }
    let options = optional("options", of: node) { $0.options($1) } ?? []
    let rules = optional("validate", of: node) { $0.list($1) { $0.rule($1, for: kind) } } ?? []
    let dependsOn = optional("dependsOn", of: node) { $0.condition($1) }
    guard let id, let label, let kind, let writes else { return nil }
    checkOptions(of: node, kind: kind)
    return Field(
      id: id, label: label, hint: hint, kind: kind, writes: writes, knownFrom: knownFrom,
      isOptional: isOptional ?? false, options: options,
      rules: kind.rules(options: options, password: surroundings.password) + rules,
      dependsOn: dependsOn)
  }

  private mutating func checkOptions(of node: Node, kind: Field.Kind) {
    let takesOptions = kind == .choice || kind == .choices
    if takesOptions, node["options"] == nil { note(.missingOptions(kind), at: node) }
    if !takesOptions, let options = node["options"] { note(.needlessOptions(kind), at: options) }
  }

  private mutating func options(_ node: Node) -> [Field.Option]? {
    let options = list(node) { $0.option($1) }
    noteRepeated(
      .option,
      node.elements.compactMap { $0["value"] }.compactMap { value in
        value.value.string.map { ($0, value) }
      })
    return options
  }

  private mutating func option(_ node: Node) -> Field.Option? {
    guard isObject(node, keys: ["value", "label"]) else { return nil }
    let value = required("value", of: node) { $0.text($1) }
    let label = required("label", of: node) { $0.localizedText($1) }
    guard let value, let label else { return nil }
    return Field.Option(value: value, label: label)
  }

  /// An attribute that an answer may be stored in.
  private mutating func writablePath(_ node: Node, for kind: Field.Kind?) -> AttributePath? {
    guard let path = path(node) else { return nil }
    if let problem = Self.writing(path, by: kind) { note(problem, at: node) }
    return path
  }

  private static func writing(
    _ path: AttributePath, by kind: Field.Kind?
  ) -> Finding.Problem? {
    if path.isAppMetadata { return .writesAppMetadata }
    if path.root == "identities" { return .writesIdentities }
    if path.isRoot, path.root == "user_metadata" { return .writesWholeMetadata }
    if path.isUserMetadata {
      if let key = path.components.first(where: { $0.contains("$") }) {
        return .badMetadataKey(key)
      }
    } else if !Writer.signUp.mayWrite(path) {
      return .writesUnknownRoot(path.description, known: writableRoots)
    }
    guard let kind else { return nil }
    return kind.mayWrite(path)
      ? nil : .kindAndRootDisagree(kind: kind, root: path.description)
  }
}

extension Field.Kind {
  /// Whether an answer of this kind can be a value of the attribute.
  fileprivate func mayWrite(_ path: AttributePath) -> Bool {
    switch path.isRoot ? path.root : "" {
    case "password": self == .password
    case "email": self == .email
    default: self != .password && (givesText || path.isUserMetadata)
    }
  }

  private var givesText: Bool {
    switch self {
    case .text, .email, .password, .choice, .date, .phone, .country, .url: true
    case .confirm, .choices, .number: false
    }
  }

  /// What every answer of this kind must keep.
  func rules(options: [Field.Option], password: PasswordPolicy) -> [ValidationRule] {
    switch self {
    case .text, .country, .confirm: []
    case .email: [.email]
    case .password: [.password(password)]
    case .phone: [.phone]
    case .url: [.url]
    case .date: [.date(earliest: nil, latest: nil)]
    case .number: [.number(minimum: nil, maximum: nil, whole: false)]
    case .choice: [.choice(options.map(\.value))]
    case .choices: [.choices(options.map(\.value))]
    }
  }
}
