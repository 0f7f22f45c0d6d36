/// Why the store could not do something. Data only; `StoreError+Prose` has the sentences.
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
  /// A file did not parse. It was set aside, unchanged, at `path`.
  case corrupt(path: String)
  /// The data folder belongs to another account.
  case folderNotOurs(path: String)
  /// Others than its owner can write in the data folder.
  case folderOpenToOthers(path: String)
  /// A name that no file can have, for its length.
  case nameTooLong
  /// The system refused: which call, on what, and its `errno`.
  case system(operation: String, path: String, errno: Int32)
}
