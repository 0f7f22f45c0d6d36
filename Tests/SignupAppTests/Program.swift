import FoundationEssentials
import Glibc
import ProfileModel
import TerminalUI
import TestSupport

/// The program as it was built, with a data folder and a session of its own. Both are removed with
/// it.
final class Program: Sendable {
  /// Beside the tests, which `swift test` builds together with it.
  static let path = folderOfTests + "/signup"

  let folder: String
  var data: String { "\(folder)/data" }
  /// Where the program keeps the person's token.
  var session: String { "\(folder)/state/signup/session" }

  init() throws {
    var template = Array("/tmp/signup-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template).map({ String(cString: $0) }) else {
      throw TerminalFailure("no folder: \(String(cString: strerror(errno)))")
    }
    folder = made
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// All of the environment that the program gets.
  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": "\(folder)/state", "SIGNUP_DATA": data,
    ]
  }

  /// Starts it in a terminal.
  ///
  /// - Parameter changes: what is otherwise in the environment; `nil` takes something away.
  func start(
    _ words: String..., size: Size = Size(width: 80, height: 24), changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try start([Self.path] + words, size: size, changes: changes)
  }

  /// Starts a command in a terminal; the folder stays as long as the terminal.
  func start(
    _ command: [String], size: Size = Size(width: 80, height: 24), changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      command, environment: environment(changes), size: size)
    terminal.owner = self
    return terminal
  }

  /// Runs it to its end where no terminal is.
  func run(_ words: String..., changes: [String: String?] = [:]) throws -> Outcome {
    try run(words, changes: changes)
  }

  func run(_ words: [String], changes: [String: String?] = [:]) throws -> Outcome {
    let place = "\(folder)/run-\(UInt64.random(in: 0...UInt64.max))"
    mkdir(place, 0o700)
    return try Outcome([Self.path] + words, environment: environment(changes), folder: place)
  }

  func environment(_ changes: [String: String?]) -> [String: String] {
    environment.merging(changes.mapValues { $0 ?? "" }) { $1 }
      .filter { name, _ in changes[name] != .some(nil) }
  }

  private static var folderOfTests: String {
    var room = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &room, room.count)
    let path = String(decoding: room.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension Program {
  static let password = "correct horse battery staple"

  /// Opens the sign-up form in a terminal.
  func openSignUp(changes: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try start("--event", "signup", changes: changes)
    try terminal.waitUntil(shows: "Create your account")
    return terminal
  }

  /// Signs somebody up, and leaves from Home.
  func signUp(name: String = "Ada", email: String = "ada@example.com") throws {
    let terminal = try openSignUp()
    try terminal.send("\(name)\r\r\(email)\r\(Self.password)\r")
    try terminal.waitUntil(shows: "Good to see you")
    try terminal.send("q")
    guard try terminal.waitForExit() == .status(0) else {
      throw TerminalFailure("the sign-up did not end well")
    }
  }

  /// The profile that `users show` prints.
  func profile(_ who: String = "ada@example.com") throws -> JSONValue {
    let shown = try run("users", "show", who)
    guard shown.exit == .status(0) else {
      throw TerminalFailure(shown.errors)
    }
    return try JSONValue(parsing: shown.output.utf8)
  }

  /// The paths of all files in the data folder, relative to it.
  var files: [String] {
    let found = try? FileManager.default.subpathsOfDirectory(atPath: data)
    return (found ?? []).filter { path in
      var status = stat()
      return lstat("\(data)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }.sorted()
  }

  func files(in folder: String) -> [String] { files.filter { $0.hasPrefix(folder + "/") } }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(data)/\(file)", encoding: .utf8)
  }
}
