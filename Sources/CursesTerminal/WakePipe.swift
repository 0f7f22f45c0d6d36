import Glibc
import System

/// A pipe that ends a wait for keys. Both ends stay open as long as anyone can write to it.
final class WakePipe: Sendable {
  private let pipe: Pipe

  var readEnd: Int32 { pipe.readEnd.number }
  var writeEnd: Int32 { pipe.writeEnd.number }

  /// - Returns: nil if the process may not open more files.
  init?() {
    guard let pipe = Pipe() else { return nil }
    pipe.readEnd.stopBlocking()
    pipe.writeEnd.stopBlocking()
    self.pipe = pipe
  }

  /// Puts a byte in. A full pipe wakes just as well.
  func send(_ byte: UInt8) {
    var byte = byte
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes all bytes out.
  func receive() -> [UInt8] {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return received }
      received += buffer.prefix(count)
    }
  }
}

/// Ends a wait for input from any thread.
package struct Waker: Sendable {
  let pipe: WakePipe

  /// Makes `nextInput` return `.woken`, now or the next time. Many calls may be answered by one.
  package func wake() { pipe.send(0) }
}
