import CPseudoTerminal
import Glibc
package import TerminalUI

/// A terminal that no person sits at: programs have its slave, and the test reads its screen.
package final class TerminalPair {
  package private(set) var screen: TerminalScreen
  /// All that was written to it.
  package private(set) var output: [UInt8] = []
  /// The terminal's path.
  package let name: String
  /// The terminal, held open so that its modes can be read after a program's end.
  package let slave: Int32
  /// -1 once the terminal has hung up.
  private(set) var master: Int32

  /// A terminal of a size, which thinks of scalars as `width` says.
  ///
  /// - Throws: `TerminalFailure` where there is no terminal to be had.
  package init(
    size: Size,
    width: @escaping @Sendable (Unicode.Scalar) -> Int = { Character($0).displayWidth }
  ) throws {
    screen = TerminalScreen(size: size, width: width)
    (master, name) = try Self.openMaster()
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw TerminalFailure("no \(name)") }
    setSize(size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Goes away, as a window does that is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Reads what was written so far.
  package func readAll() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      screen.feed(buffer.prefix(count))
    }
  }

  /// Gives the terminal another size, which its program is told by SIGWINCH.
  package func resize(to size: Size) {
    readAll()
    screen.resize(to: size)
    setSize(size)
  }

  /// The modes, to compare.
  package var modes: [UInt8] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  private func setSize(_ size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.width)
    window.ws_row = UInt16(size.height)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  private static func openMaster() throws -> (descriptor: Int32, name: String) {
    var name = [CChar](repeating: 0, count: 64)
    let descriptor = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0, grantpt(descriptor) == 0, unlockpt(descriptor) == 0,
      ptsname_r(descriptor, &name, name.count) == 0,
      fcntl(descriptor, F_SETFL, O_RDWR | O_NONBLOCK) == 0
    else {
      throw TerminalFailure("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    return (descriptor, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
  }
}

/// What went wrong with a terminal, and what its screen showed.
package struct TerminalFailure: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
