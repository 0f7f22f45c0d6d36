import Glibc
import System

/// The three streams that a process begins with.
enum StandardStreams {
  /// Puts what can neither be read nor written where a stream was closed, as by `>&-`. A file that we
  /// open would take its place otherwise, and results would go into that file.
  static func fill() {
    let streams = [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    for (descriptor, mode) in streams where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// Writes all of it, however long the reader takes.
  static func write(_ bytes: [UInt8], _ descriptor: Int32) throws(WriteError) {
    guard writeAll(bytes, to: descriptor) else { throw WriteError(number: errno) }
  }
}
