import ProfileModel
import ProfileService
import Synchronization

/// A store that notes what is asked of it, and lets a test do something before a call is passed on.
final class WatchedStore: ProfileStore {
  private let store: any ProfileStore
  private let noted = Mutex<[String]>([])
  private let before = Mutex<(call: String, action: @Sendable () throws -> Void)?>(nil)

  init(_ store: any ProfileStore) { self.store = store }

  /// The calls since the last time, such as `record tokens`.
  func takeCalls() -> [String] {
    noted.withLock { calls in
      defer { calls = [] }
      return calls
    }
  }

  /// Does something right before the next call of a name, once.
  func beforeNext(_ call: String, _ action: @escaping @Sendable () throws -> Void) {
    before.withLock { $0 = (call, action) }
  }

  private func note(_ call: String) {
    noted.withLock { $0.append(call) }
    let action = before.withLock { before -> (@Sendable () throws -> Void)? in
      guard let waiting = before, waiting.call == call else { return nil }
      before = nil
      return waiting.action
    }
    try? action?()
  }

  func create(_ users: [NewUser]) -> [StoreError?] {
    note("create")
    return store.create(users)
  }

  func profile(_ id: UserID) throws(StoreError) -> Stored<Profile> {
    note("profile")
    return try store.profile(id)
  }

  var usersAtOnce: Int { store.usersAtOnce }

  func contains(_ id: UserID) throws(StoreError) -> Bool {
    note("contains")
    return try store.contains(id)
  }

  func ids(after last: UserID?, limit: Int) throws(StoreError) -> [UserID] {
    note("ids")
    return try store.ids(after: last, limit: limit)
  }

  func users(_ ids: [UserID], with kinds: [RecordKind]) -> [Result<StoredUser, StoreError>] {
    note("users")
    return store.users(ids, with: kinds)
  }

  func user(with key: UniqueKey) throws(StoreError) -> (id: UserID, profile: Stored<Profile>)? {
    note("user")
    return try store.user(with: key)
  }

  func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile, and record: RecordReplacement?
  ) throws(StoreError) {
    note("replace profile" + (record.map { " and \($0.kind)" } ?? ""))
    try store.replace(id, revision, with: profile, and: record)
  }

  func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError) {
    note("absorb")
    try store.absorb(secondary, secondaryRevision, into: primary, revision, with: profile)
  }

  func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    note("split")
    try store.split(user, from: former, revision, with: profile)
  }

  func delete(_ id: UserID) throws(StoreError) {
    note("delete")
    try store.delete(id)
  }

  func record(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> Stored<JSONValue>? {
    note("record \(kind)")
    return try store.record(kind, of: owner)
  }

  func putAside(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> StoreError {
    note("putAside \(kind)")
    return try store.putAside(kind, of: owner)
  }

  func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    note("replace \(kind)")
    try store.replace(kind, of: owner, revision, with: record)
  }
}
