import FoundationEssentials
package import Glibc

/// A folder of a test's own, which goes with it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let base = FileManager.default.temporaryDirectory.path
    path = "\(base)/signup-test-\(UInt64.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file with its mode.
  ///
  /// - Returns: its path.
  @discardableResult
  package func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    if mode & 0o111 == 0 {
      try Data(text.utf8).write(to: URL(filePath: file))
    } else {
      try writeProgram(text, to: file)
    }
    chmod(file, mode)
    return file
  }

  /// A file that is open for writing cannot run, and whatever another test starts at this moment has
  /// our files open for an instant. So another process writes it.
  private func writeProgram(_ text: String, to file: String) throws {
    let draft = "\(path)/.draft-\(UInt64.random(in: .min ... .max))"
    try Data(text.utf8).write(to: URL(filePath: draft))
    unlink(file)
    let copying = try ChildProcess(["/bin/cp", draft, file], environment: [:], streams: [])
    guard copying.exit(isAwaited: true) == .status(0) else {
      throw TerminalFailure("\(file) cannot be written")
    }
    unlink(draft)
  }

  /// The whole of a file in it.
  package func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
