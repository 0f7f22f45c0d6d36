import FoundationEssentials
import Glibc
import Synchronization

@testable import SignupApp

/// The program on folders of its own, which go with it.
@MainActor
final class Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    /// Standard output, line by line.
    let result: [String]
    /// Standard error, line by line.
    let talk: [String]
  }

  nonisolated let folder: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = "\(base)/signup-test-\(UInt64.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ words: String...) -> Outcome {
    let texts = Texts()
    let console = Console(
      writeResult: { text in texts.result.withLock { $0 += text } },
      writeTalk: { text in texts.talk.withLock { $0 += text } })
    let status = App.run(words, environment: ["HOME": folder], console: console)
    return Outcome(
      status: status, result: Self.lines(of: texts.result), talk: Self.lines(of: texts.talk))
  }

  private final class Texts: Sendable {
    let result = Mutex("")
    let talk = Mutex("")
  }

  private static func lines(of text: borrowing Mutex<String>) -> [String] {
    text.withLock { $0.split(separator: "\n").map(String.init) }
  }

  /// Writes a file of the folder, and the folders on the way to it.
  ///
  /// - Returns: its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    let file = URL(filePath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    chmod(file.path, mode)
    return file.path
  }
}
