import ProfileModel

extension ServiceError {
  /// One sentence. It names attributes, never their values.
  package var message: String {
    switch self {
    case .invalid(let path, let refusal):
      "Payload validation error: '\(refusal.message)' on property \(path)."
    case .missing(let path): "Payload validation error: 'Missing required property: \(path)'."
    case .notJSON: "Invalid request payload JSON format"
    case .notAnObject: "Payload validation error: 'Expected type object'."
    case .wrongType(let path, let expected):
      "Payload validation error: 'Expected type \(expected)' on property \(path)."
    case .unknownAttribute(let key):
      "Payload validation error: 'Additional properties not allowed: \(key)'."
    case .metadataKey(let path):
      "Payload validation error: 'Property names must not contain . or $' on property \(path)."
    case .forbiddenAppMetadata(let keys):
      "The following app_metadata properties are not allowed: \(Self.list(keys))."
    case .signUpMetadata(let limit):
      "Payload validation error: '\(limit.message)' on property user_metadata."
    case .passwordAndEmailTogether: "Cannot update password and email simultaneously."
    case .rootsOwnedByConnection(let names):
      "The following user attributes cannot be updated: \(Self.list(names))."
    case .documentTooLarge(let maximum): "The user would be larger than \(maximum) bytes."
    case .passwordRefused: "Password is too weak"
    case .userExists, .conflict: "The user already exists."
    case .emailExists: "The specified new email already exists."
    case .tokenMissing: "Missing authentication"
    case .tokenInvalid: "Invalid token"
    case .tokenExpired: "Expired token"
    case .wrongSubject: "User to be acted on does not match subject in bearer token."
    case .insufficientScope(let scopes):
      "Insufficient scope, expected any of: \(scopes.map(\.rawValue).joined(separator: ","))"
    case .wrongEmailOrPassword: "Wrong email or password."
    case .userBlocked: "The user is blocked."
    case .deniedByRule(let sentence): sentence
    case .inexistentUser: "The user does not exist."
    case .inexistentIdentity: "The identity does not exist."
    case .linkedToItself: "Main account and linked account are the same."
    case .mainIdentity: "The main identity of a user cannot be unlinked."
    case .tooManyAttempts(let seconds): "Too many attempts. Try again in \(seconds) seconds."
    case .store, .laterVersion: "The user could not be read or stored."
    case .hashing: "The password could not be hashed."
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension ServiceError.SignUpMetadataLimit {
  fileprivate var message: String {
    switch self {
    case .properties(let maximum): "Too many properties defined, maximum \(maximum)"
    case .nameLength(let maximum): "Property name is too long, maximum \(maximum)"
    case .valueLength(let maximum): "Property value is too long, maximum \(maximum)"
    }
  }
}

extension Refusal {
  fileprivate var message: String {
    switch self {
    case .empty: "String is empty"
    case .tooShort(let minimum): "String is too short, minimum \(minimum)"
    case .tooLong(let maximum): "String is too long, maximum \(maximum)"
    case .email: "Object didn't pass validation for format email"
    case .password: "Object didn't pass validation for format password"
    case .phone: "String does not match pattern: ^\\+[0-9]{1,15}$"
    case .url: "Object didn't pass validation for format absolute-https-uri-or-empty"
    case .country: "Object didn't pass validation for format country"
    case .date, .noSuchDay, .dateOutside: "Object didn't pass validation for format date"
    case .number: "Expected type number"
    case .wholeNumber: "Expected type integer"
    case .numberOutside(let minimum, let maximum):
      "Number is outside \(Self.text(minimum)) to \(Self.text(maximum))"
    case .multipleOf(let step): "Value is not a multiple of \(Self.text(step))"
    case .choice: "No enum match"
    case .tooFew(let minimum): "Array is too short, minimum \(minimum)"
    case .tooMany(let maximum): "Array is too long, maximum \(maximum)"
    case .mustAccept: "Value does not match the constant"
    case .form: "String does not match pattern"
    }
  }

  private static func text(_ bound: Double?) -> String {
    bound.map { Int(exactly: $0).map(String.init) ?? String($0) } ?? "any"
  }
}
