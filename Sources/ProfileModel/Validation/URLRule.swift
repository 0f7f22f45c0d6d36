/// The address of a web page: `http` or `https`, a host, and no space or control character.
///
/// A name before the host (`https://bank.example@other.example`) is refused, since people read such
/// an address wrongly.
enum URLRule {
  static func refusal(of value: JSONValue) -> Refusal? {
    guard let text = value.string?.trimmed, let authority = authority(of: text),
      isHost(authority)
    else { return .url }
    return nil
  }

  /// What stands between `//` and the path.
  private static func authority(of text: String) -> Substring? {
    guard !text.unicodeScalars.contains(where: { $0.isSpaceOrControl }) else { return nil }
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      return text.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    }
    return nil
  }

  private static func isHost(_ authority: Substring) -> Bool {
    if authority.first == "[" {
      let parts = authority.dropFirst().split(separator: "]", omittingEmptySubsequences: false)
      return parts.count == 2 && isIPv6(parts[0])
        && (parts[1].isEmpty || parts[1].first == ":" && isPort(parts[1].dropFirst()))
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), isIPv4(parts[0]) || (try? DomainName(parts[0])) != nil
    else { return false }
    return parts.count == 1 || isPort(parts[1])
  }

  /// Four numbers up to 255, without a zero before other digits, which some would read as octal.
  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0).map(String.init) == String($0) }
  }

  /// Whether it has the letters of an IPv6 address; which of them are real is for a resolver.
  private static func isIPv6(_ text: Substring) -> Bool {
    text.contains(":") && text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
  }

  private static func isPort(_ text: Substring) -> Bool { UInt16(text) != nil }
}
