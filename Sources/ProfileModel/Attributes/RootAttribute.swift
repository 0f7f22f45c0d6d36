/// An attribute at the root of an Auth0 user, in the order in which files print them.
///
/// All there is to know of each stands in one table, `traits`. Whoever has to know who may write an
/// attribute, or what becomes of it, asks here.
package enum RootAttribute: String, Hashable, Sendable, CaseIterable {
  case userID = "user_id"
  case email
  case emailVerified = "email_verified"
  case username
  case phoneNumber = "phone_number"
  case phoneVerified = "phone_verified"
  case name
  case givenName = "given_name"
  case familyName = "family_name"
  case nickname
  case picture
  case blocked
  case identities
  case createdAt = "created_at"
  case updatedAt = "updated_at"
  case lastLogin = "last_login"
  case lastIP = "last_ip"
  case lastPasswordReset = "last_password_reset"
  case loginsCount = "logins_count"
  case userMetadata = "user_metadata"
  case appMetadata = "app_metadata"
  // What a request can have, and no user.
  case password
  case verifyEmail = "verify_email"

  package var path: AttributePath { AttributePath(stringLiteral: rawValue) }
}

extension RootAttribute {
  struct Traits {
    let shape: RootShape
    /// Who may write it, apart from the service.
    let writers: [Writer]
    let marks: Marks

    init(_ shape: RootShape, by writers: [Writer], _ marks: Marks = []) {
      (self.shape, self.writers, self.marks) = (shape, writers, marks)
    }
  }

  struct Marks: OptionSet {
    let rawValue: Int

    /// It says who somebody is, and so belongs to an identity and not to the account.
    static let ofIdentity = Marks(rawValue: 1)
    /// `null` removes it.
    static let unset = Marks(rawValue: 2)
    /// The person may say otherwise in their own metadata. An email is not among these: it is what
    /// one logs in with, and not for the person alone to change.
    static let correctable = Marks(rawValue: 4)
    /// It asks for something, and is never stored at the root.
    static let request = Marks(rawValue: 8)

    static let aName: Marks = [.ofIdentity, .unset, .correctable]
  }

  /// Shapes, lengths and writers are those of Auth0.
  var traits: Traits {
    switch self {
    case .userID: Traits(.text(), by: [])
    case .email: Traits(.text(.email), by: [.signUp, .server, .provider], .ofIdentity)
    case .emailVerified: Traits(.boolean, by: [.server, .provider], .ofIdentity)
    case .username: Traits(.text(.upTo(128)), by: [.signUp, .server], [.ofIdentity, .unset])
    case .phoneNumber: Traits(.phoneNumber, by: [.server], [.ofIdentity, .unset])
    case .phoneVerified: Traits(.boolean, by: [.server], .ofIdentity)
    case .name, .nickname:
      Traits(.text(.upTo(300)), by: [.signUp, .server, .provider], .aName)
    case .givenName, .familyName:
      Traits(.text(.upTo(150)), by: [.signUp, .server, .provider], .aName)
    case .picture: Traits(.text(.url), by: [.signUp, .server, .provider], .aName)
    case .blocked: Traits(.boolean, by: [.server])
    case .identities: Traits(.identities, by: [.provider])
    case .createdAt, .updatedAt, .lastLogin, .lastPasswordReset: Traits(.dateTime, by: [])
    case .lastIP: Traits(.text(), by: [])
    case .loginsCount: Traits(.count, by: [])
    case .userMetadata: Traits(.object, by: [.signUp, .person, .server])
    case .appMetadata: Traits(.object, by: [.server])
    case .password: Traits(.text(), by: [.signUp, .server], [.ofIdentity, .request])
    case .verifyEmail: Traits(.boolean, by: [.server], [.ofIdentity, .request])
    }
  }
}

// MARK: - What follows from the table

extension RootAttribute {
  /// Those that a user can have, in the order in which files print them.
  package static let stored = allCases.filter(\.isStored)

  /// Whether a user can have it, so that a file and an import can.
  package var isStored: Bool { !traits.marks.contains(.request) }

  /// Whether a connection owns it where it sets the roots at each login, and whether a link carries
  /// it over to the identity.
  package var isOfIdentity: Bool { traits.marks.contains(.ofIdentity) }

  /// Whether the person may say otherwise in their own metadata.
  package var isCorrectable: Bool { traits.marks.contains(.correctable) }

  /// Whether `null` removes it.
  package var canBeUnset: Bool { traits.marks.contains(.unset) }

  /// Whether the person can have given it at no time, so that it is the service's to say.
  package var isKeptByService: Bool { !isWritten(by: .signUp) }

  /// Whether this writer may say what it is. The service may, of every attribute, and is none of them.
  package func isWritten(by writer: Writer) -> Bool { traits.writers.contains(writer) }
}

extension ValidationRule {
  fileprivate static func upTo(_ maximum: Int) -> ValidationRule {
    .length(minimum: 1, maximum: maximum)
  }
}

extension Profile {
  /// The value at the root of the document; `nil` where there is none, and to remove it.
  package subscript(attribute: RootAttribute) -> JSONValue? {
    get { document[attribute.rawValue] }
    set { document[attribute.rawValue] = newValue }
  }
}
