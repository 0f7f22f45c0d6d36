import Glibc

/// A program to run: it is given some bytes and writes some others, within limits.
///
/// It leads a session and so a process group of its own: it cannot reach the terminal, and it goes
/// with everything that it started.
package struct ChildProcess: Sendable {
  private let path: String
  private let arguments: [String]
  private let variables: [String: String]

  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: what it is told. Every account of the machine can read that.
  ///   - variables: its environment beside `PATH`, `HOME` and `LANG`: no more than a script needs,
  ///     and nothing that a shell keeps secret.
  package init(_ path: String, _ arguments: [String] = [], variables: [String: String] = [:]) {
    self.path = path
    self.arguments = arguments
    self.variables = variables
  }

  /// Where it finds other programs.
  package static let searchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - bytes: its standard input. Its standard error is dropped.
  ///   - limit: how many bytes it may write.
  ///   - deadline: when it is killed.
  /// - Returns: what it wrote to standard output.
  package func output(
    given bytes: [UInt8] = [], atMost limit: Int, until deadline: Deadline
  ) throws(ProcessFailure) -> [UInt8] {
    // Killed and collected with the end of this call, whichever it is.
    var process = try RunningProcess(path, [path] + arguments, environment)
    let written = try process.exchange(bytes, atMost: limit, until: deadline)
    try process.end(until: deadline)
    return written
  }

  private var environment: [String] {
    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    let path = Self.searchPath.joined(separator: ":")
    return ["PATH=\(path)", "HOME=\(home)", "LANG=C.UTF-8"]
      + variables.map { "\($0.key)=\($0.value)" }
  }
}

/// Why a program gave no answer.
package enum ProcessFailure: Error, Hashable, Sendable {
  case notStarted(errno: Int32)
  case timedOut
  case outputTooLarge(maximumBytes: Int)
  case exited(status: Int32)
  case killed(signal: Int32)
}
