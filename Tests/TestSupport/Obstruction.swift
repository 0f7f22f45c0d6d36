import FoundationEssentials
import Glibc

/// What may stand where a file should, and would keep whoever reads it for ever, or take all memory.
package enum Obstruction: CaseIterable, Sendable {
  case pipe, device, folder, link, huge

  /// - Throws: where the system refuses to make it, as it does a device to who is not root.
  package func put(at path: String) throws {
    let status =
      switch self {
      case .pipe: mkfifo(path, 0o600)
      case .device: mknod(path, S_IFCHR | 0o600, Self.zero)
      case .folder: mkdir(path, 0o700)
      case .link: symlink("/dev/zero", path)
      case .huge: Self.makeHuge(path)
      }
    guard status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The number of `/dev/zero`, which never ends.
  private static let zero: dev_t = 1 << 8 | 5

  /// A file of 3 GB that has nothing in it.
  private static func makeHuge(_ path: String) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    return ftruncate(descriptor, 3 << 30)
  }

  /// Those that this account can make.
  package static var possible: [Obstruction] {
    allCases.filter { $0 != .device || geteuid() == 0 }
  }
}
