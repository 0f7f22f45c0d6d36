package import ProfileModel

// The order of the steps makes a write whole. A user exists from the moment that the profile has its
// name: what belongs to the user is on the disk before that. A user is gone from the moment that the
// profile has lost its name: what belonged to the user goes after that.
extension JSONFileStore {
  package func create(
    _ id: UserID, _ profile: Profile, records: [RecordKind: JSONValue]
  ) throws(StoreError) {
    let place = place(of: id)
    // While this file stands, nobody else makes a user with this id.
    var document = try pendingFile(place, JSONText.of(profile))
    guard !place.isTaken else { throw .userExists(id) }
    var steps = StepsOfCreation()
    do throws(StoreError) {
      try write(records, of: id, &steps)
      try claim(Claim.all(of: profile, id: id), for: id, made: &steps.claims)
      try document.move(to: place)
    } catch {
      if document.isMoved { steps.written.append(place) }
      undo(steps, of: id)
      throw error
    }
  }

  /// What there is to undo.
  private struct StepsOfCreation {
    var written: [Place] = []
    var claims: [Claim] = []
  }

  private func write(
    _ records: [RecordKind: JSONValue], of id: UserID, _ steps: inout StepsOfCreation
  ) throws(StoreError) {
    for (kind, record) in records {
      let place = place(of: kind, .user(id))
      var file = try pendingFile(place, JSONText.of(record))
      steps.written.append(place)
      try file.move(to: place)
    }
  }

  /// As far as the disk lets us; the rest is an orphan, which the next one who meets it removes.
  private func undo(_ steps: StepsOfCreation, of id: UserID) {
    for place in steps.written.reversed() { _ = try? place.folder.remove(place.relativeName) }
    for claim in steps.claims { try? release(claim, of: id) }
  }

  package func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    let place = place(of: id)
    try withLock(place) { () throws(StoreError) in
      let stored = try self.profile(id)
      guard stored.revision == revision else { throw .revisionMismatch }
      let old = Claim.all(of: stored.value, id: id)
      let new = Claim.all(of: profile, id: id)
      var document = try pendingFile(place, JSONText.of(profile))
      var made: [Claim] = []
      do throws(StoreError) {
        try claim(new.subtracting(old), for: id, made: &made)
        try document.move(to: place)
      } catch {
        if !document.isMoved { for claim in made { try? release(claim, of: id) } }
        throw error
      }
      // The profile no longer has them, so whoever meets what this leaves removes it.
      for claim in old.subtracting(new) { try? release(claim, of: id) }
    }
  }

  package func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    try withLock(of: owner) { () throws(StoreError) in
      guard try self.record(kind, of: owner)?.revision == revision else { throw .revisionMismatch }
      let place = place(of: kind, owner)
      if let record {
        var file = try pendingFile(place, JSONText.of(record))
        try file.move(to: place)
      } else if revision != nil {
        try place.folder.remove(place.relativeName)
        try place.sync(disk)
      }
    }
  }

  func pendingFile(_ place: Place, _ bytes: [UInt8]) throws(StoreError) -> PendingFile {
    try PendingFile(place.pendingName, bytes, in: data.pending, disk: disk)
  }
}

// MARK: - Locks

extension JSONFileStore {
  /// Runs the body while nobody else writes what belongs to the user.
  func withLock<Result>(
    _ place: Place, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    guard let lock = try FileLock(place.relativeName, in: place.folder, .wait) else {
      if let path = try setAside(place).first { throw .corrupt(path: path) }
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
      return try withLock(place(of: id), body)
    case .server:
      let lock = try FileLock(".", in: data[.tokens], .wait)
      defer { withExtendedLifetime(lock) {} }
      return try body()
    }
  }
}
