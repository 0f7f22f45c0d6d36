import CSystem
import Glibc
import ProfileService
import System

/// A file that is written under a passing name and then takes its place in one step: complete and
/// on the disk, or not at all.
///
/// All passing names stand in one folder, so that what a dead writer left is found without looking
/// through the users. The file is locked while its writer lives, which is as long as this object.
final class PendingFile {
  let slot: Slot
  private let pending: Folder
  private let disk: Disk
  private let descriptor: Int32
  /// Whether the file has its final name.
  private(set) var isMoved = false

  /// Writes the bytes, and does not wait until they are on the disk.
  ///
  /// - Returns: `nil` where another has the passing name, and we give up.
  /// - Throws: `unreachable`
  init?(
    _ slot: Slot, _ bytes: [UInt8], in pending: Shelf, _ patience: FileLock.Patience, _ disk: Disk
  ) throws(StoreError) {
    (self.slot, self.pending, self.disk) = (slot, pending.folder, disk)
    do throws(SystemError) {
      let made = try Self.make(slot.flatName, in: pending.folder, patience, disk)
      guard let made else { return nil }
      descriptor = made
    } catch {
      throw StoreError(error)
    }
    guard writeAll(bytes, to: descriptor, disk.write) else { throw failed("write") }
    // Several files that are synced together then take the disk little longer than one.
    _ = signup_begin_writing(descriptor)
  }

  deinit {
    if !isMoved { unlinkat(pending.descriptor, slot.flatName, 0) }
    close(descriptor)
  }

  /// Waits until the bytes are on the disk.
  func sync() throws(StoreError) {
    guard retryingInterrupted({ disk.sync(descriptor) }) == 0 else { throw failed("fsync") }
  }

  private func failed(_ operation: String) -> StoreError {
    .failed(operation, pending.path(of: slot.flatName))
  }

  /// Gives the file its name, in place of the one that had it, and does not wait until that is on
  /// the disk. The bytes have to be there already.
  func move() throws(StoreError) {
    try slot.makingShard(disk, "rename") {
      disk.rename(
        pending.descriptor, slot.flatName, slot.shelf.descriptor, slot.relativeName)
    }
    isMoved = true
  }
}

extension PendingFile {
  /// Makes the file, locked, for its owner alone, whatever the umask.
  private static func make(
    _ name: String, in pending: Folder, _ patience: FileLock.Patience, _ disk: Disk
  ) throws(SystemError) -> Int32? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    while true {
      let descriptor = retryingInterrupted { openat(pending.descriptor, name, flags, mode) }
      if descriptor < 0 {
        guard errno == EEXIST else { throw .failed("open", pending.path(of: name)) }
        guard try removeLeftover(name, in: pending, patience, disk) else { return nil }
      } else if isOurs(descriptor) {
        return descriptor
      } else {
        close(descriptor)
      }
    }
  }

  private static let mode: mode_t = 0o600

  /// Locks the new file. It may have been taken for a leftover before we had the lock; then it has
  /// no name any more.
  private static func isOurs(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard signup_flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
      status.st_nlink > 0
    else { return false }
    return status.st_mode & 0o777 == mode || fchmod(descriptor, mode) == 0
  }

  /// Removes what a dead writer left.
  ///
  /// - Returns: `false` where the writer that has the name lives, and is not waited for.
  private static func removeLeftover(
    _ name: String, in pending: Folder, _ patience: FileLock.Patience, _ disk: Disk
  ) throws(SystemError) -> Bool {
    do throws(SystemError) {
      guard let lock = try FileLock(name, in: pending, patience, disk) else {
        return patience == .wait
      }
      defer { withExtendedLifetime(lock) {} }
      try pending.remove(name)
    } catch .notRegular {
      // No writer of ours made it.
      try pending.remove(name)
    }
    return true
  }
}
