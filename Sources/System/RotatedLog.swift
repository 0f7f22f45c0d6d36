import Glibc

/// A file that lines are added to. Before it grows too long it becomes the old one, in place of the
/// one before, so that the two together have the latest lines.
package struct RotatedLog: Sendable {
  private let path: String
  private let maximumBytes: Int

  /// - Parameters:
  ///   - path: the file; the old one has `.old` after it.
  ///   - maximumBytes: no more than this is in either, unless it was added at once.
  package init(_ path: String, maximumBytes: Int) {
    self.path = path
    self.maximumBytes = maximumBytes
  }

  /// Adds whole lines at the end, whoever else adds some at this moment. A link is not followed, and
  /// what is no file is not waited for.
  ///
  /// - Throws: `refused`, `notRegular`.
  package func append(_ lines: [UInt8]) throws(SystemError) {
    let file = try file(for: lines.count)
    guard writeAll(lines, to: file.number) else { throw .failed("write", path) }
  }

  private func file(for count: Int) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW
    let file = Descriptor(try WholeFile.opened(AT_FDCWD, path, path: path, flags))
    let size = try WholeFile.size(of: file.number, path, .unconditional)
    guard size > 0, size + count > maximumBytes else { return file }
    guard rename(path, "\(path).old") == 0 else { throw .failed("rename", path) }
    return try self.file(for: count)
  }
}
