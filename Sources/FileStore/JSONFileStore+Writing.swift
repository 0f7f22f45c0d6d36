package import ProfileModel
package import ProfileService
import System

extension JSONFileStore {
  package func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile, and record: RecordReplacement?
  ) throws(StoreError) {
    let slot = slot(of: id)
    try withLock(of: id) { () throws(StoreError) in
      let stored = try self.profile(id)
      guard stored.revision == revision else { throw .revisionMismatch }
      let old = UniqueKey.all(of: stored.value, id: id)
      let new = UniqueKey.all(of: profile, id: id)
      var files = [try pendingFile(slot, JSONText.of(profile))]
      // Nobody comes in through the new file before the keys are right.
      defer { withExtendedLifetime(files) {} }
      if let record { files.append(try pendingFile(record, of: id)) }
      try claiming(new.subtracting(old), for: id) { () throws(StoreError) in
        for file in files { try file.sync() }
        try files[0].move()
      }
      // The profile has the new keys from here on, whatever becomes of the record.
      for file in files.dropFirst() { try file.move() }
      try Slot.sync(files.map(\.slot), disk)
      // The profile no longer has them, so whoever meets what this leaves removes it.
      for key in old.subtracting(new) { try? release(key, of: id) }
    }
  }

  package func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    try withLock(of: owner) { () throws(StoreError) in
      guard try self.record(kind, of: owner)?.revision == revision else { throw .revisionMismatch }
      let slot = slot(of: .record(kind, owner))
      if let record {
        let file = try pendingFile(slot, JSONText.of(record))
        try file.sync()
        try file.move()
        try slot.sync(disk)
      } else if revision != nil {
        try slot.shelf.remove(slot.relativeName)
        try slot.sync(disk)
      }
    }
  }

  private func pendingFile(
    _ record: RecordReplacement, of id: UserID
  ) throws(StoreError) -> PendingFile {
    guard try self.record(record.kind, of: .user(id))?.revision == record.revision else {
      throw .revisionMismatch
    }
    return try pendingFile(slot(of: .record(record.kind, .user(id))), JSONText.of(record.value))
  }

  func pendingFile(_ slot: Slot, _ bytes: [UInt8]) throws(StoreError) -> PendingFile {
    while true {
      if let file = try pendingFile(slot, bytes, .wait) { return file }
    }
  }

  /// - Returns: `nil` where another writes such a file, and we give up.
  func pendingFile(
    _ slot: Slot, _ bytes: [UInt8], _ patience: FileLock.Patience
  ) throws(StoreError) -> PendingFile? {
    // What is larger could not be read any more.
    guard bytes.count <= Self.maximumBytes else {
      throw .tooLarge(maximumBytes: Self.maximumBytes)
    }
    return try PendingFile(slot, bytes, in: data.pending, patience, disk)
  }
}

// MARK: - Locks

extension JSONFileStore {
  /// Runs the body while nobody else writes what belongs to the user.
  func withLock<Result>(
    of id: UserID, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let slot = slot(of: id)
    guard let lock = try lockOfProfile(id, slot) else {
      throw errorOfAside(.profile(id)) ?? .notFound
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  private func lockOfProfile(_ id: UserID, _ slot: Slot) throws(StoreError) -> FileLock? {
    do throws(SystemError) {
      return try FileLock(slot.relativeName, in: slot.shelf.folder, .wait, disk)
    } catch .notRegular {
      throw try putAside(.profile(id))
    } catch {
      throw StoreError(error)
    }
  }

  func lock(
    _ name: String, in shelf: Shelf, _ patience: FileLock.Patience
  ) throws(StoreError) -> FileLock? {
    do throws(SystemError) {
      return try FileLock(name, in: shelf.folder, patience, disk)
    } catch {
      throw StoreError(error)
    }
  }

  private func withLock<Result>(
    of owner: RecordOwner, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    switch owner {
    case .user(let id): return try withLock(of: id, body)
    case .server:
      let lock = try lock(".", in: data[.tokens], .wait)
      defer { withExtendedLifetime(lock) {} }
      return try body()
    }
  }
}
