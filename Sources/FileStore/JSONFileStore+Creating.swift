import ProfileModel
package import ProfileService
import System

// The order of the steps makes a creation whole. A user exists from the moment that the profile has
// its name: what belongs to the user, and what the user claims, is on the disk before that. Several
// users are made together in the time of a few, since the disk is waited for once for all of them.
extension JSONFileStore {
  package func create(_ users: [NewUser]) -> [StoreError?] { create(users, except: []) }

  /// Makes a user who does not claim yet what another is going to hand over.
  func create(_ user: NewUser, except claims: Set<UniqueKey>) throws(StoreError) {
    if let error = create([user], except: claims).first.flatMap({ $0 }) { throw error }
  }

  private func create(_ users: [NewUser], except claims: Set<UniqueKey>) -> [StoreError?] {
    var errors: [StoreError?] = []
    var drafts: [Int: Draft] = [:]
    for (position, user) in users.enumerated() {
      do throws(StoreError) {
        drafts[position] = try draft(of: user, except: claims)
        errors.append(nil)
      } catch {
        errors.append(error)
      }
    }
    do throws(StoreError) {
      try finish(Array(drafts.values))
    } catch {
      for (position, draft) in drafts {
        undo(draft)
        errors[position] = error
      }
    }
    return errors
  }

  /// A user whose files are written but have no names yet.
  private struct Draft {
    let id: UserID
    /// While it stands, nobody else makes a user with this id.
    let profile: PendingFile
    var records: [PendingFile] = []
    var claims: [UniqueKey] = []
  }

  private func draft(of user: NewUser, except claims: Set<UniqueKey>) throws(StoreError) -> Draft {
    let slot = slot(of: user.id)
    let profile = try pendingFile(slot, JSONText.of(user.profile))
    guard !slot.isTaken else { throw .userExists(user.id) }
    var draft = Draft(id: user.id, profile: profile)
    do throws(StoreError) {
      for (kind, record) in user.records {
        let slot = self.slot(of: kind, .user(user.id))
        draft.records.append(try pendingFile(slot, JSONText.of(record)))
      }
      let claims = UniqueKey.all(of: user.profile, id: user.id).subtracting(claims)
      try claim(claims, for: user.id, made: &draft.claims)
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
      slots += draft.records.map(\.slot) + (try self.slots(of: draft.claims))
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
      throw .failed("syncfs", data.root.path)
    }
  }

  private static let few = 32

  /// As far as the disk lets us; the rest is an orphan, which the next one who meets it removes.
  private func undo(_ draft: Draft) {
    for file in [draft.profile] + draft.records where file.isMoved {
      _ = try? file.slot.folder.remove(file.slot.relativeName)
    }
    for claim in draft.claims { try? release(claim, of: draft.id) }
  }
}
