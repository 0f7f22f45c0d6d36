import Glibc
import TerminalUI
import TestSupport
import Testing

/// However the program ends, the terminal is as it was, and whoever waits learns the truth.
struct EndingTests {
  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGUSR1,
    SIGUSR2, SIGPIPE, SIGALRM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR,
    SIGSYS, __libc_current_sigrtmin(), __libc_current_sigrtmax(),
  ])
  func `A signal gives the terminal back and is what ends the program`(_ signal: Int32) throws {
    let program = try Program()
    let terminal = try program.openSignUp()
    try terminal.send("Ada\r")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    #expect(terminal.isRestored)
    #expect(program.files(in: "users").isEmpty)
  }

  @Test func `A signal that was ignored from the start is ignored`() throws {
    let terminal = try Program().start(
      ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" --event signup", Program.path])
    try terminal.waitUntil(shows: "Create your account")
    terminal.signal(SIGHUP)
    try terminal.send("Ada")
    try terminal.waitUntil(shows: "Ada____")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
  }

  @Test func `A terminal that goes away ends the program, where the signal is ignored too`() throws
  {
    let terminal = try Program().start(
      ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" --event signup", Program.path])
    try terminal.waitUntil(shows: "Create your account")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .status(130))
  }

  /// Without a shell's doing, as `kill -STOP` does it.
  @Test func `Whoever is stopped from outside takes the terminal again`() throws {
    let terminal = try Program().openSignUp()
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.waitUntil("the terminal to be taken twice") { _ in
      String(decoding: terminal.output, as: UTF8.self).split(
        separator: "\u{1B}[?2004h", omittingEmptySubsequences: false
      ).count == 3
    }
  }

  /// A vt100 needed time after some of its sequences, which is written into them as `$<2>`.
  @Test func `No delay of an old terminal is written to it as text`() throws {
    let terminal = try Program().openSignUp(changes: ["TERM": "vt100"])
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signal(SIGTERM))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("$<"))
  }

  @Test func `Ctrl-C leaves at once with 130`() throws {
    let terminal = try Program().openSignUp()
    try terminal.send("Ada\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
    #expect(terminal.isRestored)
  }

  @Test func `Ctrl-C leaves at once while the account is made`() throws {
    let terminal = try Program().openSignUp()
    try terminal.send("Ada\r\rada@example.com\r\(Program.password)\r")
    try terminal.waitUntil(shows: "Creating your account")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .status(130))
    #expect(terminal.isRestored)
  }

  @Test func `Whoever leaves the start has left early`() throws {
    let terminal = try Program().start()
    try terminal.waitUntil(shows: "Create an account")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .status(1))
    #expect(terminal.isRestored)
  }

  @Test func `Esc on the first form asks first`() throws {
    let terminal = try Program().openSignUp()
    try terminal.send("Ada\u{1B}")
    try terminal.waitUntil(shows: "Leave? What you typed here is not saved.")
    try terminal.send("n")
    try terminal.waitUntil(gone: "Leave?")
    #expect(terminal.screen.text.contains("Ada___"))
    try terminal.send("\u{1B}")
    try terminal.waitUntil(shows: "Leave?")
    try terminal.send("y")
    #expect(try terminal.waitForExit() == .status(1))
  }

  @Test func `Ctrl-Z gives the terminal to the shell, and fg brings everything back`() throws {
    let program = try Program()
    let shell = try program.start(["/bin/sh", "-i"], changes: ["PS1": "shell> "])
    try waitForPrompt(1, of: shell)
    try shell.send("\(Program.path) --event signup\r")
    try shell.waitUntil(shows: "Create your account")
    try shell.send("Ada")
    try shell.waitUntil(shows: "Ada____")
    try shell.send("\u{1A}")
    try waitForPrompt(2, of: shell)
    #expect(!shell.screen.isAlternate)
    #expect(shell.screen.isCursorShown)
    #expect(!shell.screen.marksPastes)
    #expect(shell.screen.pen == TerminalScreen.Pen())

    try shell.send("fg\r")
    try shell.waitUntil(shows: "Ada____")
    #expect(shell.screen.isAlternate)
    #expect(shell.screen.marksPastes)
    try shell.send("\rLovelace")
    try shell.waitUntil(shows: "Lovelace____")
    try shell.send("\u{3}")
    try waitForPrompt(3, of: shell)
    try shell.send("echo status $?\r")
    try shell.waitUntil(shows: "\nstatus 130")
    try shell.send("exit\r")
    _ = try shell.waitForExit()
    #expect(shell.isRestored)
  }

  @Test func `Ctrl-Z does nothing where nobody would go on`() throws {
    let program = try Program()
    let shell = try program.start(["/bin/sh", "-i"], changes: ["PS1": "shell> "])
    try waitForPrompt(1, of: shell)
    try shell.send("(trap '' TSTP; exec \(Program.path) --event signup)\r")
    try shell.waitUntil(shows: "Create your account")
    try shell.send("\u{1A}Ada")
    try shell.waitUntil(shows: "Ada____")
    try shell.send("\u{3}")
    try waitForPrompt(2, of: shell)
    try shell.send("exit\r")
    _ = try shell.waitForExit()
  }

  /// The screen that the program gave back shows the prompts before, so they are counted.
  private func waitForPrompt(_ number: Int, of shell: PseudoTerminal) throws {
    try shell.waitUntil("prompt \(number)") { screen in
      screen.text.split(separator: "shell>", omittingEmptySubsequences: false).count == number + 1
    }
  }
}
