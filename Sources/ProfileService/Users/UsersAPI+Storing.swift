import ProfileModel

// Every change reads, changes and replaces what it has read. Where another writer was quicker it
// starts again, so that no change is lost; each new start means that another writer got on.
extension UsersAPI {
  /// Turns what the store says into what the service says.
  func storing<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(ServiceError) -> Result {
    do {
      return try body()
    } catch .notFound {
      throw .inexistentUser
    } catch .emailTaken {
      throw .emailExists
    } catch .identityTaken, .userExists {
      throw .conflict
    } catch .keyTooLong {
      throw .invalid("email", .email(.tooLong))
    } catch {
      throw .store(error)
    }
  }

  /// Changes a profile. The change runs again where another writer was quicker.
  func changeProfile(
    of id: UserID, _ change: (inout Profile) throws(ServiceError) -> Void
  ) throws(ServiceError) -> Profile {
    while true {
      let stored = try storing { () throws(StoreError) in try store.profile(id) }
      var profile = stored.value
      try change(&profile)
      if profile == stored.value { return profile }
      try checkSize(of: profile)
      let isReplaced = try replacing { () throws(StoreError) in
        try store.replace(id, stored.revision, with: profile)
      }
      if isReplaced { return profile }
    }
  }

  /// Changes a profile and the history beside it, in one go. The change runs again where another
  /// writer was quicker.
  ///
  /// - Returns: both as they are now.
  /// - Throws: `documentTooLarge`, `inexistentUser`, `emailExists`, `store`.
  func change(
    _ id: UserID, _ change: (inout Profile, inout History) -> Void
  ) throws(ServiceError) -> (profile: Profile, history: History) {
    while true {
      let stored = try storing { () throws(StoreError) in try store.profile(id) }
      let known = try storedHistory(of: id)
      let former = known?.record ?? History()
      var (profile, history) = (stored.value, former)
      change(&profile, &history)
      if profile != stored.value { try checkSize(of: profile) }
      let record =
        history == former
        ? nil : RecordReplacement(of: .history, known?.revision, with: history.json)
      let isStored = try replacing { () throws(StoreError) in
        if profile != stored.value {
          try store.replace(id, stored.revision, with: profile, and: record)
        } else if let record {
          try store.replace(.history, of: .user(id), record.revision, with: record.value)
        }
      }
      if isStored { return (profile, history) }
    }
  }

  /// Changes a record. The change gets `nil` where there is none, makes it `nil` to remove it, and
  /// runs again where another writer was quicker.
  func changeRecord<Record: KeptRecord, Result>(
    of owner: RecordOwner, _ change: (inout Record?) throws(ServiceError) -> Result
  ) throws(ServiceError) -> Result {
    while true {
      let stored: (record: Record, revision: Revision)? = try storedRecord(of: owner)
      var record = stored?.record
      let result = try change(&record)
      if record == stored?.record { return result }
      let isReplaced = try replacing { () throws(StoreError) in
        try store.replace(Record.kind, of: owner, stored?.revision, with: record?.json)
      }
      if isReplaced { return result }
    }
  }

  func record<Record: KeptRecord>(of owner: RecordOwner) throws(ServiceError) -> Record? {
    let stored: (record: Record, revision: Revision)? = try storedRecord(of: owner)
    return stored?.record
  }

  /// A record that is JSON but not what it should be is as corrupt as one that is no JSON, unless a
  /// later version of the program wrote it.
  func storedRecord<Record: KeptRecord>(
    of owner: RecordOwner
  ) throws(ServiceError) -> (record: Record, revision: Revision)? {
    let stored = try storing { () throws(StoreError) in try store.record(Record.kind, of: owner) }
    guard let stored else { return nil }
    if let record = Record(json: stored.value) { return (record, stored.revision) }
    guard !Record.isOfLaterVersion(stored.value) else { throw .laterVersion(Record.kind) }
    throw .store(
      try storing { () throws(StoreError) in try store.putAside(Record.kind, of: owner) })
  }

  /// - Returns: `false` where another writer was quicker.
  func replacing(_ body: () throws(StoreError) -> Void) throws(ServiceError) -> Bool {
    try storing { () throws(StoreError) in
      do throws(StoreError) {
        try body()
        return true
      } catch .revisionMismatch {
        return false
      }
    }
  }

  /// The size of the file, in bytes: 1 MB.
  static let maximumDocumentBytes = 1_000_000

  func checkSize(of profile: Profile) throws(ServiceError) {
    guard JSONText.of(profile).count <= Self.maximumDocumentBytes else {
      throw .documentTooLarge(maximumBytes: Self.maximumDocumentBytes)
    }
  }
}
