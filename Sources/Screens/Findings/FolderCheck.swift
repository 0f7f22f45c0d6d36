import ProfileModel

/// Everything that is wrong with a screens folder.
package struct FolderCheck: Sendable {
  /// The flow, as far as it can be read; the whole of it where there is no error.
  package let flow: Flow
  /// What files that are not the flow's may name.
  package let names: FlowNames
  /// Errors and warnings with their places: `flow.json` first, then the screens and then the files
  /// of folders, by their names, and from top to bottom in each.
  package private(set) var findings: [Finding]
  package let files: [SourceFile]
  /// Whether the flow can be used.
  package let isSound: Bool
  /// How many files of the folder declare something.
  package let fileCount: Int

  /// - Parameters:
  ///   - files: the JSON files, and those that should be and could not be read.
  ///   - entries: what else stands in the folder.
  package init(files: [SourceFile], entries: [FolderEntry] = []) {
    var reading = FlowReading(files: files, .thorough)
    flow = reading.read()
    names = reading.names ?? flow.names
    self.files = files
    isSound = reading.isSound
    let findings =
      reading.findings + reading.unlisted + reading.untranslated
      + flow.warnings(isWhole: reading.isSound)
      + (reading.isSound ? reading.strangers(to: flow) : [])
      + Self.lookAlikes(among: files) + entries.compactMap { $0.finding(among: files) }
    fileCount = files.count { $0.role != .other }
    self.findings = []
    add(findings.filter { !reading.allows($0) })
  }

  /// Adds what else was found in the files.
  package mutating func add(_ more: [Finding]) {
    findings = (findings + more.located(in: files)).sorted { $0.position < $1.position }
  }

  package func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Files whose names are one and the same on many a disk.
  private static func lookAlikes(among files: [SourceFile]) -> [Finding] {
    // Equal texts may have different scalars.
    var seen: [String: String] = [:]
    return files.sorted { $0.path < $1.path }.compactMap { file in
      let first = seen.updateValue(file.path, forKey: file.path.lowercased())
      return first.map { Finding(file: file.path, problem: .lookAlike(file.path, other: $0)) }
    }
  }
}

extension FlowReading {
  /// Whether the screen of the finding says that it is meant.
  fileprivate func allows(_ finding: Finding) -> Bool {
    guard finding.severity == .warning,
      let screen = screens.first(where: { $0.file.path == finding.file })
    else { return false }
    let allowed = screen.document?["allow"]?.value.array ?? []
    return allowed.contains(.string(finding.kind))
  }

  /// Names in what is kept of personas that the flow does not have.
  fileprivate func strangers(to flow: Flow) -> [Finding] {
    personas.flatMap { persona in
      persona.document.map { flow.strangers(in: $0, of: persona.file.path) } ?? []
    }
  }

  /// Screens that `flow.json` leaves out.
  fileprivate var unlisted: [Finding] {
    guard let listed else { return [] }
    return screens.filter { !listed.contains($0.id) }
      .map { Finding(file: $0.file.path, problem: .unlisted) }
  }

  /// Texts that are not there in every language that any other has.
  fileprivate var untranslated: [Finding] {
    let languages = Set(texts.flatMap(\.text.languages)).sorted()
    return texts.compactMap { file, text in
      let missing = languages.filter { !text.languages.contains($0) && $0 != "en" }
      return missing.isEmpty
        ? nil : Finding(file: file, path: text.path, problem: .missingTranslation(missing))
    }
  }
}

// MARK: - Places

extension [Finding] {
  /// The same, each with its place in its file.
  package func located(in files: [SourceFile]) -> [Finding] {
    var outlines: [String: JSONOutline] = [:]
    return map { finding in
      guard finding.place == nil, let file = files.first(where: { $0.path == finding.file }),
        file.problem == nil
      else { return finding }
      let outline = outlines[file.path] ?? JSONOutline(file.bytes)
      outlines[file.path] = outline
      var finding = finding
      finding.place = finding.place(in: outline)
      return finding
    }
  }
}

extension Finding {
  fileprivate func place(in outline: JSONOutline) -> TextPlace {
    guard let key = problem.key else { return outline.place(of: path) }
    // Some are told of the object and some of the member.
    let ending = path == key ? key : ".\(key)"
    let object = path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
    return outline.place(ofKey: key, in: object)
  }

  /// Where it stands in the order of all.
  fileprivate var position: (Int, String, Int, Int) {
    let rank = file == "flow.json" ? 0 : file.contains("/") ? 2 : 1
    return (rank, file, place?.line ?? 0, place?.column ?? 0)
  }
}

extension Finding.Problem {
  /// The key that is wrong itself, and not its value.
  fileprivate var key: String? {
    switch self {
    case .unknownKey(let key, _), .badLanguage(let key), .testDoesNotFit(let key, _),
      .notAlone(let key), .unknownWord(let key, of: .fact, _),
      .unknownWord(let key, of: .field, _):
      key
    default: nil
    }
  }
}
