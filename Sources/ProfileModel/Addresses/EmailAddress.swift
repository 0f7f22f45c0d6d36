/// An email address: WHATWG's grammar for `input type=email`, with the lengths of RFC 5321, letters
/// of every script (RFC 6531), and international domains.
///
/// One thing is stricter than WHATWG: the domain has a dot. No public domain is without one (ICANN
/// forbids it, SAC 053), and `ada@example` is a slip that would lock a person out of their account.
package struct EmailAddress: Hashable, Sendable {
  /// What stands before the `@`, as typed.
  package let localPart: String
  /// What stands after the `@`, as typed.
  package let domain: String
  private let domainName: DomainName

  /// - Throws: `EmailFault`, which says what is wrong with the text.
  package init(_ text: String) throws(EmailFault) {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      !text.unicodeScalars.contains(where: \.isSpaceOrControl),
      parts[0].allSatisfy(Self.isLocal)
    else { throw .form }
    (localPart, domain) = (String(parts[0]), String(parts[1]))
    try Self.checkLocalPart(localPart)
    let name = try Self.domainName(domain, of: text)
    domainName = name
    // Both forms travel: the typed one under SMTPUTF8, the one with A-labels everywhere else.
    guard text.utf8.count <= Self.maximumBytes,
      localPart.utf8.count + 1 + name.ascii.utf8.count <= Self.maximumBytes
    else { throw .tooLong }
  }

  /// Equal for addresses that are one mailbox for us: NFC, the local part without distinction of
  /// case, the domain as A-labels. Pluses and dots count, since they do for many providers.
  ///
  /// Without distinction of case `ß`, `ẞ` and `ss` are one before the `@`, as in all of Unicode. In a
  /// domain `ß` is a letter of its own: `straße.de` and `strasse.de` may belong to two people.
  package var uniqueKey: String { "\(localPart.normalizedToNFC.caseFolded)@\(domainName.ascii)" }
}

extension EmailAddress {
  /// RFC 5321 §4.5.3.1.3, less the angle brackets.
  private static let maximumBytes = 254
  /// RFC 5321 §4.5.3.1.1
  private static let maximumLocalPartBytes = 64

  private static func domainName(
    _ domain: String, of text: String
  ) throws(EmailFault) -> DomainName {
    do throws(DomainFault) {
      let name = try DomainName(domain)
      if name.labels.count > 1 { return name }
    } catch {
      if error != .form { throw .domain(error) }
    }
    throw text.utf8.count > maximumBytes ? .tooLong : .domain(.form)
  }

  private static func checkLocalPart(_ text: String) throws(EmailFault) {
    let scalars = text.unicodeScalars
    let pieces = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.allSatisfy({ !$0.isEmpty }) else { throw .dots }
    guard scalars.first?.properties.isMark == false else { throw .form }
    guard text.utf8.count <= maximumLocalPartBytes else { throw .localPartTooLong }
  }

  /// WHATWG's `atext / "."`, and letters beyond ASCII.
  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.isLetterMarkOrDigit }
    return switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case ".", "!", "#", "$", "%", "&", "'", "*", "+", "/", "=", "?", "^", "_", "`", "{", "|", "}",
      "~", "-":
      true
    default: false
    }
  }
}
