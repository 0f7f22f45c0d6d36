import ProfileModel

/// The 24 lower-case hexadecimal digits that name a user in the store. They are made here, never
/// typed, so they are safe as the name of a file.
package struct UserID: Hashable, Sendable {
  package let text: String

  /// - Returns: `nil` where the text is anything but 24 lower-case hexadecimal digits.
  package init?(_ text: String) {
    guard text.utf8.count == Self.digits, text.utf8.allSatisfy(Hexadecimal.isDigit) else {
      return nil
    }
    self.text = text
  }

  private init(bytes: some Sequence<UInt8>) { text = Hexadecimal.text(of: bytes) }

  package static let digits = 24

  /// An id that nobody has: 96 random bits.
  package static func random(from random: RandomBytes = .system) -> UserID {
    UserID(bytes: random.make(count: digits / 2))
  }
}

extension UserID: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension UserID: CustomStringConvertible {
  package var description: String { text }
}

extension UserID {
  /// `user_id` of a user of the password database, or of one who came without any connection.
  var passwordUserID: String { "\(Identity.passwordProvider)|\(text)" }

  /// - Returns: the id in an `auth0|…`; `nil` for every other user id, which a claim leads to.
  init?(passwordUserID: String) {
    let parts = passwordUserID.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == Identity.passwordProvider else { return nil }
    self.init(String(parts[1]))
  }
}
