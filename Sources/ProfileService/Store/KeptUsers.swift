import ProfileModel

/// The users of a `MemoryStore`, and what leads to them. Each change is checked before it begins, so
/// that one which fails has changed nothing.
struct KeptUsers {
  private enum Record {
    case readable(Stored<JSONValue>)
    case aside
  }

  private(set) var profiles: [UserID: Stored<Profile>] = [:]
  private(set) var holders: [UniqueKey: UserID] = [:]
  private var records: [RecordOwner: [RecordKind: Record]] = [:]
  /// In order, so that what comes after an id is found without looking at all of them.
  private var order: [UserID] = []
  private var revisions: UInt64 = 0

  private mutating func stored<Value>(_ value: Value) -> Stored<Value> {
    revisions += 1
    return Stored(value, Revision(withUnsafeBytes(of: revisions, Array.init)))
  }
}

// MARK: - Users

extension KeptUsers {
  func profile(_ id: UserID) throws(StoreError) -> Stored<Profile> {
    guard let profile = profiles[id] else { throw .notFound }
    return profile
  }

  func ids(after last: UserID?) -> ArraySlice<UserID> {
    guard let last else { return order[...] }
    let position = position(of: last)
    return order[(profiles[last] == nil ? position : position + 1)...]
  }

  mutating func add(_ user: NewUser) throws(StoreError) {
    guard profiles[user.id] == nil else { throw .userExists(user.id) }
    try checkKeys(of: user.profile, user.id, freeBut: [])
    put(user)
  }

  mutating func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile, and record: RecordReplacement?
  ) throws(StoreError) {
    try check(id, revision)
    if let record { try check(record.kind, of: .user(id), record.revision) }
    try checkKeys(of: profile, id, freeBut: [id])
    put(profile, of: id)
    if let record { set(record.kind, of: .user(id), to: record.value) }
  }

  mutating func delete(_ id: UserID) throws(StoreError) {
    _ = try profile(id)
    remove(id)
  }

  mutating func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError) {
    try check(primary, revision)
    try check(secondary, secondaryRevision)
    try checkKeys(of: profile, primary, freeBut: [primary, secondary])
    remove(secondary)
    put(profile, of: primary)
  }

  mutating func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    try check(former, revision)
    guard profiles[user.id] == nil else { throw .userExists(user.id) }
    try checkKeys(of: profile, former, freeBut: [former])
    try checkKeys(of: user.profile, user.id, freeBut: [former])
    put(profile, of: former)
    put(user)
  }

  private func check(_ id: UserID, _ revision: Revision) throws(StoreError) {
    guard try profile(id).revision == revision else { throw .revisionMismatch }
  }

  private func checkKeys(
    of profile: Profile, _ id: UserID, freeBut owners: Set<UserID>
  ) throws(StoreError) {
    for key in UniqueKey.all(of: profile, id: id) {
      if let holder = holders[key], !owners.contains(holder) { throw key.isTaken }
    }
  }

  private mutating func put(_ user: NewUser) {
    order.insert(user.id, at: position(of: user.id))
    put(user.profile, of: user.id)
    for (kind, record) in user.records { set(kind, of: .user(user.id), to: record) }
  }

  private mutating func put(_ profile: Profile, of id: UserID) {
    removeKeys(of: id)
    for key in UniqueKey.all(of: profile, id: id) { holders[key] = id }
    profiles[id] = stored(profile)
  }

  private mutating func remove(_ id: UserID) {
    removeKeys(of: id)
    order.remove(at: position(of: id))
    profiles[id] = nil
    records[.user(id)] = nil
  }

  private mutating func removeKeys(of id: UserID) {
    guard let profile = profiles[id] else { return }
    for key in UniqueKey.all(of: profile.value, id: id) where holders[key] == id {
      holders[key] = nil
    }
  }

  /// Where the id stands, or would.
  private func position(of id: UserID) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if order[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - Records

extension KeptUsers {
  func record(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> Stored<JSONValue>? {
    switch records[owner]?[kind] {
    case .readable(let record)?: return record
    case .aside?: throw unreadable(kind, of: owner)
    case nil: return nil
    }
  }

  mutating func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError) {
    if case .user(let id) = owner { _ = try profile(id) }
    try check(kind, of: owner, revision)
    set(kind, of: owner, to: record)
  }

  private func check(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?
  ) throws(StoreError) {
    guard try record(kind, of: owner)?.revision == revision else { throw .revisionMismatch }
  }

  private mutating func set(_ kind: RecordKind, of owner: RecordOwner, to record: JSONValue?) {
    records[owner, default: [:]][kind] = record.map { .readable(stored($0)) }
  }

  mutating func putAside(_ kind: RecordKind, of owner: RecordOwner) -> StoreError {
    records[owner, default: [:]][kind] = .aside
    return unreadable(kind, of: owner)
  }

  private func unreadable(_ kind: RecordKind, of owner: RecordOwner) -> StoreError {
    .unreadable(.record(kind, owner), place: "memory")
  }
}
