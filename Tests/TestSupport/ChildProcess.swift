import CPseudoTerminal
import Glibc

/// A program that was started in a session of its own.
struct ChildProcess {
  /// What one of its descriptors is open on.
  struct Stream {
    let descriptor: Int32
    let path: String
    let flags: Int32
  }

  let processID: Int32

  /// - Throws: `TerminalFailure` if there is no such program.
  init(_ command: [String], environment: [String: String], streams: [Stream]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in streams {
      posix_spawn_file_actions_addopen(
        &actions, stream.descriptor, stream.path, stream.flags, 0o600)
    }

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
    self.processID = processID
  }

  /// How it ended.
  ///
  /// - Parameter isAwaited: whether to wait for the end.
  /// - Returns: `nil` where it has not ended yet.
  func exit(isAwaited: Bool) -> PseudoTerminal.Exit? {
    var status: Int32 = 0
    guard waitpid(processID, &status, isAwaited ? 0 : WNOHANG) == processID else { return nil }
    // wait(2): the low seven bits are the signal, the next byte is the status.
    return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}
