import ProfileModel

/// The attributes at the root of a user that a request can write.
enum RootAttribute: String, Hashable, CaseIterable {
  case appMetadata = "app_metadata"
  case blocked
  case email
  case emailVerified = "email_verified"
  case familyName = "family_name"
  case givenName = "given_name"
  case name
  case nickname
  case password
  case phoneNumber = "phone_number"
  case phoneVerified = "phone_verified"
  case picture
  case username
  case userMetadata = "user_metadata"
  case verifyEmail = "verify_email"

  var path: AttributePath { AttributePath(stringLiteral: rawValue) }

  /// Those that a person may give when they sign up, besides email, password and `user_metadata`.
  static let atSignUp: Set<Self> = [.familyName, .givenName, .name, .nickname, .picture, .username]

  /// Those that a provider owns, where the connection sets them at each login.
  static let ownedByConnection = Set(allCases).subtracting([.appMetadata, .blocked, .userMetadata])

  /// Whether `null` removes it.
  private var canBeUnset: Bool {
    switch self {
    case .familyName, .givenName, .name, .nickname, .phoneNumber, .picture, .username: true
    case .appMetadata, .blocked, .email, .emailVerified, .password, .phoneVerified, .userMetadata,
      .verifyEmail:
      false
    }
  }
}

extension RootAttribute {
  private enum Shape {
    case boolean, object
    case text([ValidationRule])
  }

  /// Types and lengths are those of Auth0.
  private var shape: Shape {
    switch self {
    case .blocked, .emailVerified, .phoneVerified, .verifyEmail: .boolean
    case .appMetadata, .userMetadata: .object
    case .familyName, .givenName: .text([.length(minimum: 1, maximum: 150)])
    case .name, .nickname: .text([.length(minimum: 1, maximum: 300)])
    case .username: .text([.length(minimum: 1, maximum: 128)])
    case .picture: .text([.url])
    case .email: .text([.email])
    case .phoneNumber, .password: .text([])
    }
  }

  /// - Throws: `wrongType`, `invalid`. A password is only checked for its type: what else it must
  ///   be depends on whose it is.
  func check(_ value: JSONValue) throws(ServiceError) {
    if value == .null && canBeUnset { return }
    switch shape {
    case .boolean: guard value.bool != nil else { throw .wrongType(path, expected: "boolean") }
    case .object: guard value.object != nil else { throw .wrongType(path, expected: "object") }
    case .text(let rules):
      guard let text = value.string else { throw .wrongType(path, expected: "string") }
      for rule in rules {
        if let refusal = rule.refusal(of: value) { throw .invalid(path, refusal) }
      }
      if self == .phoneNumber && !Self.isPhoneNumber(text) { throw .invalid(path, .phone) }
    }
  }

  /// `^\+[0-9]{1,15}$` (E.164), stricter than what a person may type.
  private static func isPhoneNumber(_ text: String) -> Bool {
    text.hasPrefix("+") && (2...16).contains(text.utf8.count)
      && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
