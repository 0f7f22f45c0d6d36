// Types into a program that runs in a terminal of its own, as fast as it answers, and tells what
// that took. Counts only, no times: they are alike wherever and whenever it runs.
//
//   typist MARKER KEYS COMMAND [ARGUMENT]...
//
// The terminal has 80 columns and 24 rows. The first frame is there once MARKER was written; then
// each byte of KEYS waits for the answer to the one before; Ctrl-C ends it. Written are, a line each:
//
//   page-faults N        of the first frame
//   peak-kib N           the most memory it had in use, before Ctrl-C
//   frame-bytes N        of the first frame
//   key-bytes N          of all answers to KEYS

import CPseudoTerminal
import Glibc

func fail(_ message: String) -> Never {
  fputs("typist: \(message)\n", stderr)
  exit(2)
}

/// A program with a terminal that controls it.
struct Typist {
  let processID: pid_t
  private let terminal: Int32
  private(set) var output: [UInt8] = []

  /// So long does a program answer that runs instruction by instruction in an emulator.
  private static let patience: Int32 = 60_000
  /// What is quiet for so many milliseconds has been answered.
  private static let quiet: Int32 = 100

  init(_ command: [String]) {
    terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    var name = [CChar](repeating: 0, count: 64)
    guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0,
      ptsname_r(terminal, &name, name.count) == 0
    else { fail("there is no terminal to be had") }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    processID = Self.start(command, on: name)
  }

  /// The first terminal that the leader of a session opens controls it.
  private static func start(_ command: [String], on terminal: UnsafePointer<CChar>) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, cpseudoterminal_newsession())
    var arguments = command.map { strdup($0) } + [nil]
    var processID: pid_t = 0
    guard posix_spawnp(&processID, command[0], &actions, &attributes, &arguments, environ) == 0
    else { fail("\(command[0]) does not start") }
    return processID
  }

  /// Reads what comes within some milliseconds.
  ///
  /// - Returns: whether anything came.
  private mutating func read(within milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    output += buffer.prefix(max(0, count))
    return count > 0
  }

  mutating func waitForAnswer() {
    guard read(within: Self.patience) else { fail("no answer; it wrote:\n\(text)") }
    while read(within: Self.quiet) {}
  }

  mutating func type(_ key: UInt8) {
    withUnsafeBytes(of: key) { _ = write(terminal, $0.baseAddress, 1) }
    waitForAnswer()
  }

  /// Presses Ctrl-C, and waits until nothing has the terminal open any more.
  mutating func leave() {
    withUnsafeBytes(of: UInt8(3)) { _ = write(terminal, $0.baseAddress, 1) }
    while read(within: Self.patience) {}
    waitpid(processID, nil, 0)
  }

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// The words of a file of /proc.
func words(of file: String) -> [Substring] {
  guard let stream = fopen(file, "r") else { fail("no \(file)") }
  defer { fclose(stream) }
  var buffer = [UInt8](repeating: 0, count: 16_384)
  let count = fread(&buffer, 1, buffer.count, stream)
  return String(decoding: buffer.prefix(count), as: UTF8.self).split {
    $0 == " " || $0.isWhitespace
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else { fail("usage: typist MARKER KEYS COMMAND [ARGUMENT]...") }
var typist = Typist(Array(arguments[3...]))

repeat { typist.waitForAnswer() } while !typist.text.contains(arguments[1])
let frame = typist.output.count
// proc(5): the tenth word is minflt, where the program's name is one word.
let faults = words(of: "/proc/\(typist.processID)/stat")[9]

for key in arguments[2].utf8 { typist.type(key) }
let keys = typist.output.count - frame
let status = words(of: "/proc/\(typist.processID)/status")
let peak = status.firstIndex(of: "VmHWM:").map { status[$0 + 1] } ?? "0"
typist.leave()

print("page-faults \(faults)", "peak-kib \(peak)", "frame-bytes \(frame)", separator: "\n")
print("key-bytes \(keys)")
