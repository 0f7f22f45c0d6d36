import Glibc
import Testing

@testable import System

struct ChildProcessTests {
  private func output(
    of script: String, given bytes: [UInt8] = [], atMost limit: Int = 1000,
    variables: [String: String] = [:], within limits: Duration = .seconds(60)
  ) throws(ProcessFailure) -> String {
    let written = try ChildProcess("/bin/sh", ["-c", script], variables: variables)
      .output(given: bytes, atMost: limit, until: Deadline(in: limits))
    return String(decoding: written, as: UTF8.self)
  }

  @Test func `A program is told its arguments and its input, and answers`() throws {
    let written = try ChildProcess("/bin/sh", ["-c", "cat; echo $#:$2", "sh", "a", "b c"])
      .output(given: Array("in ".utf8), atMost: 100, until: Deadline(in: .seconds(60)))
    #expect(String(decoding: written, as: UTF8.self) == "in 2:b c\n")
  }

  @Test func `More than a pipe holds goes in and comes out at the same time`() throws {
    let text = String(repeating: "a", count: 1 << 20)
    #expect(try output(of: "cat", given: Array(text.utf8), atMost: 1 << 20) == text)
  }

  @Test(arguments: [(0, true), (999, true), (1000, true), (1001, false), (100_000, false)])
  func `It writes as much as the limit and not a byte more`(count: Int, isTaken: Bool) throws {
    let script = "head -c \(count) /dev/zero"
    if isTaken {
      #expect(try output(of: script).utf8.count == count)
    } else {
      #expect(throws: ProcessFailure.outputTooLarge(maximumBytes: 1000)) {
        try output(of: script)
      }
    }
  }

  @Test(
    arguments: [
      ("exit 3", .exited(status: 3)), ("exit 255", .exited(status: 255)),
      ("kill -KILL $$", .killed(signal: SIGKILL)), ("kill -TERM $$", .killed(signal: SIGTERM)),
      ("echo lost; exit 1", .exited(status: 1)),
    ] as [(String, ProcessFailure)])
  func `How it ended is told`(script: String, failure: ProcessFailure) {
    #expect(throws: failure) { try output(of: script) }
  }

  @Test func `What is no program is told`() {
    #expect(throws: ProcessFailure.notStarted(errno: ENOENT)) {
      try ChildProcess("/missing").output(atMost: 0, until: Deadline(in: .seconds(60)))
    }
  }

  @Test(arguments: ["sleep 60", "exec >&-; sleep 60", "sleep 60 & wait", "while :; do :; done"])
  func `It is killed at the deadline`(script: String) {
    #expect(throws: ProcessFailure.timedOut) {
      try output(of: script, within: .milliseconds(50))
    }
  }

  @Test func `Who does not read its input is not waited for, and no signal is left behind`() throws
  {
    let bytes = [UInt8](repeating: 0, count: 1 << 20)
    #expect(try output(of: "exec <&-; echo done", given: bytes) == "done\n")
    var pending = sigset_t()
    #expect(sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 0)
    var blocked = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &blocked)
    #expect(sigismember(&blocked, SIGPIPE) == 0)
  }

  @Test func `Its environment is small, and what it is given`() throws {
    setenv("SIGNUP_TEST_SECRET", "kettle", 1)
    let names = try output(of: "env | cut -d= -f1 | sort", variables: ["GIVEN": "x"])
      .split(separator: "\n").filter { !["PWD", "SHLVL", "OLDPWD", "_"].contains($0) }
    #expect(names == ["GIVEN", "HOME", "LANG", "PATH"])
    #expect(try output(of: "echo $GIVEN", variables: ["GIVEN": "a=b c"]) == "a=b c\n")
  }

  @Test func `It has no descriptor but its input, its output and its errors`() throws {
    let pipe = try Pipe.made()
    let ends = [pipe.readEnd.number, pipe.writeEnd.number]
    let script = ends.map { "[ -e /proc/$$/fd/\($0) ] && echo \($0)" }.joined(separator: "; ")
    #expect(try output(of: "\(script); echo none") == "none\n")
  }
}
