import ProfileModel

/// Where a service is: `https://person.example.com`, `http://127.0.0.1:8080/clearbit`.
package struct HTTPAddress: Hashable, Sendable {
  /// As it is asked: without white space around it, and without a slash at the end, so that a path
  /// can follow.
  let text: String

  /// - Returns: `nil` for what is no address of HTTP, or has a user, a query or a fragment in it.
  package init?(_ text: String) {
    var text = text.trimmed
    guard let slashes = text.firstRange(of: "://"), text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else { return nil }
    let rest = text[slashes.upperBound...]
    guard ["http", "https"].contains(text[..<slashes.lowerBound].lowercased()),
      !rest.contains(where: { "?#@\\".contains($0) }),
      Self.isAuthority(rest.prefix { $0 != "/" })
    else { return nil }
    while text.last == "/" { text.removeLast() }
    self.text = text
  }

  /// A host, and a port or none (RFC 3986 §3.2).
  private static func isAuthority(_ text: Substring) -> Bool {
    var (host, rest) = (text.prefix { $0 != ":" }, text)
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return false }
      host = text[..<end].dropFirst()
      guard host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return false }
      rest = text[end...].dropFirst()
    } else {
      guard host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }) else {
        return false
      }
      rest = text.dropFirst(host.count)
    }
    return !host.isEmpty && (rest.isEmpty || isPort(rest))
  }

  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.dropFirst()
    return text.first == ":" && digits.allSatisfy(\.isNumber) && UInt16(digits) ?? 0 > 0
  }
}
