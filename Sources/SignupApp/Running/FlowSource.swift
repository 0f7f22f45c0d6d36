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
      throw Failure(error.findings.located(in: files).map(Sentences.finding))
    }
  }

  /// The JSON files, by their paths within the folder.
  func files() throws(Failure) -> [SourceFile] {
    folder == nil ? BundledScreens.files : try contents().files
  }

  /// The JSON files, and what else stands in the folder.
  func contents() throws(Failure) -> (files: [SourceFile], entries: [FolderEntry]) {
    guard let folder else { return (BundledScreens.files + BundledScreens.scripts, []) }
    guard Folder.isThere(folder) else { throw Failure(Sentences.noScreens(folder)) }
    return try Failure.telling { () throws(SystemError) in
      let found = try Self.found(in: folder)
      let files = found.files.map { Self.file($0, in: folder) }
      return (files, found.entries)
    }
  }

  private static func file(_ path: String, in folder: String) -> SourceFile {
    do throws(SystemError) {
      let bytes = try WholeFile.bytes(of: "\(folder)/\(path)", atMost: limit)
      return SourceFile(path: path, bytes: bytes)
    } catch {
      return SourceFile(path: path, problem: Finding.Problem(error))
    }
  }

  /// The paths of all JSON files in a folder and the folders in it, relative to it and in order, and
  /// what else is there.
  ///
  /// - Parameter depth: how deep folders may stand in each other; a link may lead back to its own.
  private static func found(
    in folder: String, depth: Int = 4
  ) throws(SystemError) -> (files: [String], entries: [FolderEntry]) {
    var (files, entries): ([String], [FolderEntry]) = ([], [])
    for name in try Folder(path: folder).names() {
      if name.hasSuffix(".json") {
        // A folder of such a name is found out when it is read.
        files.append(name)
        continue
      }
      let isFolder = Folder.isThere("\(folder)/\(name)")
      entries.append(FolderEntry(path: name, isFolder: isFolder))
      guard isFolder, depth > 0 else { continue }
      let inner = try found(in: "\(folder)/\(name)", depth: depth - 1)
      files += inner.files.map { "\(name)/\($0)" }
      entries += inner.entries.map {
        FolderEntry(path: "\(name)/\($0.path)", isFolder: $0.isFolder)
      }
    }
    return (files, entries)
  }
}

extension Finding.Problem {
  /// Why a file of the folder could not be read.
  fileprivate init(_ error: SystemError) {
    self =
      switch error {
      case .refused(_, _, let code): .unreadable(reason: SystemError.reason(code))
      case .notRegular: .notAFile
      case .tooLarge(_, let maximum): .tooLarge(maximumBytes: maximum)
      // Those of other accounts, and those open to all, are read like any.
      case .notOurs(let path), .openToOthers(let path): .unreadable(reason: path)
      }
  }
}
