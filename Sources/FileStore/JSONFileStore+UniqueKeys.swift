import Glibc
package import ProfileModel
package import ProfileService

// A claim is a symbolic link whose target is the user's id, since making one is a single step that
// either succeeds or finds the name taken. It is made before the profile that has the key and
// released after, so a writer that dies leaves at most an orphan: a claim whose user does not have
// the key. Whoever meets an orphan removes it. That takes a lock on the folder, so that nobody
// removes the claim that has just replaced it.
extension JSONFileStore {
  package func user(
    with key: UniqueKey
  ) throws(StoreError) -> (id: UserID, profile: Stored<Profile>)? {
    guard let id = try holder(of: key), let profile = try profileIfPresent(id),
      UniqueKey.all(of: profile.value, id: id).contains(key)
    else { return nil }
    return (id, profile)
  }

  private func holder(of key: UniqueKey) throws(StoreError) -> UserID? {
    let slot = try slot(of: key)
    return try slot.shelf.target(of: slot.relativeName).flatMap { UserID($0) }
  }

  /// Claims the keys, and does not wait until that is on the disk. `made` gets each that was claimed,
  /// those before a failure too.
  ///
  /// - Throws: `emailTaken`, `identityTaken`, `keyTooLong`, `unreadable`, `unreachable`.
  func claim(
    _ keys: Set<UniqueKey>, for id: UserID, made: inout [UniqueKey]
  ) throws(StoreError) {
    for key in keys {
      let slot = try slot(of: key)
      while try !link(slot, to: id) {
        guard let target = try slot.shelf.target(of: slot.relativeName) else { continue }
        if target == id.text { break }
        guard let holder = UserID(target), try isOrphan(key, of: holder) else { throw key.isTaken }
        try release(key, of: holder)
      }
      made.append(key)
    }
  }

  /// Claims the keys, waits until that is on the disk, and releases them should the body fail.
  func claiming(
    _ keys: Set<UniqueKey>, for id: UserID, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    var made: [UniqueKey] = []
    do throws(StoreError) {
      try claim(keys, for: id, made: &made)
      try Slot.sync(try slots(of: made), disk)
      try body()
    } catch {
      for key in made { try? release(key, of: id) }
      throw error
    }
  }

  /// - Returns: `false` where there is such a claim already.
  private func link(_ slot: Slot, to id: UserID) throws(StoreError) -> Bool {
    var isTaken = false
    try slot.makingShard(disk, "symlink") {
      let status = disk.symlink(id.text, slot.shelf.descriptor, slot.relativeName)
      isTaken = status != 0 && errno == EEXIST
      return isTaken ? 0 : status
    }
    return !isTaken
  }

  /// Removes the claim if it is the user's.
  func release(_ key: UniqueKey, of id: UserID) throws(StoreError) {
    let slot = try slot(of: key)
    guard let lock = try lock(slot.shard, in: slot.shelf, .wait) else { return }
    defer { withExtendedLifetime(lock) {} }
    if try holder(of: key) == id { try slot.shelf.remove(slot.relativeName) }
  }

  /// Makes the claim of one user another's, in one step.
  func hand(_ key: UniqueKey, from former: UserID, to id: UserID) throws(StoreError) {
    let slot = try slot(of: key)
    guard let lock = try lock(slot.shard, in: slot.shelf, .wait) else { return }
    defer { withExtendedLifetime(lock) {} }
    guard try holder(of: key) == former else { return }
    let name = "\(Self.claimPrefix)\(id)"
    try data.pending.remove(name)
    guard disk.symlink(id.text, data.pending.descriptor, name) == 0 else {
      throw .failed("symlink", data.pending.path(of: name))
    }
    guard
      disk.rename(data.pending.descriptor, name, slot.shelf.descriptor, slot.relativeName) == 0
    else { throw .failed("rename", slot.path) }
  }

  /// What a claim is called before it takes the place of another.
  static let claimPrefix = "claim-"

  /// Whether nobody has the key: the writer that claimed it died before the profile had its name, or
  /// after it lost it. A user who is being written counts as having it: their writer has either
  /// claimed it already, or is about to have it.
  private func isOrphan(_ key: UniqueKey, of id: UserID) throws(StoreError) -> Bool {
    let slot = slot(of: id)
    if let lock = try lock(slot.relativeName, in: slot.shelf, .giveUp) {
      defer { withExtendedLifetime(lock) {} }
      return try !UniqueKey.all(of: profile(id).value, id: id).contains(key)
    }
    if slot.isTaken { return false }
    try reap(slot.flatName)
    if data.pending.contains(slot.flatName) { return false }
    // Between the two looks the profile may have been given its name.
    return try profileIfPresent(id) == nil
  }
}
