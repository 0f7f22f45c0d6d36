import ProfileModel

/// The reading of one folder: first what every file declares, then each held against the others.
///
/// What one file gets wrong is told once, of that file: the others are then held against what can be
/// known all the same, such as the names of files, or not at all.
package struct FlowReading {
  /// How closely one looks.
  package enum Care: Sendable {
    /// Nothing is wrong with the files. Personas are left unread.
    case trustful
    /// For errors, with which the folder cannot be used.
    case strict
    /// For warnings too.
    case thorough
  }

  /// A file, and what it holds.
  struct Named {
    let id: String
    let file: SourceFile
    var reader: DocumentReader
    /// `nil` where the file is no JSON, or is not read yet.
    var document: Node?

    init(_ id: String, _ file: SourceFile, _ care: Care) {
      (self.id, self.file) = (id, file)
      reader = DocumentReader(file: file.path, care)
    }

    mutating func parse() { document = reader.document(in: file) }
  }

  private var flow: Named?
  private(set) var screens: [Named] = []
  private var articles: [Named] = []
  private(set) var personas: [Named] = []
  private let care: Care

  private(set) var findings: [Finding] = []
  /// The texts that a person reads, each with its file; of a thorough reading.
  private(set) var texts: [(file: String, text: TextInLanguages)] = []
  /// Whether there is no error in any file.
  var isSound: Bool { !findings.contains { $0.severity == .error } }

  /// The files that may declare fields, as far as they are JSON, `flow.json` first.
  var documents: [(file: String, document: Node)] {
    ([flow].compactMap { $0 } + screens).compactMap { file in
      file.document.map { (file.file.path, $0) }
    }
  }

  /// The screens that are listed; `nil` where `flow.json` has a fault.
  private(set) var listed: [String]?
  /// What files that are not the flow's may name.
  private(set) var names: FlowNames?

  init(files: [SourceFile], _ care: Care = .strict) {
    self.care = care
    for file in files.sorted(by: { $0.path < $1.path }) {
      switch file.role {
      case .flow: flow = Named("flow", file, care)
      case .screen(let id): screens.append(Named(id, file, care))
      case .article(let id): articles.append(Named(id, file, care))
      case .persona(let id): personas.append(Named(id, file, care))
      case .script, .other: continue
      }
    }
  }

  /// The flow, as far as it can be read: without the files that have a fault.
  mutating func read() -> Flow {
    flow?.parse()
    for index in screens.indices { screens[index].parse() }
    for index in articles.indices { articles[index].parse() }
    let (flow, surroundings) = readFlow()
    if care == .thorough { names = surroundings.names(with: personas.map(\.id)) }
    if care != .trustful { findings += repeatedDeclarations }
    let screens = screens.compactMap { file in
      sound(file, surroundings) { $0.screen($1, fileName: file.id) }
    }
    let articles = articles.compactMap { file in
      sound(file, surroundings) { $0.article($1, id: file.id) }
    }
    let personas = care == .trustful ? [] : readPersonas(surroundings)
    let order = flow?.articles ?? []
    let whole = Flow(
      name: flow?.name ?? .none, tagline: flow?.tagline ?? .none,
      screens: surroundings.screens.compactMap { id in screens.first { $0.id == id } },
      fields: surroundings.shared, events: surroundings.subjects.events,
      limits: surroundings.limits, password: surroundings.password,
      articles: articles.sorted { left, right in
        (order.firstIndex(of: left.id) ?? order.count, left.id)
          < (order.firstIndex(of: right.id) ?? order.count, right.id)
      },
      providers: surroundings.providers ?? [], personas: personas)
    return care == .trustful ? whole.withPersonas(in: self.personas.map(\.file)) : whole
  }

  mutating func readPersonas(_ surroundings: DocumentReader.Surroundings) -> [Persona] {
    for index in personas.indices { personas[index].parse() }
    return personas.compactMap { file in
      sound(file, surroundings) { $0.persona($1, id: file.id) }
    }
  }
}

// MARK: - What files are held against

extension FlowReading {
  private mutating func readFlow() -> (DocumentReader.FlowFile?, DocumentReader.Surroundings) {
    var surroundings = surroundings
    guard let file = flow else {
      findings.append(Finding(file: "flow.json", problem: .missingFile))
      surroundings.forgetFlow()
      return (nil, surroundings)
    }
    let (flow, isSound) = read(file, surroundings) { $0.flow($1) }
    if let flow { surroundings.take(flow) }
    if isSound { listed = flow?.screens } else { surroundings.forgetFlow() }
    return (flow, surroundings)
  }

  /// What can be known before any file is judged. Conditions may speak of any field, whichever file
  /// declares it.
  private var surroundings: DocumentReader.Surroundings {
    var surroundings = DocumentReader.Surroundings()
    surroundings.screens = screens.map(\.id)
    surroundings.articles = articles.map(\.id)
    surroundings.subjects.screens = surroundings.screens
    let documents = [flow?.document] + screens.map(\.document)
    surroundings.areFieldsUnknown = documents.contains { $0 == nil }
    for field in documents.flatMap({ $0?["fields"]?.elements ?? [] }) {
      // Of a reference that leads nowhere it is told where it stands.
      guard let id = (field["id"] ?? field["field"] ?? field).value.string else {
        surroundings.areFieldsUnknown = true
        continue
      }
      if !surroundings.subjects.fields.contains(id) { surroundings.subjects.fields.append(id) }
      if let kind = field["kind"]?.value.string.flatMap(Field.Kind.init) {
        surroundings.kinds[id] = kind
      }
    }
    return surroundings
  }
}

extension DocumentReader.Surroundings {
  fileprivate mutating func take(_ flow: DocumentReader.FlowFile) {
    subjects.events = flow.events
    limits = flow.limits
    password = flow.password
    providers = flow.providers
    shared = flow.fields ?? []
    subjects.screens += flow.screens.filter { !subjects.screens.contains($0) }
    screens = flow.screens
  }

  fileprivate func names(with personas: [String]) -> FlowNames {
    FlowNames(
      screens: screens, articles: articles, personas: personas,
      events: isFlowUnknown ? nil : subjects.events.map(\.rawValue),
      connections: providers?.map(\.connection),
      fields: areFieldsUnknown ? nil : subjects.fields)
  }

  /// Keeps what cannot be wrong where `flow.json` has a fault.
  fileprivate mutating func forgetFlow() {
    isFlowUnknown = true
    limits = Flow.Limits(screens: .max, fields: .max)
    providers = nil
    screens = subjects.screens
  }
}

// MARK: - One file

extension FlowReading {
  /// What a file declares; `nil` where it has a fault.
  private mutating func sound<Value>(
    _ file: Named, _ surroundings: DocumentReader.Surroundings,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    let (value, isSound) = self.read(file, surroundings, read)
    return isSound ? value : nil
  }

  private mutating func read<Value>(
    _ file: Named, _ surroundings: DocumentReader.Surroundings,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> (value: Value?, isSound: Bool) {
    var reader = file.reader
    reader.surroundings = surroundings
    let value = file.document.flatMap { read(&reader, $0) }
    findings += reader.findings
    texts += reader.texts.map { (file.file.path, $0) }
    return (value, reader.isSound)
  }
}
