import Glibc
import Wording

/// The program: finds the command that was asked for, and runs it.
@MainActor
package enum App {
  /// - Parameter words: the command line without the program's name.
  /// - Returns: the exit status.
  package static func run(
    _ words: [String], environment: [String: String], console: Console
  ) -> Int32 {
    do throws(Failure) {
      let status = try dispatch(words, environment, console)
      try console.finish()
      return status.rawValue
    } catch {
      for sentence in error.sentences { console.say("signup: \(sentence)") }
      return error.status.rawValue
    }
  }

  private static func dispatch(
    _ words: [String], _ environment: [String: String], _ console: Console
  ) throws(Failure) -> Failure.Status {
    // Without a word that could name a command it is the wizard, and there is nothing to look for.
    let plain = try? Arguments(words, options: Command.run.allOptions)
    if let plain, plain.words.isEmpty { return try run(.run, plain, environment, console) }
    let command = try command(named: words)
    let arguments = try Arguments(words, options: command?.allOptions ?? CommandOption.common)
    return try run(command, arguments, environment, console)
  }

  /// - Parameter command: `nil` for a group of commands.
  private static func run(
    _ command: Command?, _ arguments: Arguments, _ environment: [String: String],
    _ console: Console
  ) throws(Failure) -> Failure.Status {
    if arguments.has(.version) { return answer("signup \(Help.version)", console) }
    guard let command else { return answer(Help.overview, console) }
    if arguments.has(.help) {
      let isOverview = command.name.isEmpty && arguments.words.isEmpty
      return answer(isOverview ? Help.overview : Help.text(of: command), console)
    }
    let rest = Array(arguments.words.dropFirst(command.wordsOfName(in: arguments.words)))
    try command.check(rest)
    return try command.run(
      Invocation(arguments: arguments, words: rest, environment: environment, console: console))
  }

  private static func answer(_ text: String, _ console: Console) -> Failure.Status {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      console.print(String(line))
    }
    return .done
  }

  /// The command whose name the first words are. Options may stand between and before them; whether
  /// they are the command's is not judged yet.
  ///
  /// - Returns: `nil` for a group such as `users` with nothing after it but `--help`.
  private static func command(named words: [String]) throws(Failure) -> Command? {
    let options = Command.all.flatMap(\.allOptions).reduce(into: [CommandOption]()) {
      options, option in
      if !options.contains(option) { options.append(option) }
    }
    let plain = try Arguments(words, options: options, isLenient: true)
    guard let first = plain.words.first else { return .run }
    if first == "run" { return .run }
    let group = Command.all.filter { $0.name.split(separator: " ").first.map(String.init) == first }
    guard !group.isEmpty else {
      // The word may be meant as the value of an option that there is not.
      if !plain.isComplete { _ = try Arguments(words, options: Command.run.allOptions) }
      throw unknown(first, Command.all.map(\.name))
    }
    if let command = group.first(where: { $0.wordsOfName(in: plain.words) > 0 }) { return command }
    if plain.has(.help) { return nil }
    if !plain.isComplete { _ = try Arguments(words, options: group.flatMap(\.allOptions)) }
    throw unknown(plain.words.prefix(2).joined(separator: " "), group.map(\.name))
  }

  private static func unknown(_ name: String, _ known: [String]) -> Failure {
    Failure(Sentences.unknownCommand(name, known: known.filter { !$0.isEmpty }))
  }
}

extension Command {
  /// How many words of the command line name this command; 0 where they name another.
  func wordsOfName(in words: [String]) -> Int {
    if name.isEmpty { return words.first == "run" ? 1 : 0 }
    let own = name.split(separator: " ").map(String.init)
    return Array(words.prefix(own.count)) == own ? own.count : 0
  }

  func check(_ rest: [String]) throws(Failure) {
    let required = words.prefix { !$0.hasPrefix("[") }.count
    if required...words.count ~= rest.count { return }
    if rest.count > required, words.last?.hasSuffix("...") == true { return }
    if rest.count < required {
      throw Failure(Sentences.missingWord(words[rest.count], usage: usage))
    }
    throw Failure(Sentences.oneWordTooMany(rest[words.count], usage: usage))
  }
}
