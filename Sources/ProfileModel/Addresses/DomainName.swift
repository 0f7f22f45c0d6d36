/// The name of a host, in any script.
///
/// Labels are what WHATWG's email grammar says, 1–63 letters, digits and hyphens with no hyphen at
/// either end; beyond ASCII they are those of IDNA 2008, which `DomainLabel` tells.
package struct DomainName: Hashable, Sendable {
  /// The labels as a resolver takes them: lower case, those beyond ASCII as A-labels (RFC 5890).
  package let labels: [String]

  /// - Throws: where the text is no domain, or longer than 253 bytes as A-labels.
  package init(_ text: some StringProtocol) throws(DomainFault) {
    var labels: [DomainLabel] = []
    for part in String(text).unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: Self.isDot)
    {
      labels.append(try DomainLabel(String(part)))
    }
    self.labels = labels.map(\.ascii)
    guard ascii.utf8.count <= 253 else { throw .form }
    if Self.isNumber(self.labels.last ?? "") { throw .number }
    if labels.contains(where: \.hasRightToLeft), !labels.allSatisfy(\.hasOneDirection) {
      throw .direction
    }
  }

  /// The name in ASCII.
  package var ascii: String { labels.joined(separator: ".") }

  /// The full stop, and the three that East Asian keyboards give for it (RFC 3490 §3.1).
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "\u{3002}", "\u{FF0E}", "\u{FF61}": true
    default: false
    }
  }

  /// Whether the last label makes the whole the address of a machine, by WHATWG's "ends in a
  /// number": no top-level domain is one (RFC 3696 §2).
  private static func isNumber(_ label: String) -> Bool {
    let digits = label.utf8
    if label.hasPrefix("0x") { return digits.dropFirst(2).allSatisfy(\.isHexadecimalDigit) }
    return digits.allSatisfy(\.isDigit)
  }
}
