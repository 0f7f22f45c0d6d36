import Glibc
import ProfileService
import System

// In the first layout a user's files stood in the folder of the first two digits of the id. Such a
// folder is moved over when the store is opened. Each file moves in one step, and one that has moved
// is left alone, so whoever is interrupted has done part of it and the next one does the rest. Only
// then does the folder say which layout it has.
extension JSONFileStore {
  /// The number of this layout; the first had no number.
  private static let layout = "2"
  private static let layoutName = "layout"

  /// Looks which layout the folder has, which is all there is to do in a folder of this one.
  ///
  /// - Throws: `unreachable`
  func updateLayout() throws(StoreError) {
    if try hasLayout() { return }
    // Others who open the store wait here, and then find that it is done.
    let lock = try lock(".", in: data.root, .wait)
    defer { withExtendedLifetime(lock) {} }
    if try hasLayout() { return }
    for shelf in [data.users] + RecordKind.allCases.map({ data[$0] }) { try moveFiles(of: shelf) }
    // Every new name before the word that all of them are there.
    guard retryingInterrupted({ disk.syncFileSystem(data.root.descriptor) }) == 0 else {
      throw .failed("syncfs", data.root.folder.path)
    }
    guard disk.symlink(Self.layout, data.root.descriptor, Self.layoutName) == 0 else {
      throw .failed("symlink", data.root.path(of: Self.layoutName))
    }
    try data.root.sync(disk)
  }

  /// - Returns: `false` for the first layout, and for a folder that is new.
  private func hasLayout() throws(StoreError) -> Bool {
    guard let layout = try data.root.target(of: Self.layoutName) else { return false }
    guard layout == Self.layout else {
      throw .unreachable(.init(.laterVersion, at: data.root.folder.path))
    }
    return true
  }

  private func moveFiles(of shelf: Shelf) throws(StoreError) {
    for shard in try shelf.names() where UserID.isShard(shard) {
      for name in try shelf.shard(shard)?.names() ?? [] {
        guard let id = UserID(String(name.prefix(UserID.digits))) else { continue }
        if name != id.fileName {
          // It was put aside where it stood.
          try putAside(shelf, "\(shard)/\(name)", as: "\(shelf.name)-\(id.fileName)")
        } else if shard != id.shard {
          try move(name, from: shard, to: Slot(shelf: shelf, shard: id.shard, name: name))
        }
      }
    }
  }

  private func move(_ name: String, from shard: String, to slot: Slot) throws(StoreError) {
    let folder = slot.shelf.descriptor
    try slot.makingShard(disk, "rename") {
      disk.renameExclusively(folder, "\(shard)/\(name)", folder, slot.relativeName)
    }
  }
}
