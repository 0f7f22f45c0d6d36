package import ProfileModel

/// Keeps users, and what belongs to each of them beside the profile.
///
/// Every write says what it expects to replace, so that no writer undoes another's work, and is safe
/// when it returns. Each call may throw `unreachable`; what else it throws stands beside it.
package protocol ProfileStore: Sendable {
  /// How many users are best made, or read, in one call: the more, the less is waited for each.
  var usersAtOnce: Int { get }

  // MARK: Users

  /// Makes users, each with the profile, its keys and its records, all of them or nothing.
  ///
  /// - Returns: for each user the reason why there is none, or `nil`: `emailTaken`,
  ///   `identityTaken`, `userExists`, `keyTooLong`, `tooLarge`.
  func create(_ users: [NewUser]) -> [StoreError?]

  /// - Throws: `notFound`, `unreadable`.
  func profile(_ id: UserID) throws(StoreError) -> Stored<Profile>

  /// Whether there is such a user, whose profile may be unreadable.
  func contains(_ id: UserID) throws(StoreError) -> Bool

  /// Some ids, in an order of the store's own that stays the same: those that come after one which
  /// there need not be any more, or the first.
  ///
  /// - Returns: none after the last.
  func ids(after last: UserID?, limit: Int) throws(StoreError) -> [UserID]

  /// Reads several users in one go, each with some of its records.
  ///
  /// - Returns: what came of each, in the order of the ids: `notFound`, `unreadable`.
  func users(_ ids: [UserID], with kinds: [RecordKind]) -> [Result<StoredUser, StoreError>]

  /// The user who has a key.
  ///
  /// - Throws: `unreadable`, `keyTooLong`.
  func user(with key: UniqueKey) throws(StoreError) -> (id: UserID, profile: Stored<Profile>)?

  /// Replaces the profile that has the revision, its keys, and a record beside it: no other writer
  /// comes between the two.
  ///
  /// - Throws: `revisionMismatch`, `emailTaken`, `identityTaken`, `notFound`, `unreadable`,
  ///   `keyTooLong`, `tooLarge`.
  func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile, and record: RecordReplacement?
  ) throws(StoreError)

  /// Removes everything about a user, what was put aside too.
  ///
  /// - Throws: `notFound`
  func delete(_ id: UserID) throws(StoreError)

  // MARK: Linking

  /// Makes one user of two: the primary gets the profile, and with it the secondary's keys;
  /// everything else about the secondary is removed.
  ///
  /// - Throws: as `replace`.
  func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError)

  /// Makes two users of one: the new one gets its keys, and the former the profile.
  ///
  /// - Throws: as `replace`, and `userExists`.
  func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError)

  // MARK: Records

  /// - Returns: `nil` where there is no such record.
  /// - Throws: `unreadable`
  func record(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> Stored<JSONValue>?

  /// Replaces the record that has the revision, or makes it where there was none; `nil` removes it.
  ///
  /// - Throws: `revisionMismatch`, `notFound` where the owner is no user, `unreadable`, `tooLarge`.
  func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError)

  /// Puts a record aside that is not what it should be. From then on it is unreadable.
  ///
  /// - Returns: `unreadable`, which says where it is.
  func putAside(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> StoreError
}

extension ProfileStore {
  /// Replaces the profile that has the revision, and its keys.
  ///
  /// - Throws: as with a record.
  package func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError) {
    try replace(id, revision, with: profile, and: nil)
  }

  /// Makes one user.
  ///
  /// - Throws: as the other `create` returns.
  package func create(_ user: NewUser) throws(StoreError) {
    if let error = create([user]).first.flatMap({ $0 }) { throw error }
  }

  /// Reads one user as `users(_:with:)` does.
  package func user(
    _ id: UserID, with kinds: [RecordKind]
  ) throws(StoreError) -> StoredUser {
    let profile = try profile(id)
    var records: [RecordKind: JSONValue] = [:]
    for kind in kinds { records[kind] = try record(kind, of: .user(id))?.value }
    return StoredUser(id: id, profile: profile, records: records)
  }
}
