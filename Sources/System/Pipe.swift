import CSystem
import Glibc

/// An open file, or one end of something, which is closed when nobody has it any longer.
package struct Descriptor: ~Copyable, Sendable {
  package let number: Int32

  /// - Parameter number: of an open file that nobody else closes.
  package init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Makes reading and writing return at once where they would have to wait.
  package func stopBlocking() { _ = fcntl(number, F_SETFL, O_NONBLOCK) }

  /// Waits until it can be read, or be written.
  ///
  /// - Parameter events: `POLLIN`, `POLLOUT`.
  /// - Returns: `false` at the deadline.
  package func isReady(for events: Int32, until deadline: Deadline) -> Bool {
    while true {
      var entry = pollfd(fd: number, events: Int16(events), revents: 0)
      let count = poll(&entry, 1, deadline.millisecondsLeft)
      if count > 0 { return true }
      if count == 0 && deadline.hasPassed { return false }
      if count < 0 && errno != EINTR { return false }
    }
  }
}

/// A pipe of our own: no program that we start inherits an end of it.
package struct Pipe: ~Copyable, Sendable {
  package let readEnd: Descriptor
  package let writeEnd: Descriptor

  /// - Returns: `nil` where the process may not open more files, as `errno` tells.
  package init?() {
    var ends: [Int32] = [-1, -1]
    // In one call: another thread may be starting a program at this moment.
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }
}
