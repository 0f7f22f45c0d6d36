package import ProfileModel

/// A document as it was when it was read.
package struct Stored<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let revision: Revision

  package init(_ value: Value, _ revision: Revision) {
    self.value = value
    self.revision = revision
  }
}

/// Which state of a document is meant. What its bytes are is the store's affair: a counter, or the
/// document itself.
package struct Revision: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// A user as they were when they were read, with some of their records.
package struct StoredUser: Hashable, Sendable {
  package let id: UserID
  package let profile: Stored<Profile>
  package let records: [RecordKind: JSONValue]

  package init(id: UserID, profile: Stored<Profile>, records: [RecordKind: JSONValue]) {
    (self.id, self.profile, self.records) = (id, profile, records)
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

/// What takes the place of a user's record.
package struct RecordReplacement: Hashable, Sendable {
  package let kind: RecordKind
  /// That of the record that is replaced; `nil` where there is none.
  package let revision: Revision?
  package let value: JSONValue

  package init(of kind: RecordKind, _ revision: Revision?, with value: JSONValue) {
    (self.kind, self.revision, self.value) = (kind, revision, value)
  }
}

/// Whose a record is.
package enum RecordOwner: Hashable, Sendable {
  case user(UserID)
  /// Of no user: the tokens of servers.
  case server
}
