/// The texts of `--help`.
enum Help {
  static let version = "1.0"

  static let overview = """
    signup: asks little at first, the rest when it helps, and never what is known.

    usage: signup [COMMAND] [OPTION]...

    \(columns(Command.all.map { ("signup \($0.usage)", $0.summary) }))

    Every command takes:
    \(columns(CommandOption.common.map { ($0.usage, $0.help) }))

    signup COMMAND --help says more. Exit status: 0 done, 1 left early or a check found something,
    2 wrong usage, bad input or no terminal, 130 Ctrl-C.
    """

  static func text(of command: Command) -> String {
    """
    \(command.summary)

    usage: signup \(command.usage) [OPTION]...

    \(columns(command.allOptions.map { ($0.usage, $0.help) }))
    """
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    Columns.aligned(rows.map { ["  \($0.0)", $0.1] }).joined(separator: "\n")
  }
}

extension Command {
  var usage: String { ([name.isEmpty ? "[run]" : name] + words).joined(separator: " ") }
}

extension CommandOption {
  var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }
}
