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
  /// - Throws: `system`
  init(_ slot: Slot, _ bytes: [UInt8], in pending: Folder, disk: Disk) throws(StoreError) {
    (self.slot, self.pending, self.disk) = (slot, pending, disk)
    descriptor = try Self.make(slot.pendingName, in: pending)
    try write(bytes)
    // Several files that are synced together then take the disk little longer than one.
    _ = signup_begin_writing(descriptor)
  }

  deinit {
    if !isMoved { unlinkat(pending.descriptor, slot.pendingName, 0) }
    close(descriptor)
  }

  private func write(_ bytes: [UInt8]) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        retryingInterrupted { disk.write(descriptor, .init(rebasing: bytes[written...])) }
      }
      guard count > 0 else { throw .failed("write", pending.path(of: slot.pendingName)) }
      written += count
    }
  }

  /// Waits until the bytes are on the disk.
  func sync() throws(StoreError) {
    guard retryingInterrupted({ disk.sync(descriptor) }) == 0 else {
      throw .failed("fsync", pending.path(of: slot.pendingName))
    }
  }

  /// Gives the file its name, in place of the one that had it, and does not wait until that is on
  /// the disk. The bytes have to be there already.
  func move() throws(StoreError) {
    if try !rename() {
      try slot.makeShard(disk)
      guard try rename() else {
        throw .system(operation: "rename", path: slot.path, errno: ENOENT)
      }
    }
    isMoved = true
  }

  /// - Returns: `false` where there is no such folder yet.
  private func rename() throws(StoreError) -> Bool {
    let folder = slot.folder.descriptor
    if disk.rename(pending.descriptor, slot.pendingName, folder, slot.relativeName) == 0 {
      return true
    }
    guard errno == ENOENT else { throw .failed("rename", slot.path) }
    return false
  }
}

extension PendingFile {
  /// Makes the file, locked, for its owner alone, whatever the umask.
  private static func make(_ name: String, in pending: Folder) throws(StoreError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    while true {
      let descriptor = retryingInterrupted { openat(pending.descriptor, name, flags, mode) }
      if descriptor < 0 {
        guard errno == EEXIST else { throw .failed("open", pending.path(of: name)) }
        try removeLeftover(name, in: pending)
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

  /// Waits for the writer that has the name, and removes what a dead one left.
  private static func removeLeftover(_ name: String, in pending: Folder) throws(StoreError) {
    guard let lock = try FileLock(name, in: pending, .wait) else { return }
    defer { withExtendedLifetime(lock) {} }
    try pending.remove(name)
  }
}

/// Where a file belongs: one of 256 folders in a folder.
struct Slot: Sendable {
  let folder: Folder
  let shard: String
  let name: String

  /// Its passing name, while it is not complete.
  var pendingName: String { "\(folder.name)-\(name)" }
  var relativeName: String { "\(shard)/\(name)" }
  var path: String { folder.path(of: relativeName) }
  var isTaken: Bool { folder.contains(relativeName) }

  /// Waits until the names in the folders of the slots are on the disk, each of them once.
  static func sync(_ slots: [Slot], _ disk: Disk) throws(StoreError) {
    var synced: Set<String> = []
    for slot in slots where synced.insert("\(slot.folder.name)/\(slot.shard)").inserted {
      try slot.sync(disk)
    }
  }

  /// Waits until the names in the place's folder are on the disk.
  func sync(_ disk: Disk) throws(StoreError) {
    guard let folder = try folder.folder(shard) else {
      throw .system(operation: "open", path: folder.path(of: shard), errno: ENOENT)
    }
    try folder.sync(disk)
  }

  func makeShard(_ disk: Disk) throws(StoreError) {
    try folder.makeFolder(shard)
    try folder.sync(disk)
  }
}
