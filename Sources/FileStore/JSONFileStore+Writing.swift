package import ProfileModel
package import ProfileService

extension JSONFileStore {
  package func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    let slot = slot(of: id)
    try withLock(slot) { () throws(StoreError) in
      let stored = try self.profile(id)
      guard stored.revision == revision else { throw .revisionMismatch }
      let old = UniqueKey.all(of: stored.value, id: id)
      let new = UniqueKey.all(of: profile, id: id)
      let document = try pendingFile(slot, JSONText.of(profile))
      // Nobody comes in through the new file before the claims are right.
      defer { withExtendedLifetime(document) {} }
      try claiming(new.subtracting(old), for: id) { () throws(StoreError) in
        try document.sync()
        try document.move()
      }
      try slot.sync(disk)
      // The profile no longer has them, so whoever meets what this leaves removes it.
      for claim in old.subtracting(new) { try? release(claim, of: id) }
    }
  }

  package func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    try withLock(of: owner) { () throws(StoreError) in
      guard try self.record(kind, of: owner)?.revision == revision else { throw .revisionMismatch }
      let slot = slot(of: kind, owner)
      if let record {
        let file = try pendingFile(slot, JSONText.of(record))
        try file.sync()
        try file.move()
        try slot.sync(disk)
      } else if revision != nil {
        try slot.folder.remove(slot.relativeName)
        try slot.sync(disk)
      }
    }
  }

  func pendingFile(_ slot: Slot, _ bytes: [UInt8]) throws(StoreError) -> PendingFile {
    try PendingFile(slot, bytes, in: data.pending, disk: disk)
  }
}

// MARK: - Locks

extension JSONFileStore {
  /// Runs the body while nobody else writes what belongs to the user.
  func withLock<Result>(
    _ slot: Slot, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard let lock = try FileLock(slot.relativeName, in: slot.folder, .wait) else {
      if let path = try setAside(slot).first { throw .corrupt(path: path) }
      throw .notFound
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  private func withLock<Result>(
    of owner: RecordOwner, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    switch owner {
    case .user(let id):
      return try withLock(slot(of: id), body)
    case .server:
      let lock = try FileLock(".", in: data[.tokens], .wait)
      defer { withExtendedLifetime(lock) {} }
      return try body()
    }
  }
}
