package import ProfileModel
package import ProfileService

// Each step keeps every identity in a profile: what moves from one user to another is in both for a
// moment, and a claim always leads to a user who has the key.
extension JSONFileStore {
  package func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError) {
    try withLocks(primary, secondary) { () throws(StoreError) in
      let old = try keys(of: primary, revision)
      let inherited = try keys(of: secondary, secondaryRevision)
      let new = UniqueKey.all(of: profile, id: primary)
      let document = try pendingFile(slot(of: primary), JSONText.of(profile))
      defer { withExtendedLifetime(document) {} }
      try claiming(new.subtracting(old).subtracting(inherited), for: primary) {
        () throws(StoreError) in
        try document.sync()
        try document.move()
      }
      try document.slot.sync(disk)
      try hand(new.intersection(inherited), from: secondary, to: primary)
      try erase(secondary, inherited.subtracting(new))
    }
  }

  package func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    try withLock(of: former) { () throws(StoreError) in
      let old = try keys(of: former, revision)
      let document = try pendingFile(slot(of: former), JSONText.of(profile))
      defer { withExtendedLifetime(document) {} }
      try document.sync()
      try create(user, except: old)
      let wanted = UniqueKey.all(of: user.profile, id: user.id)
      try hand(wanted.intersection(old), from: former, to: user.id)
      try document.move()
      try document.slot.sync(disk)
      let kept = wanted.union(UniqueKey.all(of: profile, id: former))
      for key in old.subtracting(kept) { try? release(key, of: former) }
    }
  }

  private func keys(of id: UserID, _ revision: Revision) throws(StoreError) -> Set<UniqueKey> {
    let stored = try profile(id)
    guard stored.revision == revision else { throw .revisionMismatch }
    return UniqueKey.all(of: stored.value, id: id)
  }

  private func hand(
    _ keys: Set<UniqueKey>, from former: UserID, to id: UserID
  ) throws(StoreError) {
    for key in keys { try hand(key, from: former, to: id) }
    try Slot.sync(try slots(of: keys), disk)
  }

  /// In the order of the ids, so that two who link the same users do not wait for each other.
  private func withLocks(
    _ first: UserID, _ second: UserID, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try withLock(of: min(first, second)) { () throws(StoreError) in
      try withLock(of: max(first, second), body)
    }
  }
}
