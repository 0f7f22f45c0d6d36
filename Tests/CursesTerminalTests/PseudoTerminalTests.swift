import Glibc
import TestSupport
import Testing
import TerminalUI

/// The harness itself, tried on programs that everyone has.
struct PseudoTerminalTests {
  @Test func `What is typed comes back, and the end of input ends the program`() throws {
    let terminal = try PseudoTerminal(["/bin/cat"])
    try terminal.send("Ada\n")
    try terminal.waitUntil(shows: "Ada\nAda")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.isRestored)
  }

  @Test func `Ctrl-C reaches the program as a signal`() throws {
    let terminal = try PseudoTerminal(["/bin/cat"])
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signal(SIGINT))
  }

  @Test func `A signal ends the program, and is told`() throws {
    let terminal = try PseudoTerminal([
      "/bin/sh", "-c", "trap 'exit 7' TERM; echo up; sleep 60 & wait",
    ])
    try terminal.waitUntil(shows: "up")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .status(7))
  }

  @Test func `Another size is told, and can be asked`() throws {
    let script = "stty size; trap 'stty size; exit 0' WINCH; echo up; sleep 60 & wait"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", script], size: Size(width: 40, height: 12))
    try terminal.waitUntil(shows: "12 40\nup")
    terminal.resize(to: Size(width: 20, height: 5))
    try terminal.waitUntil(shows: "5 20")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test(arguments: [
    "stty raw", "printf '\\033[?1049h'", "printf '\\033[?25l'", "printf '\\033[4m'",
  ])
  func `A terminal that is left changed is not restored`(_ command: String) throws {
    let terminal = try PseudoTerminal(["/bin/sh", "-c", command])
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.isRestored)
  }

  @Test func `A program that does not exist is an error`() {
    #expect(throws: TerminalFailure.self) { try PseudoTerminal(["/nonexistent"]) }
  }
}
