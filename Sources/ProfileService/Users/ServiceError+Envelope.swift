package import ProfileModel

/// What Auth0 would answer: status, codes and words.
extension ServiceError {
  package var statusCode: Int {
    switch self {
    case .invalid, .missing, .notJSON, .notAnObject, .wrongType, .unknownAttribute, .metadataKey,
      .forbiddenAppMetadata, .signUpMetadata, .passwordAndEmailTogether, .rootsOwnedByConnection,
      .documentTooLarge, .passwordRefused, .userExists, .emailExists, .linkedToItself,
      .mainIdentity:
      400
    case .tokenMissing, .tokenInvalid, .tokenExpired: 401
    case .wrongSubject, .insufficientScope, .wrongEmailOrPassword, .userBlocked, .deniedByRule: 403
    case .inexistentUser, .inexistentIdentity: 404
    case .conflict: 409
    case .tooManyAttempts: 429
    case .store, .laterVersion, .hashing: 500
    }
  }

  /// The reason phrase of the status (RFC 9110 §15).
  package var error: String {
    switch statusCode {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 409: "Conflict"
    case 429: "Too Many Requests"
    default: "Internal Server Error"
    }
  }

  package var errorCode: String {
    switch self {
    case .invalid, .missing, .notJSON, .notAnObject, .wrongType, .unknownAttribute, .metadataKey,
      .forbiddenAppMetadata, .signUpMetadata, .documentTooLarge:
      "invalid_body"
    case .passwordAndEmailTogether, .rootsOwnedByConnection, .linkedToItself, .mainIdentity:
      "operation_not_supported"
    case .passwordRefused: "invalid_password"
    case .userExists: "user_exists"
    case .emailExists, .conflict: "auth0_idp_error"
    case .tokenMissing: "missing_token"
    case .tokenInvalid: "invalid_token"
    case .tokenExpired: "expired_token"
    case .wrongSubject: "unowned_resource"
    case .insufficientScope: "insufficient_scope"
    case .wrongEmailOrPassword: "invalid_grant"
    case .userBlocked, .deniedByRule: "unauthorized"
    case .inexistentUser: "inexistent_user"
    case .inexistentIdentity: "inexistent_identity"
    case .tooManyAttempts: "too_many_attempts"
    case .store, .laterVersion: "storage_error"
    case .hashing: "hashing_error"
    }
  }

  /// The JSON of the answer. That of a sign-up, and of a password, has another form than the rest.
  package var envelope: JSONValue {
    switch self {
    case .userExists:
      [
        "name": "BadRequestError", "code": .string(errorCode), "description": .string(message),
        "statusCode": .number(.integer(Int64(statusCode))),
      ]
    case .passwordRefused(let fault):
      [
        "name": "PasswordStrengthError", "code": .string(errorCode), "message": .string(message),
        "description": ["rules": [fault.rule], "verified": false],
        "statusCode": .number(.integer(Int64(statusCode))),
      ]
    default:
      [
        "statusCode": .number(.integer(Int64(statusCode))), "error": .string(error),
        "message": .string(message), "errorCode": .string(errorCode),
      ]
    }
  }
}

extension PasswordFault {
  /// The rule that a password does not keep, with its numbers apart from its words, as Auth0 has
  /// them.
  fileprivate var rule: JSONValue {
    let (message, format): (String, [JSONValue]) =
      switch self {
      case .tooShort(let minimum):
        ("At least %d characters in length", [.number(.integer(Int64(minimum)))])
      case .tooLong(let maximumBytes):
        ("At most %d bytes in length", [.number(.integer(Int64(maximumBytes)))])
      case .controlCharacter: ("No control characters", [])
      case .common: ("Not a password that everyone tries first", [])
      case .personal: ("Not the person's own name or address, nor ours", [])
      case .repetitive: ("Not one piece over and over", [])
      }
    return [
      "message": .string(message), "format": .array(format), "items": [], "verified": false,
    ]
  }
}
