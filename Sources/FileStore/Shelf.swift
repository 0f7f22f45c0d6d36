import Glibc
import ProfileService
import System

/// One of the folders in the data folder, with the shards in it. What fails, fails as the store does.
struct Shelf: Sendable {
  let folder: Folder

  var name: String { folder.name }
  var descriptor: Int32 { folder.descriptor }

  func path(of name: String) -> String { folder.path(of: name) }

  func contains(_ name: String) -> Bool { folder.contains(name) }

  func target(of name: String) throws(StoreError) -> String? {
    try storing { () throws(SystemError) in try folder.target(of: name) }
  }

  func shard(_ name: String) throws(StoreError) -> Shelf? {
    try storing { () throws(SystemError) in try folder.folder(name).map(Shelf.init) }
  }

  func names() throws(StoreError) -> [String] {
    try storing { () throws(SystemError) in try folder.names() }
  }

  @discardableResult
  func remove(_ name: String) throws(StoreError) -> Bool {
    try storing { () throws(SystemError) in try folder.remove(name) }
  }

  /// Waits until the names in this folder are on the disk.
  func sync(_ disk: Disk) throws(StoreError) {
    try storing { () throws(SystemError) in try folder.sync(disk.sync) }
  }

  func makeShard(_ name: String, _ disk: Disk) throws(StoreError) {
    try storing { () throws(SystemError) in try folder.makeFolder(name) }
    try sync(disk)
  }
}
