import Glibc
package import ProfileModel
package import ProfileService

// A claim is made before the profile that has it and released after, so a writer that dies leaves at
// most an orphan: a claim whose user does not have what it claims. Whoever meets an orphan removes
// it. That takes a lock on the folder, so that nobody removes the claim that has just replaced it.
extension JSONFileStore {
  package func user(with claim: UniqueKey) throws(StoreError) -> (
    id: UserID, profile: Stored<Profile>
  )? {
    guard let id = try holder(of: claim), let profile = try profileIfPresent(id),
      UniqueKey.all(of: profile.value, id: id).contains(claim)
    else { return nil }
    return (id, profile)
  }

  private func holder(of claim: UniqueKey) throws(StoreError) -> UserID? {
    let slot = try slot(of: claim)
    guard let target = try slot.folder.target(of: slot.relativeName) else { return nil }
    return UserID(target)
  }

  /// Makes the claims, and does not wait until they are on the disk. `made` gets each that was made,
  /// those before a failure too.
  ///
  /// - Throws: `emailTaken`, `identityTaken`, `nameTooLong`, `corrupt`, `system`.
  func claim(
    _ claims: Set<UniqueKey>, for id: UserID, made: inout [UniqueKey]
  ) throws(StoreError) {
    for claim in claims {
      let slot = try slot(of: claim)
      while try !link(slot, to: id) {
        guard let target = try slot.folder.target(of: slot.relativeName) else { continue }
        if target == id.text { break }
        guard let holder = UserID(target), try isOrphan(claim, of: holder) else {
          throw claim.isTaken
        }
        try release(claim, of: holder)
      }
      made.append(claim)
    }
  }

  /// Makes the claims, waits until they are on the disk, and releases them should the body fail.
  func claiming(
    _ claims: Set<UniqueKey>, for id: UserID, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    var made: [UniqueKey] = []
    do throws(StoreError) {
      try claim(claims, for: id, made: &made)
      try Slot.sync(try slots(of: made), disk)
      try body()
    } catch {
      for claim in made { try? release(claim, of: id) }
      throw error
    }
  }

  func slots(of claims: [UniqueKey]) throws(StoreError) -> [Slot] {
    var slots: [Slot] = []
    for claim in claims { slots.append(try slot(of: claim)) }
    return slots
  }

  /// - Returns: `false` where there is such a claim already.
  private func link(_ slot: Slot, to id: UserID) throws(StoreError) -> Bool {
    if disk.symlink(id.text, slot.folder.descriptor, slot.relativeName) == 0 { return true }
    if errno == EEXIST { return false }
    guard errno == ENOENT else { throw .failed("symlink", slot.path) }
    try slot.makeShard(disk)
    return false
  }

  /// Removes the claim if it is the user's.
  func release(_ claim: UniqueKey, of id: UserID) throws(StoreError) {
    let slot = try slot(of: claim)
    guard let lock = try FileLock(slot.shard, in: slot.folder, .wait) else { return }
    defer { withExtendedLifetime(lock) {} }
    if try holder(of: claim) == id { try slot.folder.remove(slot.relativeName) }
  }

  /// Makes the claim of one user another's, in one step.
  func hand(_ claim: UniqueKey, from former: UserID, to id: UserID) throws(StoreError) {
    let slot = try slot(of: claim)
    guard let lock = try FileLock(slot.shard, in: slot.folder, .wait) else { return }
    defer { withExtendedLifetime(lock) {} }
    guard try holder(of: claim) == former else { return }
    let name = "\(Self.claimPrefix)\(id)"
    try data.pending.remove(name)
    guard disk.symlink(id.text, data.pending.descriptor, name) == 0 else {
      throw .failed("symlink", data.pending.path(of: name))
    }
    let folder = slot.folder.descriptor
    guard disk.rename(data.pending.descriptor, name, folder, slot.relativeName) == 0 else {
      throw .failed("rename", slot.path)
    }
  }

  /// What a claim is called before it takes the place of another.
  static let claimPrefix = "claim-"

  /// Whether nobody has what is claimed: the writer that made the claim died before the profile had
  /// its name, or after it lost it. A user who is being written counts as having it: their writer has
  /// either made the claim already, or is about to have what it claims.
  private func isOrphan(_ claim: UniqueKey, of id: UserID) throws(StoreError) -> Bool {
    let slot = slot(of: id)
    if let lock = try FileLock(slot.relativeName, in: slot.folder, .giveUp) {
      defer { withExtendedLifetime(lock) {} }
      return try !UniqueKey.all(of: profile(id).value, id: id).contains(claim)
    }
    if slot.isTaken { return false }
    try reap(slot.pendingName)
    if data.pending.contains(slot.pendingName) { return false }
    // Between the two looks the profile may have been given its name.
    return try profileIfPresent(id) == nil
  }
}

extension UniqueKey {
  fileprivate var isTaken: StoreError {
    switch self {
    case .email: .emailTaken
    case .identity: .identityTaken
    }
  }
}
