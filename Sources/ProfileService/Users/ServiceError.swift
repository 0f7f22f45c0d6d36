package import ProfileModel

/// Why the service refuses. Data only; `ServiceError+Envelope` has status, codes and words.
package enum ServiceError: Error, Hashable, Sendable {
  // 400
  /// An attribute with a value that it cannot have.
  case invalid(AttributePath, Refusal)
  /// An attribute that has to be there.
  case missing(AttributePath)
  /// Not JSON, from some place on.
  case notJSON(JSONFault)
  /// Not a JSON object.
  case notAnObject
  /// Of another JSON type than the attribute has.
  case wrongType(AttributePath, expected: String)
  /// A key that the request cannot have.
  case unknownAttribute(String)
  /// A key of metadata with a `.` or a `$`.
  case metadataKey(AttributePath)
  /// Keys that `app_metadata` cannot have.
  case forbiddenAppMetadata([String])
  /// More metadata at sign-up than is allowed: properties, length of a name, length of a value.
  case signUpMetadata(limit: SignUpMetadataLimit)
  case passwordAndEmailTogether
  /// Roots that the connection owns.
  case rootsOwnedByConnection([String])
  /// The whole document would be larger.
  case documentTooLarge(maximumBytes: Int)
  case passwordRefused(PasswordFault)
  /// The email of a sign-up belongs to someone.
  case userExists
  /// The new email of a user belongs to someone.
  case emailExists
  /// A user cannot be linked to themselves.
  case linkedToItself
  /// The first identity of a user cannot be unlinked.
  case mainIdentity
  // 401
  case tokenMissing
  case tokenInvalid
  case tokenExpired
  // 403
  case wrongSubject
  case insufficientScope(anyOf: [Scope])
  case wrongEmailOrPassword
  case userBlocked
  /// A rule does not let the person in; the sentence is its own.
  case deniedByRule(String)
  // 404
  case inexistentUser
  case inexistentIdentity
  // 409
  case conflict
  // 429
  case tooManyAttempts(retryAfterSeconds: Int)
  // 500
  case store(StoreError)
  /// A record that a later version of the program wrote. It stays as it is.
  case laterVersion(RecordKind)
  /// libcrypt could not compute a hash.
  case hashing

  /// The attribute that it is about, if it is about one.
  package var path: AttributePath? {
    switch self {
    case .invalid(let path, _), .missing(let path), .wrongType(let path, _), .metadataKey(let path):
      path
    case .unknownAttribute(let key): AttributePath(key)
    case .forbiddenAppMetadata(let keys): keys.first.flatMap { AttributePath("app_metadata.\($0)") }
    case .userExists, .emailExists: "email"
    case .laterVersion(let kind): AttributePath(kind.rawValue)
    default: nil
    }
  }

  package enum SignUpMetadataLimit: Hashable, Sendable {
    case properties(maximum: Int)
    case nameLength(maximum: Int)
    case valueLength(maximum: Int)
  }
}
