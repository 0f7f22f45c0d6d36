/// Why the store could not do something. Data only; `Sentences` has the words.
package enum StoreError: Error, Hashable, Sendable {
  /// Another user has the email.
  case emailTaken
  /// Another user has the identity.
  case identityTaken
  /// There is a user with this id.
  case userExists(UserID)
  case notFound
  /// The document is no longer what it was when it was read.
  case revisionMismatch
  /// What is kept is not what it should be. It was put aside, unchanged, where `place` says in the
  /// store's own terms, and nothing overwrites it.
  case unreadable(StoredDocument, place: String)
  /// An email or an identity that is longer than any that the store can keep.
  case keyTooLong
  /// A profile or a record that is larger than any that the store can keep.
  case tooLarge(maximumBytes: Int)
  /// Nothing can be read or kept now, or not at this place.
  case unreachable(Hindrance)

  /// What stands between us and what is kept.
  package struct Hindrance: Hashable, Sendable {
    /// What cannot be reached, in the store's own terms: a file, or an address.
    package let place: String
    package let cause: Cause

    package init(_ cause: Cause, at place: String) { (self.cause, self.place) = (cause, place) }
  }

  /// Why it stands there.
  package enum Cause: Hashable, Sendable {
    /// There is no room left.
    case full
    /// It was there, and is not any more.
    case gone
    /// It is no folder, and has to be one.
    case noFolder
    /// It is no file, and has to be one.
    case noFile
    /// It belongs to another account.
    case notOurs
    /// Others than its owner can change it.
    case openToOthers
    /// A later version of the program keeps users there, in a way that this one does not know.
    case laterVersion
    /// What was tried, and what the system said of it.
    case refused(operation: String, code: Int32)
  }
}

/// A document that a store keeps.
package enum StoredDocument: Hashable, Sendable {
  case profile(UserID)
  case record(RecordKind, RecordOwner)
}
