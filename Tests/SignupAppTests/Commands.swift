import FileStore
import FoundationEssentials
import Glibc
import ProfileModel
import ProfileService
import Synchronization

@testable import SignupApp

/// The commands, run in this process on a folder of their own, which is removed with them.
final class Commands: Sendable {
  /// What a command left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// Standard output, line by line.
    var result: [String] { output.split(separator: "\n").map(String.init) }
    /// Standard error, line by line.
    var talk: [String] { errors.split(separator: "\n").map(String.init) }
  }

  let folder: String
  private var data: String { "\(folder)/data" }
  private static let now = "2026-03-01T12:00:00.000Z"

  init() {
    var template = Array("/tmp/signup-test-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @MainActor
  func run(_ words: [String]) -> Result {
    let collected = Collected()
    let console = Console(
      writeResult: { bytes in
        collected.output.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
      },
      writeTalk: { text in collected.errors.withLock { $0 += text } })
    let status = App.run(
      words, environment: ["HOME": folder, "SIGNUP_DATA": data], console: console)
    return Result(
      status: status, output: collected.output.withLock { $0 },
      errors: collected.errors.withLock { $0 })
  }

  @MainActor
  func run(_ words: String...) -> Result { run(words) }

  /// Signs somebody up, with the cheapest hash.
  @discardableResult
  func signUp(_ name: String, _ email: String) throws -> String {
    let now = Timestamp(Self.now) ?? .distantPast
    let api = UsersAPI(
      store: try JSONFileStore(folder: data) { now }, hasher: PasswordHasher(cost: 1)
    ) { now }
    let session = try api.signUp(
      SignUp(
        email: email, password: "correct horse battery staple",
        attributes: ["given_name": .string(name)]))
    return session.profile.userID ?? ""
  }

  /// Writes a file, and makes the folders on its way.
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

  /// The files of the data folder in whose name, content or target one of the texts stands.
  func traces(of texts: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: data).filter { path in
      let file = "\(data)/\(path)"
      let content = FileManager.default.contents(atPath: file) ?? Data()
      let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: file)) ?? ""
      let all = path + target + String(decoding: content, as: UTF8.self)
      return texts.contains { all.contains($0) }
    }
  }

  private final class Collected: Sendable {
    let output = Mutex("")
    let errors = Mutex("")
  }
}
