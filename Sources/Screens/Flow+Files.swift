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
    var reading = FlowReading(files: files, areSound ? .trustful : .strict)
    let flow = reading.read()
    let cycles = areSound || !reading.findings.isEmpty ? [] : flow.cycles
    let findings = reading.findings + cycles
    guard findings.isEmpty else { throw ScreensError(findings: findings) }
    self = flow
  }

  /// The personas of files in which nothing is wrong.
  static func personas(in files: [SourceFile], by providers: [Provider]) -> [Persona] {
    var reading = FlowReading(files: files)
    return reading.readPersonas(DocumentReader.Surroundings(providers: providers))
  }
}
