import CPseudoTerminal
import Glibc
package import TerminalUI

/// A program in a terminal of its own: type into it, look at its screen, wait for its end.
///
/// The program leads a session that the terminal controls, so that Ctrl-C, resizing and hanging up
/// reach it as signals. What it writes is read whenever something is waited for.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Exit: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  package let processID: Int32
  private let terminal: TerminalPair
  private let modesBefore: [UInt8]
  private var exit: Exit?

  /// No test waits so long unless it fails.
  private static let deadline = Duration.seconds(30)

  /// Starts a program.
  /// - Parameters:
  ///   - command: The path of the program, and its arguments.
  ///   - environment: All of its environment.
  ///   - size: The terminal's size.
  /// - Throws: `TerminalFailure` if there is no terminal to be had, or no such program.
  package init(
    _ command: [String], environment: [String: String] = ["TERM": "xterm-256color"],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    terminal = try TerminalPair(size: size)
    modesBefore = terminal.modes
    processID = try Self.spawn(command, environment: environment, on: terminal.name)
  }

  deinit {
    if exit == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
  }

  /// What the terminal shows.
  package var screen: TerminalScreen { terminal.screen }
  /// All that the program has written.
  package var output: [UInt8] { terminal.output }

  /// Types text, or sends the bytes of keys.
  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes, and reads meanwhile, so that neither side waits for the other.
  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try wait(for: "the program to read what it is sent") {
      let count = rest.withUnsafeBytes {
        write(terminal.master, $0.baseAddress, min($0.count, 1024))
      }
      rest = rest.dropFirst(max(0, count))
      return rest.isEmpty
    }
  }

  /// Waits until the screen shows a text.
  package func waitUntil(shows text: String) throws {
    try wait(for: "“\(text)”") { screen.text.contains(text) }
  }

  /// Waits until the screen no longer shows a text.
  package func waitUntil(gone text: String) throws {
    try wait(for: "“\(text)” to go") { !screen.text.contains(text) }
  }

  /// Waits until the screen is as it should be.
  package func waitUntil(
    _ purpose: String, _ isReached: (TerminalScreen) -> Bool
  ) throws {
    try wait(for: purpose) { isReached(screen) }
  }

  /// Waits for the end of the program.
  package func waitForExit() throws -> Exit {
    try wait(for: "the end of the program") {
      reap()
      return exit != nil
    }
    guard let exit else { throw TerminalFailure("no exit") }
    return exit
  }

  /// Gives the terminal another size; the program is sent SIGWINCH.
  package func resize(to size: Size) { terminal.resize(to: size) }

  package func signal(_ signal: Int32) { kill(processID, signal) }

  /// Whether the terminal is as it was before the program: modes, screen, cursor and paste marks.
  package var isRestored: Bool {
    terminal.readAll()
    return terminal.modes == modesBefore && !screen.isAlternate && screen.isCursorShown
      && !screen.marksPastes && screen.pen == TerminalScreen.Pen()
  }
}

extension PseudoTerminal {
  /// Reads until something holds.
  private func wait(for purpose: String, _ isReached: () -> Bool) throws {
    let end = ContinuousClock.now + Self.deadline
    terminal.readAll()
    while !isReached() {
      guard ContinuousClock.now < end else {
        throw TerminalFailure("waited in vain for \(purpose); the screen:\n\(screen.text)")
      }
      // Short, because a program's end is not something that its terminal tells.
      var readable = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
      poll(&readable, 1, 10)
      terminal.readAll()
    }
  }

  /// Notes the end of the program, if it has come.
  private func reap() {
    var status: Int32 = 0
    guard exit == nil, waitpid(processID, &status, WNOHANG) == processID else { return }
    terminal.readAll()
    // wait(2): the low seven bits are the signal, the next byte is the status.
    exit = status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Starts a program whose standard input, output and error are a terminal that controls it.
  private static func spawn(
    _ command: [String], environment: [String: String], on terminal: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whatever the tests run under may ignore or block signals; the program shall not.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, cpseudoterminal_newsession() | flags)

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var processID: Int32 = 0
    let error = posix_spawn(
      &processID, command[0], &actions, &attributes, &arguments, &variables)
    guard error == 0 else {
      throw TerminalFailure("\(command[0]): \(String(cString: strerror(error)))")
    }
    return processID
  }
}
