package import ProfileModel

/// Keeps users, and what belongs to each of them beside the profile.
///
/// Every write says what it expects to replace, so that no writer undoes another's work, and has
/// reached the disk when it returns.
package protocol ProfileStore: Sendable {
  /// Makes users, each with the profile, its claims and its records, all of them or nothing.
  ///
  /// - Returns: for each user the reason why there is none, or `nil`: `emailTaken`,
  ///   `identityTaken`, `userExists`, `system`.
  func create(_ users: [NewUser]) -> [StoreError?]

  /// - Throws: `notFound`, `corrupt`, `system`.
  func profile(_ id: UserID) throws(StoreError) -> Stored<Profile>

  /// The user who has a claim.
  ///
  /// - Throws: `corrupt`, `system`.
  func user(with claim: UniqueKey) throws(StoreError) -> (id: UserID, profile: Stored<Profile>)?

  /// Replaces the profile that has the revision, and what it claims.
  ///
  /// - Throws: `revisionMismatch`, `emailTaken`, `identityTaken`, `notFound`, `corrupt`, `system`.
  func replace(
    _ id: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError)

  /// Makes one user of two: the primary gets the profile, and with it what the secondary claimed;
  /// everything else about the secondary is removed.
  ///
  /// - Throws: as `replace`.
  func absorb(
    _ secondary: UserID, _ secondaryRevision: Revision, into primary: UserID, _ revision: Revision,
    with profile: Profile
  ) throws(StoreError)

  /// Makes two users of one: the new one gets what it claims, and the former the profile.
  ///
  /// - Throws: as `replace`, and `userExists`.
  func split(
    _ user: NewUser, from former: UserID, _ revision: Revision, with profile: Profile
  ) throws(StoreError)

  /// Removes everything about a user.
  ///
  /// - Throws: `notFound`, `system`.
  func delete(_ id: UserID) throws(StoreError)

  /// All ids, in order.
  ///
  /// - Throws: `system`.
  func ids() throws(StoreError) -> [UserID]

  /// - Returns: `nil` where there is no such record.
  /// - Throws: `corrupt`, `system`.
  func record(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> Stored<JSONValue>?

  /// Puts a record that is none aside, so that nothing overwrites it.
  ///
  /// - Returns: the error that says where it is.
  /// - Throws: `system`
  func setAside(_ kind: RecordKind, of owner: RecordOwner) throws(StoreError) -> StoreError

  /// Replaces the record that has the revision, or makes it where there was none; `nil` removes it.
  ///
  /// - Throws: `revisionMismatch`, `notFound` where the owner is no user, `corrupt`, `system`.
  func replace(
    _ kind: RecordKind, of owner: RecordOwner, _ revision: Revision?, with record: JSONValue?
  ) throws(StoreError)
}

extension ProfileStore {
  /// Makes one user.
  ///
  /// - Throws: `emailTaken`, `identityTaken`, `userExists`, `system`.
  package func create(_ user: NewUser) throws(StoreError) {
    if let error = create([user]).first.flatMap({ $0 }) { throw error }
  }
}

/// A user who is to be made.
package struct NewUser: Hashable, Sendable {
  package let id: UserID
  package let profile: Profile
  package let records: [RecordKind: JSONValue]

  package init(_ id: UserID, _ profile: Profile, records: [RecordKind: JSONValue] = [:]) {
    self.id = id
    self.profile = profile
    self.records = records
  }
}

/// What is kept beside a profile, and never in it.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
  /// The hash of the password.
  case credentials
  case history
  case tokens
  /// Failed logins.
  case throttle
}

/// Whose a record is.
package enum RecordOwner: Hashable, Sendable {
  case user(UserID)
  /// Of no user: the tokens of servers.
  case server
}

/// A document as it was when it was read.
package struct Stored<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let revision: Revision

  package init(_ value: Value, _ revision: Revision) {
    self.value = value
    self.revision = revision
  }
}

/// Which state of a document is meant. It is the document's bytes: a profile has no room for a
/// counter, and equal documents need not be told apart.
package struct Revision: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
}
