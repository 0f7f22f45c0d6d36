import Glibc
import Synchronization

/// Gives the terminal back when a signal ends the process, and hands on the signals that do not.
@MainActor
enum SignalGuard {
  /// These end the process: the terminal is given back, and the signal raised again with its default
  /// action, so that whoever waits for the process learns what ended it.
  ///
  /// They are all whose default ends the process (signal(7)), but SIGKILL, which nobody can handle.
  private static let ending =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGSEGV, SIGUSR2,
      SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR,
      SIGSYS,
    ] + (__libc_current_sigrtmin()...__libc_current_sigrtmax())
  /// These are put into the wake pipe, each as its number.
  private static let told = [SIGWINCH, SIGTSTP, SIGCONT]

  private static var previous: [(signal: Int32, action: sigaction)] = []
  private nonisolated static let wakeEnd = Atomic<Int32>(-1)

  static func install(telling pipe: WakePipe) {
    wakeEnd.store(pipe.writeEnd, ordering: .releasing)
    provideStack()
    for signal in ending { handle(signal, flags: SA_ONSTACK, with: end) }
    for signal in told { handle(signal, flags: SA_ONSTACK | SA_RESTART, with: tell) }
  }

  static func remove() {
    for (signal, action) in previous { set(action, for: signal) }
    previous = []
    wakeEnd.store(-1, ordering: .releasing)
  }

  /// Stops the process group, as Ctrl-Z does, until someone continues it.
  static func stop() {
    // Where stopping was ignored from the start, there is no shell that would continue us.
    guard previous.contains(where: { $0.signal == SIGTSTP }) else { return }
    let handler = set(sigaction(), for: SIGTSTP)
    kill(0, SIGTSTP)
    set(handler, for: SIGTSTP)
  }

  /// A signal that was ignored when the process began stays ignored, as under `nohup`.
  private static func handle(
    _ signal: Int32, flags: Int32, with handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    let old = set(action, for: signal)
    if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == ignore {
      set(old, for: signal)
    } else {
      previous.append((signal, old))
    }
  }

  /// `SIG_IGN`, as a number that can be compared.
  private static var ignore: Int { unsafeBitCast(SIG_IGN, to: Int.self) }

  /// - Returns: The action until now.
  @discardableResult
  private static func set(_ action: sigaction, for signal: Int32) -> sigaction {
    var (new, old) = (action, sigaction())
    sigaction(signal, &new, &old)
    return old
  }

  /// Lets the handlers run even when it was the stack that ran out.
  private static func provideStack() {
    let size = 64 << 10
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }

  private nonisolated static let end: @convention(c) (Int32) -> Void = { number in
    Rescue.perform()
    signal(number, SIG_DFL)
    raise(number)
  }

  private nonisolated static let tell: @convention(c) (Int32) -> Void = { number in
    let error = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(wakeEnd.load(ordering: .acquiring), &byte, 1)
    errno = error
  }
}
