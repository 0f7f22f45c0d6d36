import Screens
import System
import Wording

/// Where the flow comes from: the bundled copy, or a folder.
struct FlowSource {
  /// The folder that `--screens` names; `nil` for the bundled copy.
  let folder: String?

  /// No file of a screens folder is nearly as large, in bytes.
  private static let limit = 4 << 20

  /// - Throws: every error of the folder, a sentence each.
  func flow() throws(Failure) -> Flow { try Self.flow(of: files(), areSound: folder == nil) }

  /// - Parameters:
  ///   - files: those of a folder.
  ///   - areSound: whether they were checked when the program was built.
  static func flow(of files: [SourceFile], areSound: Bool = false) throws(Failure) -> Flow {
    do throws(ScreensError) { return try Flow(files: files, areSound: areSound) } catch {
      throw Failure(error.findings.map(Sentences.finding))
    }
  }

  /// The files, by their paths within the folder.
  func files() throws(Failure) -> [SourceFile] {
    guard let folder else { return BundledScreens.files }
    guard Folder.isThere(folder) else { throw Failure(Sentences.noScreens(folder)) }
    return try Failure.telling { () throws(SystemError) in
      var files: [SourceFile] = []
      for path in try Self.jsonFiles(in: folder) {
        let bytes = try WholeFile.bytes(of: "\(folder)/\(path)", atMost: Self.limit)
        files.append(SourceFile(path: path, bytes: bytes))
      }
      return files
    }
  }

  /// The paths of all JSON files in a folder and the folders in it, relative to it and in order.
  ///
  /// - Parameter depth: how deep folders may stand in each other; a link may lead back to its own.
  private static func jsonFiles(
    in folder: String, depth: Int = 4
  ) throws(SystemError) -> [String] {
    var paths: [String] = []
    for name in try Folder(path: folder).names() {
      if name.hasSuffix(".json") {
        // A folder of such a name is found out when it is read.
        paths.append(name)
      } else if depth > 0, Folder.isThere("\(folder)/\(name)") {
        paths += try jsonFiles(in: "\(folder)/\(name)", depth: depth - 1).map { "\(name)/\($0)" }
      }
    }
    return paths
  }
}
