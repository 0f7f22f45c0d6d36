import Glibc

/// The lines of a file, read as they are asked for, so that a file may be larger than memory.
package final class FileLines: Sequence, IteratorProtocol {
  /// Why reading ended before the file did: `refused`.
  package private(set) var error: SystemError?

  private let path: String
  private let file: Descriptor
  private let limit: Int
  private var room = [UInt8](repeating: 0, count: 256 << 10)
  private var unread: ArraySlice<UInt8> = []
  private var hasEnded = false

  private init(_ descriptor: Int32, _ path: String, keeping limit: Int) {
    file = Descriptor(descriptor)
    (self.path, self.limit) = (path, limit)
  }

  /// - Parameters:
  ///   - path: the file, or a symbolic link to it.
  ///   - limit: how much is kept of a longer line, in bytes.
  /// - Throws: `refused`, `notRegular`.
  package convenience init(of path: String, keeping limit: Int) throws(SystemError) {
    self.init(try WholeFile.descriptor(of: path), path, keeping: limit)
  }

  /// What comes on standard input, whatever that is.
  ///
  /// - Parameter limit: how much is kept of a longer line, in bytes.
  /// - Throws: `refused`
  package static func standardInput(keeping limit: Int) throws(SystemError) -> FileLines {
    // A second descriptor, since the first is not ours to close.
    let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .failed("dup", WholeFile.standardInputName) }
    return FileLines(copy, WholeFile.standardInputName, keeping: limit)
  }

  /// The next line without its end; `nil` after the last.
  package func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        append(unread[..<end], to: &line)
        unread = unread[(end + 1)...]
        return line
      }
      append(unread, to: &line)
      unread = []
      guard fill() else { return line.isEmpty ? nil : line }
    }
  }

  private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
    line += bytes.prefix(Swift.max(0, limit - line.count))
  }

  private func fill() -> Bool {
    guard !hasEnded else { return false }
    let count = retryingInterrupted { read(file.number, &room, room.count) }
    if count < 0 { error = .failed("read", path) }
    hasEnded = count <= 0
    unread = room[..<Swift.max(0, count)]
    return count > 0
  }
}
