package import ProfileModel

/// What only one user can have. A claim is a symbolic link whose target is the user's id, since
/// making one is a single step that either succeeds or finds the name taken.
package enum Claim: Hashable, Sendable {
  /// The form of an email address in which equal mailboxes are equal.
  case email(key: String)
  /// An identity by its provider and the id there: `linkedin|YbK1…`
  case identity(key: String)

  /// The claim on an email address; `nil` where the text is none.
  package static func email(_ text: String) -> Claim? {
    EmailKey(text).map { .email(key: $0.text) }
  }

  /// All that a profile claims. The identity that is the file's own id needs no claim.
  package static func all(of profile: Profile, id: UserID) -> Set<Claim> {
    var claims: Set<Claim> = []
    if let email = profile.email.flatMap(Claim.email) { claims.insert(email) }
    for identity in profile.identities {
      claims.formUnion(Self.all(of: identity, id: id))
    }
    return claims
  }

  /// A linked password account keeps its email, since that is what its person logs in with.
  private static func all(of identity: Identity, id: UserID) -> [Claim] {
    guard let provider = identity.provider, let userID = identity.userID else { return [] }
    let key = "\(provider)|\(userID)"
    let isOwn = key == id.passwordUserID
    let email =
      isOwn || identity.isSocial
      ? nil : identity.profileData["email"]?.string.flatMap(Claim.email)
    return [isOwn ? nil : Claim.identity(key: key), email].compactMap { $0 }
  }
}

extension Claim {
  private var key: String {
    switch self {
    case .email(let key), .identity(let key): key
    }
  }

  /// The key as the name of a file: what no name can have is escaped with `%`, so that two keys
  /// never have one name.
  var fileName: String {
    var name: [UInt8] = []
    for byte in key.utf8 {
      if Self.isSafe(byte) && !(name.isEmpty && byte == UInt8(ascii: ".")) {
        name.append(byte)
      } else {
        name += [UInt8(ascii: "%")] + Hexadecimal.text(of: [byte]).utf8
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: " ") && byte != 0x7F && byte != UInt8(ascii: "/")
      && byte != UInt8(ascii: "%")
  }

  /// Which of 256 folders has the claim: a byte of its FNV-1a hash, since keys are not as evenly
  /// spread as ids are.
  var shard: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Hexadecimal.text(of: [UInt8(truncatingIfNeeded: hash ^ hash >> 32)])
  }
}
