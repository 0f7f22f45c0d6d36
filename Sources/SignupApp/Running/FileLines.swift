import Glibc
import ProfileService
import System

/// The lines of a file, read as they are asked for, so that a file may be larger than memory.
final class FileLines: Sequence, IteratorProtocol {
  /// Why reading ended before the file did.
  private(set) var failure: Failure?

  private let path: String
  private let descriptor: Int32
  private var room = [UInt8](repeating: 0, count: 256 << 10)
  private var unread: ArraySlice<UInt8> = []
  private var hasEnded = false

  /// Of a longer line this much is kept, in bytes, so that the service sees that it is too long.
  private static let limit = UsersAPI.maximumLineBytes + 1

  /// - Parameter path: `-` for standard input, which may be anything; otherwise a file.
  /// - Throws: where the file cannot be opened.
  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = try Failure.telling { () throws(SystemError) in
      path == "-" ? dup(STDIN_FILENO) : try WholeFile.descriptor(of: path)
    }
  }

  deinit { close(descriptor) }

  /// The next line without its end; `nil` after the last.
  func next() -> [UInt8]? {
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
    line += bytes.prefix(Swift.max(0, Self.limit - line.count))
  }

  private func fill() -> Bool {
    guard !hasEnded else { return false }
    let count = retryingInterrupted { read(descriptor, &room, room.count) }
    if count < 0 { failure = Failure(.failed("read", path)) }
    hasEnded = count <= 0
    unread = room[..<Swift.max(0, count)]
    return count > 0
  }
}
