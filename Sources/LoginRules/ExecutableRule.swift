import Glibc
package import ProfileModel
package import System

/// A rule in any language: a program in the `rules` folder of the data folder.
///
/// It reads `{"user": …, "context": …}` and writes what `RuleOutcome.init(output:)` describes.
package struct ExecutableRule: Rule {
  package let name: String
  private let path: String
  private let limit: Duration

  /// - Parameters:
  ///   - path: the program.
  ///   - limit: how long it may take, if the login leaves so much.
  package init(path: String, limit: Duration = .seconds(1)) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.path = path
    self.limit = limit
  }

  package func run(
    on user: Profile, in context: RuleContext, until deadline: Deadline
  ) -> RuleOutcome {
    guard isFile else { return .failed(.noFile) }
    guard isTrusted else { return .failed(.untrusted) }
    let question: JSONValue = ["user": .object(user.document), "context": context.json]
    let end = min(Deadline(in: limit), deadline)
    do throws(ProcessFailure) {
      return RuleOutcome(
        output: try ChildProcess(path).output(
          given: question.encoded(), atMost: Self.maximumOutput, until: end))
    } catch {
      return .failed(RuleFailure(error))
    }
  }

  /// In bytes.
  private static let maximumOutput = 64 * 1024

  private var isFile: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether only the owner of the data folder, or root, can have written it.
  private var isTrusted: Bool {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return Trust.oursOrRoots.holds(ofFile: path)
      && Trust.oursOrRoots.holds(ofFolder: folder.joined(separator: "/"))
  }
}

extension ExecutableRule {
  /// The executables of a folder in the order of their names. Other files, and names that begin
  /// with a dot, are none.
  package static func all(inFolder folder: String) -> [ExecutableRule] {
    ((try? Folder(path: folder).names()) ?? []).map { "\(folder)/\($0)" }
      .filter(isExecutable).map { ExecutableRule(path: $0) }
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      && access(path, X_OK) == 0
  }
}
