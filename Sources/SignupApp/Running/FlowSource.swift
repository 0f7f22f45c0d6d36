import Screens
import Wording

/// Where the flow comes from: the bundled copy, or a folder.
struct FlowSource {
  /// The folder that `--screens` names; `nil` for the bundled copy.
  let folder: String?

  /// No file of a screens folder is nearly as large, in bytes.
  private static let limit = 4 << 20

  /// - Throws: every error of the folder, a sentence each.
  func flow() throws(Failure) -> Flow { try Self.flow(of: files()) }

  /// - Parameter files: those of a folder.
  static func flow(of files: [SourceFile]) throws(Failure) -> Flow {
    do throws(ScreensError) { return try Flow(files: files) } catch {
      throw Failure(error.findings.map(Sentences.finding))
    }
  }

  /// The files, by their paths within the folder.
  func files() throws(Failure) -> [SourceFile] {
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
