import ProfileModel

extension Flow {
  /// Reads a screens folder.
  ///
  /// `flow.json` is required and gives the order. Articles that it does not list come after those
  /// that it does, in the order of their names, so that a new article is one new file; so is a new
  /// persona. Files that are none of these are not looked at.
  ///
  /// - Throws: `ScreensError` with every fault of every file.
  package init(files: [SourceFile]) throws(ScreensError) {
    var reading = Reading(files: files.sorted { $0.path < $1.path })
    guard let flow = reading.flow(), reading.findings.isEmpty else {
      throw ScreensError(findings: reading.findings)
    }
    self = flow
  }
}

/// The reading of one folder: `flow.json` first, since the others depend on it.
private struct Reading {
  let files: [SourceFile]
  var findings: [Finding] = []

  init(files: [SourceFile]) { self.files = files }

  mutating func flow() -> Flow? {
    let (screenFiles, articleFiles) = (files.compactMap(\.screen), files.compactMap(\.article))
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
    let personas = files.compactMap(\.persona).compactMap { id, file in
      read(file, surroundings) { $0.persona($1, id: id) }
    }
    guard let flow else { return nil }
    let last = flow.articles.count
    return Flow(
      name: flow.name, tagline: flow.tagline,
      screens: flow.screens.compactMap { id in screens.first { $0.id == id } },
      limits: flow.limits, password: flow.password,
      articles: articles.sorted { left, right in
        (flow.articles.firstIndex(of: left.id) ?? last, left.id)
          < (flow.articles.firstIndex(of: right.id) ?? last, right.id)
      },
      providers: flow.providers, personas: personas)
  }

  private mutating func flowFile(
    screens: [String], articles: [String]
  ) -> DocumentReader.FlowFile? {
    guard let file = files.first(where: { $0.role == .flow }) else {
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

extension SourceFile {
  fileprivate var screen: (id: String, file: SourceFile)? {
    if case .screen(let id) = role { (id, self) } else { nil }
  }

  fileprivate var article: (id: String, file: SourceFile)? {
    if case .article(let id) = role { (id, self) } else { nil }
  }

  fileprivate var persona: (id: String, file: SourceFile)? {
    if case .persona(let id) = role { (id, self) } else { nil }
  }
}
