import Glibc
import ProfileModel
package import ProfileService
import System

extension JSONFileStore {
  package func delete(_ id: UserID) throws(StoreError) {
    do throws(StoreError) {
      try withLock(of: id) { () throws(StoreError) in
        try erase(id, UniqueKey.all(of: try profile(id).value, id: id))
      }
    } catch .unreadable {
      // The profile does not say which keys it has.
      try releaseAll(of: id)
      try erase(id)
    }
  }

  /// Removes a user whose lock we have.
  func erase(_ id: UserID, _ keys: Set<UniqueKey>) throws(StoreError) {
    let slot = slot(of: id)
    let name = Self.erasedName(of: id)
    guard
      disk.rename(slot.shelf.descriptor, slot.relativeName, data.pending.descriptor, name) == 0
    else { throw .failed("rename", slot.path) }
    try slot.sync(disk)
    try release(keys, of: id)
    try erase(id)
    try data.pending.remove(name)
  }

  /// What a profile is called while everything else about its user is being removed. Should that
  /// be interrupted, it says what is left to do.
  private static func erasedName(of id: UserID) -> String { "\(erasedPrefix)\(id.fileName)" }
  private static let erasedPrefix = "erased-"

  /// Removes everything but the claims, those that are pending too.
  private func erase(_ id: UserID) throws(StoreError) {
    let records = RecordKind.allCases.map { slot(of: .record($0, .user(id))) }
    let aside = try data.aside.names()
    for slot in records + [slot(of: id)] {
      try data.pending.remove(slot.flatName)
      if try slot.shelf.remove(slot.relativeName) { try slot.sync(disk) }
      for name in aside where name.hasPrefix(slot.flatName) { try data.aside.remove(name) }
    }
    if !aside.isEmpty { try data.aside.sync(disk) }
  }

  /// Removes the claims that lead to a user, found by looking at all of them.
  private func releaseAll(of id: UserID) throws(StoreError) {
    for shelf in [data.emails, data.identities] {
      for shard in try shelf.names() {
        guard let lock = try lock(shard, in: shelf, .wait) else { continue }
        defer { withExtendedLifetime(lock) {} }
        guard let links = try shelf.shard(shard) else { continue }
        for name in try links.names() where try links.target(of: name) == id.text {
          try links.remove(name)
        }
      }
    }
  }
}

// MARK: - After writers that died

extension JSONFileStore {
  /// Removes what dead writers left. What is pending is all there is to look at. What cannot be
  /// removed now keeps nobody from opening the store; whoever has to write in its place hears of it.
  func reap() throws(StoreError) {
    for name in try data.pending.names() { try? reap(name) }
  }

  /// Removes a pending file whose writer is dead, and what else that writer made.
  func reap(_ name: String) throws(StoreError) {
    if name.hasPrefix(Self.claimPrefix) {
      try data.pending.remove(name)
      return
    }
    guard let lock = try lockOfPending(name) else { return }
    defer { withExtendedLifetime(lock) {} }
    if let id = Self.id(in: name, after: Self.erasedPrefix) {
      try release(keys(of: id, in: name), of: id)
      try erase(id)
    } else if let id = Self.id(in: name, after: "\(data.users.name)-") {
      try reapWriting(of: id, name)
    }
    try data.pending.remove(name)
  }

  /// - Returns: `nil` where the writer lives. What no writer of ours made is removed.
  private func lockOfPending(_ name: String) throws(StoreError) -> FileLock? {
    do throws(SystemError) {
      return try FileLock(name, in: data.pending.folder, .giveUp, disk)
    } catch .notRegular {
      try data.pending.remove(name)
      return nil
    } catch {
      throw StoreError(error)
    }
  }

  /// A profile that never got its name: of a user who was being made, or changed.
  private func reapWriting(of id: UserID, _ name: String) throws(StoreError) {
    let slot = slot(of: id)
    guard !data.aside.contains(slot.flatName) else { return }
    let profile = try profileIfPresent(id)?.value
    let kept = profile.map { UniqueKey.all(of: $0, id: id) } ?? []
    try release(keys(of: id, in: name).subtracting(kept), of: id)
    if profile == nil { try erase(id) }
  }

  /// The keys of the pending profile; none where it was not complete, since claims come after.
  private func keys(of id: UserID, in name: String) throws(StoreError) -> Set<UniqueKey> {
    let bytes = try? data.pending.folder.bytes(of: name, atMost: Self.maximumBytes, trust: .ours)
    guard let bytes, let profile = try? Profile(parsing: bytes) else { return [] }
    return UniqueKey.all(of: profile, id: id)
  }

  private func release(_ keys: Set<UniqueKey>, of id: UserID) throws(StoreError) {
    for key in keys { try release(key, of: id) }
  }

  private static func id(in name: String, after prefix: String) -> UserID? {
    name.hasPrefix(prefix) ? UserID(fileName: String(name.dropFirst(prefix.count))) : nil
  }
}
