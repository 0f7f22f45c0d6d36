import Glibc

/// A file that someone else wrote and that is small if it is what it should be: a provider's answer.
package enum SmallFile {
  /// A system call that failed.
  package struct Failure: Error, Hashable {
    package let errno: Int32
  }

  /// The whole of a file or a pipe.
  ///
  /// - Returns: `nil` where there is more than `limit`.
  package static func bytes(of path: String, atMost limit: Int) throws(Failure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(errno: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = read(file, &room, room.count)
      if count == 0 { return bytes }
      guard count > 0 || errno == EINTR else { throw Failure(errno: errno) }
      bytes += room.prefix(max(0, count))
    }
    return nil
  }
}
