import Glibc
import Synchronization
import System
import TestSupport
import Testing

@testable import FileStore

struct FileLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The inode of the file that has the lock now; `nil` where nobody got it.
  private func lockedInode(_ disk: Disk) throws -> ino_t? {
    guard let lock = try FileLock("file", in: Folder(path: folder.path), .wait, disk) else {
      return nil
    }
    var status = stat()
    return fstat(lock.descriptor, &status) == 0 ? status.st_ino : nil
  }

  /// A disk on which something happens between the moment that a file is opened, for the first
  /// time, and the moment that its lock is asked for.
  private func disk(_ happening: @escaping @Sendable () -> Void) -> Disk {
    let isFirst = Atomic(true)
    var disk = Disk()
    let real = disk.lock
    disk.lock = { descriptor, operation in
      if isFirst.exchange(false, ordering: .relaxed) { happening() }
      return real(descriptor, operation)
    }
    return disk
  }

  @Test func `Whoever waited for a file that was replaced meanwhile locks the one that is there`()
    throws
  {
    let path = try folder.write("old", to: "file")
    let successor = try folder.write("new", to: "successor")
    let locked = try lockedInode(disk { rename(successor, path) })
    var status = stat()
    #expect(stat(path, &status) == 0 && locked == status.st_ino)
  }

  @Test func `A file that was removed meanwhile cannot be locked`() throws {
    let path = try folder.write("old", to: "file")
    #expect(try lockedInode(disk { unlink(path) }) == nil)
  }

  @Test func `What another has locked is not waited for by who gives up`() throws {
    try folder.write("", to: "file")
    let opened = try Folder(path: folder.path)
    guard let first = try FileLock("file", in: opened, .giveUp, Disk()) else {
      Issue.record("nobody else has the lock")
      return
    }
    defer { withExtendedLifetime(first) {} }
    if let second = try FileLock("file", in: opened, .giveUp, Disk()) {
      Issue.record("two have the lock")
      withExtendedLifetime(second) {}
    }
  }
}
