import Glibc
package import ProfileModel
package import ProfileService

/// Keeps each user in JSON files of their own, in a folder of the machine's.
///
///     users/<2 hex>/<id>.json         the profile
///     credentials/<2 hex>/<id>.json   and so on for each kind of record
///     emails/<2 hex>/<key>            a symbolic link to the id of the user with this email
///     identities/<2 hex>/<key>        the same for an identity that is not the user's own id
///     pending/…                       files that are not complete
///
/// A write locks only its user. Opening the store looks at what is pending and nothing else, so
/// that it takes no longer with more users.
package struct JSONFileStore: ProfileStore {
  let data: DataFolder
  let disk: Disk
  let now: @Sendable () -> Timestamp

  /// Opens the data folder, which is made where there is none, and cleans up after writers that
  /// died.
  ///
  /// - Throws: `folderNotOurs`, `folderOpenToOthers`, or `system` where it cannot be made or opened.
  package init(folder: String, now: @escaping @Sendable () -> Timestamp) throws(StoreError) {
    try self.init(folder: folder, disk: Disk(), now: now)
  }

  package init(folder: String, disk: Disk, now: @escaping @Sendable () -> Timestamp)
    throws(StoreError)
  {
    data = try DataFolder(path: folder)
    self.disk = disk
    self.now = now
    try reap()
  }
}

// MARK: - Reading

extension JSONFileStore {
  package func profile(_ id: UserID) throws(StoreError) -> Stored<Profile> {
    guard let profile = try profileIfPresent(id) else { throw .notFound }
    return profile
  }

  func profileIfPresent(_ id: UserID) throws(StoreError) -> Stored<Profile>? {
    let slot = slot(of: id)
    guard let stored = try document(at: slot) else {
      // Whoever asks for a user whose file was set aside has to hear of it, not only the first.
      if let path = try setAside(slot).first { throw .corrupt(path: path) }
      return nil
    }
    guard let document = stored.value.object else { throw try setAsideCorrupt(slot) }
    return Stored(Profile(document: document), stored.revision)
  }

  package func record(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> Stored<JSONValue>? {
    let slot = slot(of: kind, owner)
    if let stored = try document(at: slot) { return stored }
    if let path = try setAside(slot).first { throw .corrupt(path: path) }
    return nil
  }

  package func setAside(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> StoreError {
    try setAsideCorrupt(slot(of: kind, owner))
  }

  package func ids() throws(StoreError) -> [UserID] {
    var ids: [UserID] = []
    // What else somebody may have put there is no business of ours.
    for shard in try data.users.names() where shard.utf8.count == 2 {
      guard let folder = try data.users.folder(shard) else { continue }
      for name in try folder.names() {
        if let id = Self.id(inFileName: name) { ids.append(id) }
      }
    }
    return ids
  }

  private func document(at slot: Slot) throws(StoreError) -> Stored<JSONValue>? {
    guard let bytes = try slot.folder.read(slot.relativeName) else { return nil }
    guard let value = try? JSONValue(parsing: bytes) else { throw try setAsideCorrupt(slot) }
    return Stored(value, Revision(bytes))
  }
}

// MARK: - Places

extension JSONFileStore {
  func slot(of id: UserID) -> Slot {
    Slot(folder: data.users, shard: id.shard, name: Self.fileName(of: id))
  }

  func slot(of kind: RecordKind, _ owner: RecordOwner) -> Slot {
    switch owner {
    case .user(let id): Slot(folder: data[kind], shard: id.shard, name: Self.fileName(of: id))
    case .server: Slot(folder: data[kind], shard: "server", name: "server.json")
    }
  }

  func slot(of claim: UniqueKey) throws(StoreError) -> Slot {
    let name = claim.fileName
    guard name.utf8.count <= Int(NAME_MAX) else { throw .nameTooLong }
    return Slot(folder: data.folder(of: claim), shard: claim.shard, name: name)
  }

  static func fileName(of id: UserID) -> String { "\(id.text).json" }

  static func id(inFileName name: String) -> UserID? {
    name.hasSuffix(".json") ? UserID(String(name.dropLast(".json".count))) : nil
  }
}

// MARK: - Files that do not parse

extension JSONFileStore {
  /// Gives a file that does not parse another name, so that nothing overwrites it.
  ///
  /// - Returns: the error to throw.
  private func setAsideCorrupt(_ slot: Slot) throws(StoreError) -> StoreError {
    let time = now().text
    for attempt in 0... {
      let name = "\(slot.name).corrupt-\(time)" + (attempt == 0 ? "" : "-\(attempt)")
      let aside = Slot(folder: slot.folder, shard: slot.shard, name: name)
      let descriptor = slot.folder.descriptor
      if disk.renameExclusively(
        descriptor, slot.relativeName, descriptor, aside.relativeName) == 0
      {
        try aside.sync(disk)
        return .corrupt(path: aside.path)
      }
      // Another reader was quicker.
      if errno == ENOENT { return .corrupt(path: try setAside(slot).first ?? aside.path) }
      guard errno == EEXIST else { return .failed("rename", slot.path) }
    }
    return .corrupt(path: slot.path)
  }

  /// The paths of what was set aside instead of this file.
  func setAside(_ slot: Slot) throws(StoreError) -> [String] {
    guard let folder = try slot.folder.folder(slot.shard) else { return [] }
    return try folder.names().filter { $0.hasPrefix("\(slot.name).corrupt-") }
      .map(folder.path(of:))
  }
}
