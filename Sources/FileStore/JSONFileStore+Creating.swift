import ProfileModel
package import ProfileService
import System

// The order of the steps makes a creation whole. A user exists from the moment that the profile has
// its name: what belongs to the user, and the claims of the keys, are on the disk before that. Several
// users are made together in the time of a few, since the disk is waited for once for all of them.
extension JSONFileStore {
  package func create(_ users: [NewUser]) -> [StoreError?] {
    let shares = users.shares(Workers.count, atLeast: Self.few)
    return Array(Workers.map(shares) { create(Array($0), except: []) }.joined())
  }

  /// Makes a user who does not claim yet what another is going to hand over.
  func create(_ user: NewUser, except keys: Set<UniqueKey>) throws(StoreError) {
    if let error = create([user], except: keys).first.flatMap({ $0 }) { throw error }
  }

  /// Whoever somebody else is making at this moment comes last, so that nobody is waited for while
  /// others wait for what we have: for somebody with another order, or for ourselves, where a user is
  /// there twice.
  private func create(_ users: [NewUser], except keys: Set<UniqueKey>) -> [StoreError?] {
    var errors = [StoreError?](repeating: nil, count: users.count)
    let busy = make(Array(users.indices), of: users, except: keys, .giveUp, &errors)
    for position in busy { _ = make([position], of: users, except: keys, .wait, &errors) }
    return errors
  }

  /// - Returns: the positions of those who are being made by others.
  private func make(
    _ positions: [Int], of users: [NewUser], except keys: Set<UniqueKey>,
    _ patience: FileLock.Patience, _ errors: inout [StoreError?]
  ) -> [Int] {
    var drafts: [(position: Int, draft: Draft)] = []
    var busy: [Int] = []
    for position in positions {
      do throws(StoreError) {
        if let draft = try draft(of: users[position], except: keys, patience) {
          drafts.append((position, draft))
        } else {
          busy.append(position)
        }
      } catch {
        errors[position] = error
      }
    }
    do throws(StoreError) {
      try finish(drafts.map(\.draft))
    } catch {
      for (position, draft) in drafts {
        undo(draft)
        errors[position] = error
      }
    }
    return busy
  }

  /// A user whose files are written but have no names yet.
  private struct Draft {
    let id: UserID
    /// While it stands, nobody else makes a user with this id.
    let profile: PendingFile
    var records: [PendingFile] = []
    var claimed: [UniqueKey] = []
  }

  /// - Returns: `nil` where somebody else is making the user, and we give up.
  private func draft(
    of user: NewUser, except keys: Set<UniqueKey>, _ patience: FileLock.Patience
  ) throws(StoreError) -> Draft? {
    let bytes = JSONText.of(user.profile)
    guard let profile = try pendingFile(slot(of: user.id), bytes, patience) else { return nil }
    guard !contains(user.id) else { throw .userExists(user.id) }
    var draft = Draft(id: user.id, profile: profile)
    do throws(StoreError) {
      for (kind, record) in user.records {
        let slot = self.slot(of: .record(kind, .user(user.id)))
        draft.records.append(try pendingFile(slot, JSONText.of(record)))
      }
      let own = UniqueKey.all(of: user.profile, id: user.id).subtracting(keys)
      try claim(own, for: user.id, made: &draft.claimed)
    } catch {
      undo(draft)
      throw error
    }
    return draft
  }

  private func finish(_ drafts: [Draft]) throws(StoreError) {
    let files = drafts.flatMap { $0.records + [$0.profile] }
    try waitForDisk(files.count) { () throws(StoreError) in
      for file in files { try file.sync() }
    }
    var slots: [Slot] = []
    for draft in drafts {
      for file in draft.records { try file.move() }
      slots += draft.records.map(\.slot) + (try self.slots(of: draft.claimed))
    }
    try waitForDisk(slots.count) { () throws(StoreError) in try Slot.sync(slots, disk) }
    for draft in drafts { try draft.profile.move() }
    try waitForDisk(drafts.count) { () throws(StoreError) in
      try Slot.sync(drafts.map(\.profile.slot), disk)
    }
  }

  /// Waits for each of a few files and folders, or once for the whole file system: from some number
  /// on that takes less time, and it is no less safe.
  private func waitForDisk(
    _ count: Int, each: () throws(StoreError) -> Void
  ) throws(StoreError) {
    guard count > Self.few else { return try each() }
    guard retryingInterrupted({ disk.syncFileSystem(data.root.descriptor) }) == 0 else {
      throw .failed("syncfs", data.root.folder.path)
    }
  }

  private static let few = 32

  /// As far as the disk lets us; the rest is an orphan, which the next one who meets it removes.
  private func undo(_ draft: Draft) {
    for file in [draft.profile] + draft.records where file.isMoved {
      _ = try? file.slot.shelf.remove(file.slot.relativeName)
    }
    for key in draft.claimed { try? release(key, of: draft.id) }
  }
}

extension Array {
  /// The elements in as many pieces as there are workers, none of them much smaller than the least
  /// that is worth a piece.
  fileprivate func shares(_ count: Int, atLeast least: Int) -> [ArraySlice<Element>] {
    let size = Swift.max(least, (self.count + count - 1) / count)
    return stride(from: 0, to: self.count, by: size).map {
      self[$0..<Swift.min($0 + size, self.count)]
    }
  }
}
