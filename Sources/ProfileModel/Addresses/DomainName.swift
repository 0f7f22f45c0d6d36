/// The name of a host, in any script.
///
/// Labels are what WHATWG's email grammar says, 1–63 letters, digits and hyphens with no hyphen at
/// either end; beyond ASCII they are letters, marks and digits, which is IDNA 2008 (RFC 5892) less
/// its tables of exceptions.
package struct DomainName: Hashable, Sendable {
  /// The labels as a resolver takes them: lower case, those beyond ASCII as A-labels (RFC 5890).
  package let labels: [String]

  /// - Returns: `nil` where the text is no domain, or longer than 253 bytes as A-labels.
  package init?(_ text: some StringProtocol) {
    let parts = String(text).unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: Self.dots.contains)
    let labels = parts.compactMap { Self.aLabel(of: String($0)) }
    guard labels.count == parts.count, labels.joined(separator: ".").utf8.count <= 253
    else { return nil }
    self.labels = labels
  }

  /// The name in ASCII.
  package var ascii: String { labels.joined(separator: ".") }

  /// The full stop, and the three that East Asian keyboards give for it (RFC 3490 §3.1).
  private static let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]

  private static func aLabel(of text: String) -> String? {
    let label = text.lowercased().normalizedToNFC.unicodeScalars
    guard let first = label.first, first != "-", label.last != "-", !first.properties.isMark,
      label.allSatisfy({ $0.isLetterMarkOrDigit || $0 == "-" }),
      let ascii = label.allSatisfy(\.isASCII) ? String(label) : Punycode.aLabel(of: label),
      ascii.utf8.count <= 63
    else { return nil }
    return ascii
  }
}
