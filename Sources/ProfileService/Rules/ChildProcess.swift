import Glibc
import System

/// A program that is given some bytes and writes some others, within limits.
///
/// It leads a session and so a process group of its own: it cannot reach the terminal, and it goes
/// with everything that it started.
struct ChildProcess {
  private let id: pid_t
  private let input: Int32
  private let output: Int32

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - bytes: its standard input. Its standard error is dropped.
  ///   - limit: how many bytes it may write.
  ///   - deadline: when it is killed.
  /// - Returns: what it wrote to standard output.
  /// - Throws: `notStarted`, `timedOut`, `outputTooLarge`, `exited`, `killed`.
  static func output(
    of path: String, given bytes: [UInt8], atMost limit: Int,
    until deadline: ContinuousClock.Instant
  ) throws(RuleFailure) -> [UInt8] {
    let child = try ChildProcess(path)
    let exchanged = Result { () throws(RuleFailure) in
      try child.exchange(bytes, atMost: limit, until: deadline)
    }
    let hasEnded = child.waitForEnd(until: (try? exchanged.get()) == nil ? .now : deadline)
    let status = child.reap()
    let written = try exchanged.get()
    guard hasEnded else { throw .timedOut }
    guard status & 0x7F == 0 else { throw .killed(signal: status & 0x7F) }
    guard status == 0 else { throw .exited(status: status >> 8 & 0xFF) }
    return written
  }
}

// MARK: - Starting

extension ChildProcess {
  private init(_ path: String) throws(RuleFailure) {
    var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
      let failure = RuleFailure.notStarted(errno: errno)
      for end in toChild + fromChild where end >= 0 { close(end) }
      throw failure
    }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    for end in [toChild[1], fromChild[0]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }

    var id: pid_t = 0
    let status = Self.spawn(path, &id, input: toChild[0], output: fromChild[1])
    close(toChild[0])
    close(fromChild[1])
    (self.id, input, output) = (id, toChild[1], fromChild[0])
    if status != 0 {
      close(input)
      close(output)
      throw .notStarted(errno: status)
    }
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows to `_GNU_SOURCE` only.
  private static let newSession: Int32 = 0x80

  private static func spawn(
    _ path: String, _ id: inout pid_t, input: Int32, output: Int32
  ) -> Int32 {
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

    return withCStrings([path]) { arguments in
      withCStrings(environment) { posix_spawn(&id, path, &actions, &attributes, arguments, $0) }
    }
  }

  /// No more than a script needs, and nothing that a shell keeps secret.
  private static var environment: [String] {
    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    return ["PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(home)", "LANG=C.UTF-8"]
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

extension ChildProcess {
  /// Writes and reads at the same time, so that neither side waits for the other for ever.
  private func exchange(
    _ bytes: [UInt8], atMost limit: Int, until deadline: ContinuousClock.Instant
  ) throws(RuleFailure) -> [UInt8] {
    var isWriting = true
    defer {
      if isWriting { close(input) }
      close(output)
    }
    ignoreBrokenPipes()
    var rest = bytes[...]
    var written: [UInt8] = []
    while true {
      var entries = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if isWriting { entries.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      let count = poll(&entries, nfds_t(entries.count), Waiting.milliseconds(until: deadline))
      guard ContinuousClock.now < deadline else { throw .timedOut }
      guard count > 0 else { continue }
      if isWriting, entries[1].revents != 0, !write(&rest) {
        close(input)
        isWriting = false
      }
      if entries[0].revents != 0, !read(into: &written) { return written }
      guard written.count <= limit else { throw .outputTooLarge(maximumBytes: limit) }
    }
  }

  /// A program may close its input without reading it. The signal would end us; blocked, it stays
  /// with this thread, which is the rule's own and ends with it.
  private func ignoreBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// - Returns: `false` when there is nothing more to write, or nobody who reads it.
  private func write(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    rest = rest.dropFirst(count)
    return !rest.isEmpty
  }

  /// - Returns: `false` at the end.
  private func read(into written: inout [UInt8]) -> Bool {
    var room = [UInt8](repeating: 0, count: 16 * 1024)
    let count = Glibc.read(output, &room, room.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    written += room.prefix(count)
    return count > 0
  }
}

// MARK: - Ending

extension ChildProcess {
  /// Waits without taking the process away: while it is there, its id is nobody else's.
  ///
  /// - Returns: `false` at the deadline.
  private func waitForEnd(until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      var information = siginfo_t()
      let status = waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT | WNOHANG)
      if status != 0 && errno != EINTR { return false }
      if information.si_signo == SIGCHLD { return true }
      guard ContinuousClock.now < deadline else { return false }
      // It has closed its output and is about to end; there is nothing else to wait for.
      poll(nil, 0, 1)
    }
  }

  /// Ends the process, with all that it started.
  ///
  /// - Returns: its status, as `wait` has it.
  private func reap() -> Int32 {
    kill(-id, SIGKILL)
    var status: Int32 = 0
    _ = retryingInterrupted { waitpid(id, &status, 0) }
    return status
  }
}
