package import ProfileModel

/// What only one user can have, and what leads to that user.
package enum UniqueKey: Hashable, Sendable {
  /// The form of an email address in which equal mailboxes are equal.
  case email(key: String)
  /// An identity by its provider and the id there: `linkedin|YbK1…`
  case identity(key: String)

  /// The key of an email address; `nil` where the text is none.
  package static func email(_ text: String) -> UniqueKey? {
    EmailKey(text).map { .email(key: $0.text) }
  }

  /// All keys of a profile. The identity that is the user's own id needs none.
  package static func all(of profile: Profile, id: UserID) -> Set<UniqueKey> {
    var keys: Set<UniqueKey> = []
    if let email = profile.email.flatMap(UniqueKey.email) { keys.insert(email) }
    for identity in profile.identities {
      keys.formUnion(Self.all(of: identity, id: id))
    }
    return keys
  }

  /// A linked password account keeps its email, since that is what its person logs in with.
  private static func all(of identity: Identity, id: UserID) -> [UniqueKey] {
    guard let provider = identity.provider, let userID = identity.userID else { return [] }
    let key = "\(provider)|\(userID)"
    let isOwn = key == id.passwordUserID
    let email =
      isOwn || identity.isSocial
      ? nil : identity.profileData["email"]?.string.flatMap(UniqueKey.email)
    return [isOwn ? nil : UniqueKey.identity(key: key), email].compactMap { $0 }
  }
}

extension UniqueKey {
  /// The text of the key. Two keys of one kind are the same where their texts are.
  package var text: String {
    switch self {
    case .email(let key), .identity(let key): key
    }
  }

  /// What to say to whoever wants the key where another has it.
  package var isTaken: StoreError {
    switch self {
    case .email: .emailTaken
    case .identity: .identityTaken
    }
  }
}
