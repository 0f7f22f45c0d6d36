import Glibc

/// A program that was started, and our ends of its pipes. It ends with this value, at the latest.
struct RunningProcess: ~Copyable {
  private let id: pid_t
  private var input: Descriptor?
  private let output: Descriptor

  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: its arguments, its name included.
  ///   - environment: its whole environment, as `NAME=VALUE`.
  /// - Throws: `notStarted`.
  init(
    _ path: String, _ arguments: [String], _ environment: [String]
  ) throws(ProcessFailure) {
    guard let toChild = Pipe(), let fromChild = Pipe() else { throw .notStarted(errno: errno) }
    toChild.writeEnd.stopBlocking()
    fromChild.readEnd.stopBlocking()
    id = try Self.spawn(
      path, arguments, environment, input: toChild.readEnd.number,
      output: fromChild.writeEnd.number)
    input = .some(toChild.writeEnd)
    output = fromChild.readEnd
  }

  /// Kills it, with all that it started, and collects it.
  deinit {
    kill(-id, SIGKILL)
    _ = retryingInterrupted { waitpid(id, nil, 0) }
  }
}

// MARK: - Starting

extension RunningProcess {
  /// `POSIX_SPAWN_SETSID`, which glibc shows to `_GNU_SOURCE` only.
  private static let newSession: Int32 = 0x80

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String], input: Int32, output: Int32
  ) throws(ProcessFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    // A mask and ignored signals would be inherited.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var id: pid_t = 0
    let status = withCStrings(arguments) { arguments in
      withCStrings(environment) { posix_spawn(&id, path, &actions, &attributes, arguments, $0) }
    }
    guard status == 0 else { throw .notStarted(errno: status) }
    return id
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

// MARK: - Talking

extension RunningProcess {
  /// Writes and reads at the same time, so that neither side waits for the other for ever.
  ///
  /// - Returns: what it wrote until it closed its output.
  /// - Throws: `timedOut`, `outputTooLarge`.
  mutating func exchange(
    _ bytes: [UInt8], atMost limit: Int, until deadline: Deadline
  ) throws(ProcessFailure) -> [UInt8] {
    let pipes = BrokenPipes()
    defer { pipes.restore() }
    var rest = bytes[...]
    var written: [UInt8] = []
    while true {
      let (isReadable, isWritable) = wait(until: deadline)
      guard !deadline.hasPassed else { throw .timedOut }
      if isWritable, !write(&rest) { input = nil }
      if isReadable, !read(into: &written) { break }
      guard written.count <= limit else { throw .outputTooLarge(maximumBytes: limit) }
    }
    input = nil
    return written
  }

  private func wait(until deadline: Deadline) -> (isReadable: Bool, isWritable: Bool) {
    var entries = [
      pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inputNumber, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&entries, nfds_t(entries.count), deadline.millisecondsLeft) > 0 else {
      return (false, false)
    }
    return (entries[0].revents != 0, entries[1].revents != 0)
  }

  /// Negative once the input is closed: `poll` passes over it then.
  private var inputNumber: Int32 {
    switch input {
    case .some(let input): input.number
    case nil: -1
    }
  }

  /// - Returns: `false` when there is nothing more to write, or nobody who reads it.
  private func write(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.withUnsafeBytes { Glibc.write(inputNumber, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    rest = rest.dropFirst(count)
    return !rest.isEmpty
  }

  /// - Returns: `false` at the end.
  private func read(into written: inout [UInt8]) -> Bool {
    var room = [UInt8](repeating: 0, count: 16 * 1024)
    let count = Glibc.read(output.number, &room, room.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    written += room.prefix(count)
    return count > 0
  }
}

// MARK: - Ending

extension RunningProcess {
  /// Waits for its end without taking it away: while it is there, its id is nobody else's.
  ///
  /// - Throws: `timedOut`, `exited` with another status than 0, `killed`.
  func end(until deadline: Deadline) throws(ProcessFailure) {
    while true {
      var state = siginfo_t()
      let status = waitid(P_PID, id_t(id), &state, WEXITED | WNOWAIT | WNOHANG)
      if status == 0 && state.si_signo == SIGCHLD { return try check(state) }
      guard status == 0 || errno == EINTR, !deadline.hasPassed else { throw .timedOut }
      // It has closed its output and is about to end; there is nothing else to wait for.
      poll(nil, 0, 1)
    }
  }

  private func check(_ state: siginfo_t) throws(ProcessFailure) {
    let status = state._sifields._sigchld.si_status
    guard state.si_code == Int32(CLD_EXITED) else { throw .killed(signal: status) }
    guard status == 0 else { throw .exited(status: status) }
  }
}

/// While it lasts, a write to a pipe that nobody reads fails and does not end the process: the
/// signal stays with this thread, and is taken away at the end.
private struct BrokenPipes {
  private var signals = sigset_t()
  private var before = sigset_t()

  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  func restore() {
    var (signals, before, noTime) = (signals, before, timespec())
    while sigtimedwait(&signals, nil, &noTime) == SIGPIPE {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
