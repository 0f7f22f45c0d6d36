package import ProfileModel
import Synchronization

/// Keeps users as long as the process runs, and no longer: for rehearsals and tests.
///
/// Each call is one step for everybody else, since one lock guards everything.
package final class MemoryStore: ProfileStore {
  private let kept = Mutex(KeptUsers())

  package init() {}

  package let usersAtOnce = 1024

  private func step<Result: Sendable>(
    _ body: (inout KeptUsers) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try kept.withLock { (kept) throws(StoreError) in try body(&kept) }
  }
}

// MARK: - Users

extension MemoryStore {
  package func create(_ users: [NewUser]) -> [StoreError?] {
    users.map { user in
      do throws(StoreError) {
        try step { (kept) throws(StoreError) in try kept.add(user) }
        return nil
      } catch {
        return error
      }
    }
  }

  package func profile(_ id: UserID) throws(StoreError) -> Stored<Profile> {
    try step { (kept) throws(StoreError) in try kept.profile(id) }
  }

  package func contains(_ id: UserID) -> Bool { kept.withLock { $0.profiles[id] != nil } }

  package func ids(after last: UserID?, limit: Int) -> [UserID] {
    kept.withLock { Array($0.ids(after: last).prefix(limit)) }
  }

  package func users(
    _ ids: [UserID], with kinds: [RecordKind]
  ) -> [Result<StoredUser, StoreError>] {
    ids.map { id in Result { () throws(StoreError) in try user(id, with: kinds) } }
  }

  package func user(
    with key: UniqueKey
  ) throws(StoreError) -> (id: UserID, profile: Stored<Profile>)? {
    try step { (kept) throws(StoreError) in
      guard let id = kept.holders[key] else { return nil }
      return (id, try kept.profile(id))
    }
  }

  package func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile, and record: RecordReplacement?
  ) throws(StoreError) {
    try step { (kept) throws(StoreError) in
      try kept.replace(id, revision, with: profile, and: record)
    }
  }

  package func delete(_ id: UserID) throws(StoreError) {
    try step { (kept) throws(StoreError) in try kept.delete(id) }
  }
}

// MARK: - Linking

extension MemoryStore {
  package func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError) {
    try step { (kept) throws(StoreError) in
      try kept.absorb(secondary, secondaryRevision, into: primary, revision, with: profile)
    }
  }

  package func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    try step { (kept) throws(StoreError) in
      try kept.split(user, from: former, revision, with: profile)
    }
  }
}

// MARK: - Records

extension MemoryStore {
  package func record(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> Stored<JSONValue>? {
    try step { (kept) throws(StoreError) in try kept.record(kind, of: owner) }
  }

  package func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    try step { (kept) throws(StoreError) in
      try kept.replace(kind, of: owner, revision, with: record)
    }
  }

  package func putAside(_ kind: RecordKind, of owner: RecordOwner) -> StoreError {
    kept.withLock { $0.putAside(kind, of: owner) }
  }
}
