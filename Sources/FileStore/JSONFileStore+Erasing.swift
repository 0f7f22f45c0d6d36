import Glibc
import ProfileModel
package import ProfileService

extension JSONFileStore {
  package func delete(_ id: UserID) throws(StoreError) {
    let slot = slot(of: id)
    do {
      try withLock(slot) { () throws(StoreError) in
        try erase(id, UniqueKey.all(of: try profile(id).value, id: id))
      }
    } catch .corrupt {
      // The profile does not say what it claims.
      try releaseAll(of: id)
      try erase(id)
    }
  }

  /// Removes a user whose lock we have.
  func erase(_ id: UserID, _ claims: Set<UniqueKey>) throws(StoreError) {
    let slot = slot(of: id)
    let name = Self.erasedName(of: id)
    guard
      disk.rename(slot.folder.descriptor, slot.relativeName, data.pending.descriptor, name) == 0
    else { throw .failed("rename", slot.path) }
    try slot.sync(disk)
    try release(claims, of: id)
    try erase(id)
    try data.pending.remove(name)
  }

  /// What a profile is called while everything else about its user is being removed. Should that
  /// be interrupted, it says what is left to do.
  private static func erasedName(of id: UserID) -> String { "\(erasedPrefix)\(fileName(of: id))" }
  private static let erasedPrefix = "erased-"

  /// Removes everything but the claims, those that are pending too.
  private func erase(_ id: UserID) throws(StoreError) {
    let records = RecordKind.allCases.map { slot(of: $0, .user(id)) }
    for slot in records + [slot(of: id)] {
      try data.pending.remove(slot.pendingName)
      guard let folder = try slot.folder.folder(slot.shard) else { continue }
      // What was set aside begins with the same name.
      for name in try folder.names() where name.hasPrefix(slot.name) { try folder.remove(name) }
      try slot.sync(disk)
    }
  }

  /// Removes the claims that lead to a user, found by looking at all of them.
  private func releaseAll(of id: UserID) throws(StoreError) {
    for folder in [data.emails, data.identities] {
      for shard in try folder.names() {
        guard let lock = try FileLock(shard, in: folder, .wait) else { continue }
        defer { withExtendedLifetime(lock) {} }
        guard let links = try folder.folder(shard) else { continue }
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
    guard let lock = try FileLock(name, in: data.pending, .giveUp) else { return }
    defer { withExtendedLifetime(lock) {} }
    if let id = Self.id(in: name, after: Self.erasedPrefix) {
      try release(claims(of: id, in: name), of: id)
      try erase(id)
    } else if let id = Self.id(in: name, after: "\(data.users.name)-") {
      try reapWriting(of: id, name)
    }
    try data.pending.remove(name)
  }

  /// A profile that never got its name: of a user who was being made, or changed.
  private func reapWriting(of id: UserID, _ name: String) throws(StoreError) {
    let slot = slot(of: id)
    guard try setAside(slot).isEmpty else { return }
    let profile = try profileIfPresent(id)?.value
    let kept = profile.map { UniqueKey.all(of: $0, id: id) } ?? []
    try release(claims(of: id, in: name).subtracting(kept), of: id)
    if profile == nil { try erase(id) }
  }

  /// What the pending profile claims; nothing where it was not complete, since claims come after.
  private func claims(of id: UserID, in name: String) throws(StoreError) -> Set<UniqueKey> {
    guard let bytes = try data.pending.read(name), let profile = try? Profile(parsing: bytes)
    else { return [] }
    return UniqueKey.all(of: profile, id: id)
  }

  private func release(_ claims: Set<UniqueKey>, of id: UserID) throws(StoreError) {
    for claim in claims { try release(claim, of: id) }
  }

  private static func id(in name: String, after prefix: String) -> UserID? {
    name.hasPrefix(prefix) ? id(inFileName: String(name.dropFirst(prefix.count))) : nil
  }
}
