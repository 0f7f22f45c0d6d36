package import ProfileModel
package import ProfileService
import System

extension JSONFileStore {
  package func profile(_ id: UserID) throws(StoreError) -> Stored<Profile> {
    guard let profile = try profileIfPresent(id) else { throw .notFound }
    return profile
  }

  func profileIfPresent(_ id: UserID) throws(StoreError) -> Stored<Profile>? {
    guard let stored = try stored(.profile(id)) else { return nil }
    guard let document = stored.value.object else { throw try putAside(.profile(id)) }
    return Stored(Profile(document: document), stored.revision)
  }

  package func contains(_ id: UserID) -> Bool {
    let slot = slot(of: id)
    return slot.isTaken || data.aside.contains(slot.flatName)
  }

  package func record(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> Stored<JSONValue>? {
    try stored(.record(kind, owner))
  }

  private func stored(_ document: StoredDocument) throws(StoreError) -> Stored<JSONValue>? {
    let slot = slot(of: document)
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try slot.shelf.folder.bytes(
        of: slot.relativeName, atMost: Self.maximumBytes, trust: .ours)
    } catch .notRegular, .tooLarge {
      throw try putAside(document)
    } catch {
      throw StoreError(error)
    }
    guard let bytes else {
      // Whoever asks for what was put aside has to hear of it, not only the first.
      if let aside = errorOfAside(document) { throw aside }
      return nil
    }
    guard let value = try? JSONValue(parsing: bytes) else { throw try putAside(document) }
    // A profile has no room for a counter, and equal documents need not be told apart.
    return Stored(value, Revision(bytes))
  }
}

// MARK: - Many users

extension JSONFileStore {
  package var usersAtOnce: Int { OpenFiles.raiseLimit(to: Self.openFiles) / Self.openFilesOfUser }

  private static let openFiles = 4096
  /// A profile and a history, and as much again for everything else that is open.
  private static let openFilesOfUser = 4

  /// The order is that of the shards, and of the ids in each. So what comes after an id is found
  /// without looking at the folders before.
  package func ids(after last: UserID?, limit: Int) throws(StoreError) -> [UserID] {
    var ids: [UserID] = []
    for name in try data.users.names()
    where UserID.isShard(name) && name >= last?.shard ?? "" && ids.count < limit {
      let names = try data.users.shard(name)?.names() ?? []
      // What else somebody may have put there is no business of ours.
      ids += names.compactMap(UserID.init(fileName:)).filter { id in
        id.shard == name && (last.map { name > $0.shard || id > $0 } ?? true)
      }
    }
    return Array(ids.prefix(limit))
  }

  package func users(
    _ ids: [UserID], with kinds: [RecordKind]
  ) -> [Result<StoredUser, StoreError>] {
    Workers.map(ids) { id in
      Result { () throws(StoreError) in try user(id, with: kinds) }
    }
  }
}
