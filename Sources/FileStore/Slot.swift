import Glibc
import ProfileService

/// Where a file or a link belongs: in one of 256 folders on a shelf.
struct Slot: Sendable {
  let shelf: Shelf
  let shard: String
  let name: String

  /// The longest name that a file can have.
  static let maximumNameBytes = Int(NAME_MAX)

  /// Its name where those of all shelves stand together: while it is not complete, and where it was
  /// put aside.
  var flatName: String { "\(shelf.name)-\(name)" }
  var relativeName: String { "\(shard)/\(name)" }
  var path: String { shelf.path(of: relativeName) }
  var isTaken: Bool { shelf.contains(relativeName) }

  /// Waits until the names in the folders of the slots are on the disk, each of them once.
  static func sync(_ slots: [Slot], _ disk: Disk) throws(StoreError) {
    var synced: Set<String> = []
    for slot in slots where synced.insert("\(slot.shelf.name)/\(slot.shard)").inserted {
      try slot.sync(disk)
    }
  }

  /// Waits until the names in the slot's folder are on the disk.
  func sync(_ disk: Disk) throws(StoreError) {
    guard let folder = try shelf.shard(shard) else {
      throw .unreachable(.init(.gone, at: shelf.path(of: shard)))
    }
    try folder.sync(disk)
  }

  /// Makes a call again that found no folder for the slot, once there is one.
  ///
  /// - Parameter call: a system call, which returns 0 where it succeeds.
  /// - Throws: what failed, as `operation`.
  func makingShard(
    _ disk: Disk, _ operation: String, _ call: () -> Int32
  ) throws(StoreError) {
    if call() == 0 { return }
    guard errno == ENOENT else { throw .failed(operation, path) }
    try shelf.makeShard(shard, disk)
    guard call() == 0 else { throw .failed(operation, path) }
  }
}
