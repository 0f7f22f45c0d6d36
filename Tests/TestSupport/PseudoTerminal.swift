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

  /// What went wrong, with what the screen showed.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) { self.description = description }
  }

  package private(set) var screen: TerminalScreen
  /// All that the program has written.
  package private(set) var output: [UInt8] = []
  package var processID: Int32 { child.processID }

  private let child: ChildProcess
  private let master: Int32
  /// Held open, so that the modes can be read after the program's end.
  private let slave: Int32
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
  /// - Throws: `Failure` if there is no terminal to be had, or no such program.
  package init(
    _ command: [String], environment: [String: String] = ["TERM": "xterm-256color"],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    screen = TerminalScreen(size: size)
    let name: String
    (master, name) = try Self.openMaster()
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0, Self.setSize(size, of: slave) else {
      throw Failure(description: "\(name): \(String(cString: strerror(errno)))")
    }
    modesBefore = Self.modes(of: slave)
    // The first to be opened becomes the terminal that controls the session.
    child = try ChildProcess(
      command, environment: environment,
      streams: [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map {
        .init(descriptor: $0, path: name, flags: O_RDWR)
      })
  }

  deinit {
    if exit == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    close(master)
    close(slave)
  }

  /// Types text, or sends the bytes of keys.
  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes, and reads meanwhile, so that neither side waits for the other.
  package func send(_ bytes: [UInt8]) throws {
    let end = ContinuousClock.now + Self.deadline
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < end else {
        throw Failure(description: "the program does not read what it is sent")
      }
      var ready = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&ready, 1, 1000)
      readAll()
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4096)) }
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
    guard let exit else { throw Failure(description: "no exit") }
    return exit
  }

  /// Gives the terminal another size; the program is sent SIGWINCH.
  package func resize(to size: Size) {
    readAll()
    screen.resize(to: size)
    _ = Self.setSize(size, of: master)
  }

  package func signal(_ signal: Int32) { kill(processID, signal) }

  /// Whether the terminal is as it was before the program: modes, screen, cursor and paste marks.
  package var isRestored: Bool {
    readAll()
    return Self.modes(of: slave) == modesBefore && !screen.isAlternate && screen.isCursorShown
      && !screen.marksPastes && screen.pen == TerminalScreen.Pen()
  }
}

extension PseudoTerminal {
  /// Reads until something holds.
  private func wait(for purpose: String, _ isReached: () -> Bool) throws {
    let end = ContinuousClock.now + Self.deadline
    readAll()
    while !isReached() {
      guard ContinuousClock.now < end else {
        throw Failure(description: "waited in vain for \(purpose); the screen:\n\(screen.text)")
      }
      // Short, because a program's end is not something that its terminal tells.
      var readable = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&readable, 1, 10)
      readAll()
      reap()
      if let exit, !isReached() {
        throw Failure(
          description: "waited for \(purpose), but the program ended with \(exit):\n\(screen.text)")
      }
    }
  }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      screen.feed(buffer.prefix(count))
    }
  }

  /// Notes the end of the program, if it has come.
  private func reap() {
    guard exit == nil, let ending = child.exit(isAwaited: false) else { return }
    readAll()
    exit = ending
  }

  private static func openMaster() throws -> (descriptor: Int32, slave: String) {
    var name = [CChar](repeating: 0, count: 64)
    let descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0, grantpt(descriptor) == 0, unlockpt(descriptor) == 0,
      ptsname_r(descriptor, &name, name.count) == 0,
      fcntl(descriptor, F_SETFL, O_RDWR | O_NONBLOCK) == 0
    else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    return (descriptor, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }

  private static func setSize(_ size: Size, of descriptor: Int32) -> Bool {
    var window = winsize()
    window.ws_col = UInt16(size.width)
    window.ws_row = UInt16(size.height)
    return ioctl(descriptor, UInt(TIOCSWINSZ), &window) == 0
  }

  /// The modes of a terminal, to compare.
  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }
}
