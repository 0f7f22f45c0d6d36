import Glibc

/// A pipe that ends a wait for keys. Both ends stay open as long as anyone can write to it.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// - Returns: nil if the process may not open more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Puts a byte in. A full pipe wakes just as well.
  func send(_ byte: UInt8) {
    var byte = byte
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all bytes out.
  func receive() -> Set<UInt8> {
    var received: Set<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return received }
      received.formUnion(buffer.prefix(count))
    }
  }
}

/// Ends a wait for input from any thread.
package struct Waker: Sendable {
  let pipe: WakePipe

  /// Makes `nextInput` return `.woken`, now or the next time. Many calls may be answered by one.
  package func wake() { pipe.send(0) }
}
