import ProfileModel

extension DocumentReader {
  /// What belongs to a question wherever it is asked.
  static let declarationKeys = [
    "id", "label", "hint", "purpose", "kind", "writes", "knownFrom", "options", "validate",
    "message", "expires", "was",
  ]
  /// What belongs to one screen.
  static let placeKeys = ["when", "required"]
  static let fieldKeys = declarationKeys + placeKeys
  /// What a screen may say otherwise of a field that it shares.
  static let referenceKeys =
    ["field", "label", "hint", "purpose", "options", "validate", "message", "expires"] + placeKeys

  /// The roots that an answer may go to. After sign-up there is none: what is a person's own to
  /// change then is their metadata.
  static let writableRoots = RootAttribute.allCases.filter { Writer.signUp.mayWrite($0.path) }
    .map(\.rawValue)

  /// A field in a screen: the id of a shared one, an object with that id and what differs here, or a
  /// whole declaration.
  mutating func fieldOrReference(_ node: Node) -> Field? {
    if node.value.string != nil { return shared(node) }
    guard node["field"] != nil else { return field(node) }
    guard isObject(node, keys: Self.referenceKeys),
      let field = required("field", of: node, { $0.shared($1) })
    else { return nil }
    return changed(field, by: node, label: optional("label", of: node) { $0.localizedText($1) })
  }

  private mutating func shared(_ node: Node) -> Field? {
    guard let id = text(node) else { return nil }
    let field = surroundings.shared.first { $0.id == id }
    if field == nil, surroundings.isFlowUnknown {
      hasGap = true
    } else if field == nil {
      note(.unknownWord(id, of: .field, known: surroundings.shared.map(\.id)), at: node)
    }
    return field
  }

  mutating func field(_ node: Node, keys: [String] = fieldKeys) -> Field? {
    guard isObject(node, keys: keys) else { return nil }
    let id = required("id", of: node) { $0.fieldID($1) }
    let label = required("label", of: node) { $0.localizedText($1) }
    let kind: Field.Kind? = required("kind", of: node) { $0.word($1, of: .kind) }
    let writes = required("writes", of: node) { $0.writablePath($1, for: kind) }
    let knownFrom = optional("knownFrom", of: node) { $0.list($1) { $0.path($1) } }
    let was = optional("was", of: node) { $0.list($1) { $0.text($1) } }
    guard let kind else { return nil }
    checkOptions(of: node, kind: kind)
    let field = Field(
      id: id ?? "", label: label ?? .none, kind: kind, writes: writes ?? "", knownFrom: knownFrom,
      rules: kind.rules(options: [], password: surroundings.password), was: was ?? [])
    let changed = changed(field, by: node, label: label, isInPlace: keys.contains("when"))
    return id == nil || label == nil || writes == nil ? nil : changed
  }

  /// A field with what an object says of it besides, or otherwise.
  private mutating func changed(
    _ field: Field, by node: Node, label: LocalizedText?, isInPlace: Bool = true
  ) -> Field {
    let subject = TestSubject(field.kind)
    let hint = optional("hint", of: node) { $0.localizedText($1) }
    let purpose = optional("purpose", of: node) { $0.localizedText($1) }
    let options =
      field.kind.takesOptions ? optional("options", of: node) { $0.options($1) } : nil
    let rules = options.map { field.kind.rules(options: $0, password: surroundings.password) }
    let validate = optional("validate", of: node) { $0.test($1, of: subject, hasKnown: false) }
    let message = optional("message", of: node) { $0.localizedText($1) }
    let expires = optional("expires", of: node) { $0.duration($1) }
    return Field(
      id: field.id, label: label ?? field.label, hint: hint ?? field.hint,
      purpose: purpose ?? field.purpose, kind: field.kind, writes: field.writes,
      knownFrom: field.knownFrom, options: options ?? field.options, rules: rules ?? field.rules,
      validate: validate ?? field.validate, message: message ?? field.message,
      expires: expires ?? field.expires, was: field.was,
      when: isInPlace ? optional("when", of: node) { $0.condition($1) } : nil,
      required: isInPlace ? optional("required", of: node) { $0.requirement($1) } : nil)
  }

  /// An id that is no other fact's name.
  private mutating func fieldID(_ node: Node) -> String? {
    guard let id = text(node), care != .trustful else { return node.value.string }
    let isEvent = surroundings.subjects.events.contains { $0.rawValue == id }
    if Fact.isReserved(id) || isEvent { note(.reservedWord(id), at: node) }
    return id
  }

  private mutating func checkOptions(of node: Node, kind: Field.Kind) {
    if kind.takesOptions, node["options"] == nil { note(.missingOptions(kind), at: node) }
    if !kind.takesOptions, let options = node["options"] {
      note(.needlessOptions(kind), at: options)
    }
  }

  private mutating func options(_ node: Node) -> [Field.Option]? {
    let options = list(node) { $0.option($1) }
    noteEqualLabels(of: node.elements)
    noteRepeated(
      .option,
      node.elements.compactMap { $0["value"] }.compactMap { value in
        value.value.string.map { ($0, value) }
      })
    return options
  }

  private mutating func option(_ node: Node) -> Field.Option? {
    guard isObject(node, keys: ["value", "label", "when"]) else { return nil }
    let value = required("value", of: node) { $0.text($1) }
    let label = required("label", of: node) { $0.localizedText($1) }
    let when = optional("when", of: node) { $0.condition($1) }
    guard let value, let label else { return nil }
    return Field.Option(value: value, label: label, when: when)
  }
}

// MARK: - Where answers go

extension DocumentReader {
  /// An attribute that an answer may be stored in.
  private mutating func writablePath(_ node: Node, for kind: Field.Kind?) -> AttributePath? {
    guard let path = path(node) else { return nil }
    if care != .trustful, let problem = Self.writing(path, by: kind) { note(problem, at: node) }
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
  fileprivate var takesOptions: Bool { self == .choice || self == .choices }

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
    case .text, .confirm: []
    case .email: [.email]
    case .password: [.password(password)]
    case .phone: [.phone]
    case .url: [.url]
    case .country: [.country]
    case .date: [.date]
    case .number: [.number]
    case .choice: [.choice(options.map(\.value))]
    case .choices: [.choices(options.map(\.value))]
    }
  }
}
