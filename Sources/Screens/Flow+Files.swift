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
  typealias Named = (id: String, file: SourceFile)

  var flow: SourceFile?
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
      case .flow: flow = file
      case .screen(let id): screens.append((id, file))
      case .article(let id): articles.append((id, file))
      case .persona(let id): personas.append((id, file))
      case .other: continue
      }
    }
  }

  mutating func read() -> Flow? {
    let (screenFiles, articleFiles) = (self.screens, self.articles)
    let flow = flowFile(screens: screenFiles.map(\.id), articles: articleFiles.map(\.id))
    let surroundings = DocumentReader.Surroundings(
      screens: flow?.screens ?? screenFiles.map(\.id), articles: articleFiles.map(\.id),
      limits: flow?.limits ?? Flow.Limits(), password: flow?.password ?? PasswordPolicy(),
      providers: flow?.providers)
    let screens = screenFiles.compactMap { id, file in
      read(file, surroundings) { $0.screen($1, fileName: id) }
    }
    let articles = articleFiles.compactMap { id, file in
      read(file, surroundings) { $0.article($1, id: id) }
    }
    let personas = areSound ? [] : readPersonas(surroundings)
    guard let flow else { return nil }
    let last = flow.articles.count
    let whole = Flow(
      name: flow.name, tagline: flow.tagline,
      screens: flow.screens.compactMap { id in screens.first { $0.id == id } },
      limits: flow.limits, password: flow.password,
      articles: articles.sorted { left, right in
        (flow.articles.firstIndex(of: left.id) ?? last, left.id)
          < (flow.articles.firstIndex(of: right.id) ?? last, right.id)
      },
      providers: flow.providers, personas: personas)
    return areSound ? whole.withPersonas(in: self.personas.map(\.file)) : whole
  }

  mutating func readPersonas(_ surroundings: DocumentReader.Surroundings) -> [Persona] {
    personas.compactMap { id, file in read(file, surroundings) { $0.persona($1, id: id) } }
  }

  private mutating func flowFile(
    screens: [String], articles: [String]
  ) -> DocumentReader.FlowFile? {
    guard let file = flow else {
      findings.append(Finding(file: "flow.json", problem: .missingFile))
      return nil
    }
    return read(file, DocumentReader.Surroundings(screens: screens, articles: articles)) {
      $0.flow($1)
    }
  }

  private mutating func read<Value>(
    _ file: SourceFile, _ surroundings: DocumentReader.Surroundings,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    var reader = DocumentReader(file: file.path, surroundings: surroundings)
    let value = reader.document(in: file.bytes).flatMap { read(&reader, $0) }
    findings += reader.findings
    return value
  }
}
