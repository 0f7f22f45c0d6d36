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

  package var processID: Int32 { child.processID }
  private let child: ChildProcess
  private let terminal: TerminalPair
  private let modesBefore: [UInt8]
  private var exit: Exit?
  /// What has to live as long as the program does, such as the folder that it works in.
  package var owner: AnyObject?

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
    let terminal = try TerminalPair(size: size)
    self.terminal = terminal
    modesBefore = terminal.modes
    // The first to be opened becomes the terminal that controls the session.
    child = try ChildProcess(
      command, environment: environment,
      streams: [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map {
        .init(descriptor: $0, path: terminal.name, flags: O_RDWR)
      })
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
    let end = ContinuousClock.now + Self.deadline
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < end else {
        throw TerminalFailure("the program does not read what it is sent")
      }
      var ready = pollfd(fd: terminal.master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&ready, 1, 1000)
      terminal.readAll()
      let count = rest.withUnsafeBytes {
        write(terminal.master, $0.baseAddress, min($0.count, 4096))
      }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Waits until the screen shows all these texts. A frame is drawn from the top, so who wants to see
  /// the whole of it waits for its last row too.
  package func waitUntil(shows texts: String...) throws {
    try wait(for: "\(texts)") {
      let shown = screen.text
      return texts.allSatisfy { shown.contains($0) }
    }
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

  /// Takes the terminal away; the program is sent SIGHUP.
  package func hangUp() { terminal.hangUp() }

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
      reap()
      if let exit, !isReached() {
        throw TerminalFailure(
          "waited for \(purpose), but the program ended with \(exit):\n\(screen.text)")
      }
    }
  }

  /// Notes the end of the program, if it has come.
  private func reap() {
    guard exit == nil, let ending = child.exit(isAwaited: false) else { return }
    terminal.readAll()
    exit = ending
  }
}
