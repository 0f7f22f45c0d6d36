package import ProfileModel
package import ProfileService
import System

/// Keeps each user in JSON files of their own, in a folder of the machine's.
///
///     users/<2 hex>/<id>.json         the profile
///     credentials/<2 hex>/<id>.json   and so on for each kind of record
///     emails/<2 hex>/<key>            a symbolic link to the id of the user with this email
///     identities/<2 hex>/<key>        the same for an identity that is not the user's own id
///     pending/…                       files that are not complete
///     aside/<kind>-<id>.json          what could not be read, until somebody repairs it
///     layout                          which of the layouts this is: a symbolic link to its number
///
/// A write locks only its user. Opening the store looks at what is pending and nothing else, so
/// that it takes no longer with more users.
package struct JSONFileStore: ProfileStore {
  let data: DataFolder
  let disk: Disk
  let now: @Sendable () -> Timestamp

  /// Opens the data folder, which is made where there is none, and cleans up after writers that
  /// died. A folder of an earlier layout gets this one.
  ///
  /// - Throws: `unreachable`
  package init(
    folder: String, disk: Disk = Disk(), now: @escaping @Sendable () -> Timestamp
  ) throws(StoreError) {
    data = try DataFolder(path: folder, disk)
    self.disk = disk
    self.now = now
    try updateLayout()
    try reap()
  }

  /// No file is larger, in bytes, nor is any read that is.
  static let maximumBytes = 16 << 20
}

// MARK: - Slots

extension JSONFileStore {
  func slot(of id: UserID) -> Slot { slot(of: .profile(id)) }

  func slot(of document: StoredDocument) -> Slot {
    switch document {
    case .profile(let id): Slot(shelf: data.users, shard: id.shard, name: id.fileName)
    case .record(let kind, .user(let id)):
      Slot(shelf: data[kind], shard: id.shard, name: id.fileName)
    case .record(let kind, .server):
      Slot(shelf: data[kind], shard: "server", name: "server.json")
    }
  }

  func slot(of key: UniqueKey) throws(StoreError) -> Slot {
    let name = key.fileName
    guard name.utf8.count <= Slot.maximumNameBytes else { throw .keyTooLong }
    return Slot(shelf: data.shelf(of: key), shard: key.shard, name: name)
  }

  func slots(of keys: some Sequence<UniqueKey>) throws(StoreError) -> [Slot] {
    var slots: [Slot] = []
    for key in keys { slots.append(try slot(of: key)) }
    return slots
  }
}
