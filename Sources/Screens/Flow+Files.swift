import ProfileModel

extension Flow {
  /// Reads a screens folder.
  ///
  /// `flow.json` is required and gives the order. Articles that it does not list come after those
  /// that it does, in the order of their names, so that a new article is one new file; so is a new
  /// persona. Files that are none of these are not looked at.
  ///
  /// - Parameter areSound: whether nothing is wrong with the files, as with the bundled ones, which a
  ///   test reads as a whole. Personas are then left for whoever asks for them.
  /// - Throws: `ScreensError` with every fault of every file.
  package init(files: [SourceFile], areSound: Bool = false) throws(ScreensError) {
    var reading = FlowReading(files: files.sorted { $0.path < $1.path }, areSound: areSound)
    guard let flow = reading.read(), reading.findings.isEmpty else {
      throw ScreensError(findings: reading.findings)
    }
    self = flow
  }

  /// The personas of files in which nothing is wrong.
  static func personas(in files: [SourceFile], by providers: [Provider]) -> [Persona] {
    var reading = FlowReading(files: files)
    return reading.readPersonas(DocumentReader.Surroundings(providers: providers))
  }
}

/// The reading of one folder: `flow.json` first, since the others depend on it.
private struct FlowReading {
  /// A file, and what it holds.
  struct Named {
    let id: String
    let file: SourceFile
    var reader: DocumentReader
    /// `nil` where the file is no JSON, or is not read yet.
    var document: Node?

    init(_ id: String, _ file: SourceFile) {
      (self.id, self.file) = (id, file)
      reader = DocumentReader(file: file.path)
    }

    mutating func parse() { document = reader.document(in: file.bytes) }
  }

  var flow: Named?
  var screens: [Named] = []
  var articles: [Named] = []
  var personas: [Named] = []
  var findings: [Finding] = []

  /// Whether personas are left unread.
  let areSound: Bool

  init(files: [SourceFile], areSound: Bool = false) {
    self.areSound = areSound
    for file in files {
      switch file.role {
      case .flow: flow = Named("flow", file)
      case .screen(let id): screens.append(Named(id, file))
      case .article(let id): articles.append(Named(id, file))
      case .persona(let id): personas.append(Named(id, file))
      case .other: continue
      }
    }
  }

  mutating func read() -> Flow? {
    flow?.parse()
    for index in screens.indices { screens[index].parse() }
    var surroundings = DocumentReader.Surroundings(
      screens: screens.map(\.id), articles: articles.map(\.id))
    surroundings.subjects.screens = surroundings.screens
    surroundings.areScreensUnknown = screens.contains { $0.document == nil }
    noteFields(in: &surroundings)
    let flow = flowFile(surroundings)
    surroundings.screens = flow?.screens ?? surroundings.screens
    surroundings.subjects.events = flow?.events ?? surroundings.subjects.events
    surroundings.limits = flow?.limits ?? surroundings.limits
    surroundings.password = flow?.password ?? surroundings.password
    surroundings.providers = flow?.providers
    surroundings.shared = flow?.fields ?? []
    surroundings.areFieldsUnknown = flow?.fields == nil
    let screens = screens.compactMap { file in
      read(file, surroundings) { $0.screen($1, fileName: file.id) }
    }
    for index in articles.indices { articles[index].parse() }
    let articles = articles.compactMap { file in
      read(file, surroundings) { $0.article($1, id: file.id) }
    }
    let personas = areSound ? [] : readPersonas(surroundings)
    guard let flow else { return nil }
    let last = flow.articles.count
    let whole = Flow(
      name: flow.name, tagline: flow.tagline,
      screens: flow.screens.compactMap { id in screens.first { $0.id == id } },
      fields: flow.fields ?? [], events: flow.events, limits: flow.limits,
      password: flow.password,
      articles: articles.sorted { left, right in
        (flow.articles.firstIndex(of: left.id) ?? last, left.id)
          < (flow.articles.firstIndex(of: right.id) ?? last, right.id)
      },
      providers: flow.providers, personas: personas)
    return areSound ? whole.withPersonas(in: self.personas.map(\.file)) : whole
  }

  /// Conditions may speak of any field, whichever file declares it.
  private func noteFields(in surroundings: inout DocumentReader.Surroundings) {
    for document in [flow?.document] + screens.map(\.document) {
      for field in document?["fields"]?.elements ?? [] {
        guard let id = field["id"]?.value.string else { continue }
        if !surroundings.subjects.fields.contains(id) { surroundings.subjects.fields.append(id) }
        surroundings.kinds[id] = field["kind"]?.value.string.flatMap(Field.Kind.init)
      }
    }
  }

  mutating func readPersonas(_ surroundings: DocumentReader.Surroundings) -> [Persona] {
    for index in personas.indices { personas[index].parse() }
    return personas.compactMap { file in
      read(file, surroundings) { $0.persona($1, id: file.id) }
    }
  }

  private mutating func flowFile(
    _ surroundings: DocumentReader.Surroundings
  ) -> DocumentReader.FlowFile? {
    guard let flow else {
      findings.append(Finding(file: "flow.json", problem: .missingFile))
      return nil
    }
    return read(flow, surroundings) { $0.flow($1) }
  }

  private mutating func read<Value>(
    _ file: Named, _ surroundings: DocumentReader.Surroundings,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    var reader = file.reader
    reader.surroundings = surroundings
    let value = file.document.flatMap { read(&reader, $0) }
    findings += reader.findings
    return value
  }
}
