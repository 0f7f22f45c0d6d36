import Screens

/// Where the flow comes from: the bundled copy, or a folder.
struct FlowSource {
  /// The folder that `--screens` names; `nil` for the bundled copy.
  let folder: String?

  /// No file of a screens folder is nearly as large, in bytes.
  private static let limit = 4 << 20

  /// - Parameter status: what the process ends with where the folder has errors.
  /// - Throws: every error of the folder, a sentence each; or why it cannot be read.
  func flow(errors status: Failure.Status = .refused) throws(Failure) -> Flow {
    let files = try files()
    do throws(ScreensError) { return try Flow(files: files) } catch {
      throw Failure(error.faults.map(\.description), status: status)
    }
  }

  /// The files, by their paths within the folder.
  private func files() throws(Failure) -> [SourceFile] {
    guard let folder else { return BundledScreens.files }
    guard SystemFile.isFolder(folder) else { throw Failure("\(folder) is no folder of screens.") }
    var files: [SourceFile] = []
    for path in try SystemFile.jsonFiles(in: folder) {
      let bytes = try SystemFile.bytes(of: "\(folder)/\(path)", limit: Self.limit)
      files.append(SourceFile(path: path, bytes: bytes))
    }
    return files
  }
}
