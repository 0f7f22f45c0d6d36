/// One thing that the program can do.
package struct Command: Sendable {
  /// The words that name it, as in `users show`; none for the wizard.
  package let name: String
  /// What else follows, as in `WHO`; what may be left out comes last, as in `[WHO]`.
  package let words: [String]
  /// One line for the list of commands.
  package let summary: String
  package let options: [CommandOption]
  let run: @MainActor @Sendable (Invocation) throws(Failure) -> Failure.Status

  var allOptions: [CommandOption] { options + CommandOption.common }

  /// All there are, in the order of the help.
  static let all: [Command] =
    [.run] + users + [.plan, .why, .play, .demo, .explore, .compare]
    + screens
}

/// A command with what it was called with.
struct Invocation: Sendable {
  let arguments: Arguments
  /// The words after the command's name.
  let words: [String]
  let environment: [String: String]
  let console: Console
}
