import Glibc
import System
import TerminalUI

/// The terminal as a device: its file descriptors, its modes and its size.
struct TerminalDevice {
  let input: Int32
  let output: Int32
  /// Whether `close` has a descriptor to close.
  private let isOwned: Bool
  /// The modes that the shell set, and that it gets back.
  let cooked: termios
  private let raw: termios

  /// Opens the terminal that controls the process, so that standard output stays free for results;
  /// without one, takes standard input and output if both are terminals.
  init() throws(CursesTerminalError) {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    if descriptor >= 0 {
      self = try TerminalDevice(input: descriptor, output: descriptor, isOwned: true)
    } else {
      self = try TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO, isOwned: false)
    }
  }

  /// Takes descriptors, which must both be a terminal's.
  init(input: Int32, output: Int32, isOwned: Bool) throws(CursesTerminalError) {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0, isatty(output) == 1 else {
      if isOwned { Glibc.close(input) }
      throw .noTerminal
    }
    self.input = input
    self.output = output
    self.isOwned = isOwned
    cooked = modes
    cfmakeraw(&modes)
    // A read waits for one byte, so that none at all means that the terminal is gone.
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    raw = modes
  }

  func close() {
    if isOwned { Glibc.close(input) }
  }

  /// Makes every byte a key. In the background this stops the process until it is brought to the
  /// front (SIGTTOU), so nothing may be written before.
  /// - Returns: Whether the terminal is still there.
  func setRaw() -> Bool { set(raw) }

  /// Gives the shell its modes back.
  @discardableResult
  func setCooked() -> Bool { set(cooked) }

  private func set(_ modes: termios) -> Bool {
    var modes = modes
    while tcsetattr(input, TCSANOW, &modes) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// The size that the terminal tells; nil if it does not know.
  var size: Size? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return Size(width: Int(size.ws_col), height: Int(size.ws_row))
  }

  /// Reads what is there, a kilobyte at most; nothing where a signal came, `nil` where the terminal is
  /// gone.
  func read() -> [UInt8]? {
    // As much as is had on the stack.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer in
      let count = Glibc.read(input, buffer.baseAddress, buffer.count)
      guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil }
      return Array(buffer[..<count])
    }
  }

  /// Writes all of it. A terminal that is gone is noticed when it is read.
  func write(_ bytes: [UInt8]) {
    _ = writeAll(bytes, to: output)
  }
}
