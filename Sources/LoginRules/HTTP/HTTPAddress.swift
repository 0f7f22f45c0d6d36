import ProfileModel

/// Where a service is: `http://127.0.0.1:8080/clearbit`.
package struct HTTPAddress: Hashable, Sendable {
  /// A name, or an address of IP without brackets.
  let host: String
  let port: UInt16
  /// What comes before the path of every request; empty, or begins with a slash and does not end
  /// with one.
  let path: String
  /// Whether it asks for TLS, which we do not speak.
  package let needsTLS: Bool
  /// The host, with the port where one is given, as the `Host` field has it (RFC 9112 §3.2).
  let authority: String

  /// - Returns: `nil` for what is no address of HTTP, or has a user, a query or a fragment in it.
  package init?(_ text: String) {
    let text = text.trimmed
    guard let slashes = text.firstRange(of: "://"), text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else { return nil }
    let scheme = text[..<slashes.lowerBound].lowercased()
    let rest = text[slashes.upperBound...]
    guard ["http", "https"].contains(scheme), !rest.contains(where: { "?#@\\".contains($0) }) else {
      return nil
    }
    let authority = rest.prefix { $0 != "/" }
    guard let (host, port) = Self.parts(of: authority) else { return nil }
    needsTLS = scheme == "https"
    self.host = host
    self.port = port ?? (needsTLS ? 443 : 80)
    self.authority = String(authority)
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path.removeLast() }
    self.path = String(path)
  }

  private static func parts(of authority: Substring) -> (host: String, port: UInt16?)? {
    var (host, rest) = (authority.prefix { $0 != ":" }, authority)
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[authority.index(after: authority.startIndex)..<end]
      guard host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
      rest = authority[authority.index(after: end)...]
    } else {
      guard host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }) else {
        return nil
      }
      rest = authority.dropFirst(host.count)
    }
    guard !host.isEmpty else { return nil }
    if rest.isEmpty { return (String(host), nil) }
    let digits = rest.dropFirst()
    guard rest.first == ":", digits.allSatisfy(\.isNumber), let port = UInt16(digits), port > 0
    else { return nil }
    return (String(host), port)
  }
}
