import FoundationEssentials
import Glibc

/// What a program without a terminal has written, and how it ended.
package struct Outcome {
  package let exit: PseudoTerminal.Exit
  /// What went to standard output.
  package let output: String
  /// What went to standard error.
  package let errors: String

  /// Runs a program to its end, in a session that no terminal controls.
  /// - Parameters:
  ///   - command: The path of the program, and its arguments.
  ///   - environment: All of its environment.
  ///   - folder: Where its output is collected.
  /// - Throws: if there is no such program.
  package init(_ command: [String], environment: [String: String], folder: String) throws {
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    let files = (output: "\(folder)/output", errors: "\(folder)/errors")
    let child = try ChildProcess(
      command, environment: environment,
      streams: [
        .init(descriptor: STDIN_FILENO, path: "/dev/null", flags: O_RDONLY),
        .init(descriptor: STDOUT_FILENO, path: files.output, flags: writing),
        .init(descriptor: STDERR_FILENO, path: files.errors, flags: writing),
      ])
    guard let exit = child.exit(isAwaited: true) else {
      throw TerminalFailure("\(command[0]) cannot be waited for")
    }
    self.exit = exit
    output = try String(contentsOfFile: files.output, encoding: .utf8)
    errors = try String(contentsOfFile: files.errors, encoding: .utf8)
  }
}
