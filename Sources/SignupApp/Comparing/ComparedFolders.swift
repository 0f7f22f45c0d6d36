import Screens
import Wording

/// Two folders of screens that are held against each other.
struct ComparedFolders {
  let old: Flow
  let new: Flow

  /// - Throws: every error of both folders, each with its folder.
  init(_ old: String, _ new: String) throws(Failure) {
    let (before, after) = (Self.read(old), Self.read(new))
    guard case (.success(let before), .success(let after)) = (before, after) else {
      // The same folder twice has nothing new to say.
      let folders = old == new ? [before] : [before, after]
      throw Failure(folders.flatMap(\.sentences))
    }
    (self.old, self.new) = (before, after)
  }

  private static func read(_ folder: String) -> Result<Flow, Failure> {
    Result { () throws(Failure) in
      let files = try FlowSource(folder: folder).files()
      do throws(ScreensError) { return try Flow(files: files) } catch {
        throw Failure(
          error.findings.located(in: files).map { Sentences.finding($0.within(folder)) })
      }
    }
  }
}

extension Result where Failure == SignupApp.Failure {
  fileprivate var sentences: [String] {
    if case .failure(let failure) = self { failure.sentences } else { [] }
  }
}

extension Finding {
  /// The same, with its file as it is found from here.
  fileprivate func within(_ folder: String) -> Finding {
    var finding = self
    finding.file = folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    return finding
  }
}
