/// One part of a domain, in the form that is looked up.
///
/// Two texts are one label when IDNA takes them as one. What a person means is mapped first, as far
/// as the standard library's tables go (UTS #46, without its exceptions for older software): small
/// letters for capitals, narrow ones for those of East Asian keyboards, NFC. What other mappings
/// would change is refused rather than mistaken for a domain of its own.
struct DomainLabel: Hashable, Sendable {
  /// The label in its own letters, also where an A-label was written.
  private let unicode: String
  /// The label where it is ASCII, else its A-label.
  let ascii: String

  init(_ typed: String) throws(DomainFault) {
    let label = typed.mapped
    guard label.isASCII else {
      (unicode, ascii) = (label, try Self.aLabel(of: label))
      return
    }
    guard (1...Self.maximumBytes).contains(label.utf8.count), Self.hasLetters(label) else {
      throw .form
    }
    ascii = label
    unicode = label.hasPrefix(Self.prefix) ? try Self.uLabel(of: label) : label
  }

  /// RFC 1035 §2.3.4
  private static let maximumBytes = 63
  private static let prefix = "xn--"

  /// Letters, digits and hyphens in ASCII, with no hyphen at either end.
  private static func hasLetters(_ label: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return label.utf8.first != hyphen && label.utf8.last != hyphen
      && label.utf8.allSatisfy { $0.isDigit || $0 == hyphen || $0.isSmallLetter }
  }

  /// - Throws: where the label breaks a rule of RFC 5891 §4.2.3.
  private static func aLabel(of label: String) throws(DomainFault) -> String {
    let scalars = Array(label.unicodeScalars)
    guard scalars.first != "-", scalars.last != "-", scalars.first?.properties.isMark == false,
      !(scalars.count > 3 && scalars[2] == "-" && scalars[3] == "-")
    else { throw .form }
    for index in scalars.indices where !DomainLetter.isPermitted(at: index, in: scalars) {
      throw scalars[index].isASCII ? .form : .letter
    }
    guard let ascii = Punycode.aLabel(of: scalars), ascii.utf8.count <= maximumBytes
    else { throw .form }
    return ascii
  }

  /// What an A-label stands for, which has to be written as that A-label again: otherwise a name
  /// would have two.
  private static func uLabel(of label: String) throws(DomainFault) -> String {
    guard let decoded = Punycode.decoded(label.dropFirst(prefix.count)), !decoded.isASCII,
      decoded.mapped.utf8.elementsEqual(decoded.utf8), (try? aLabel(of: decoded)) == label
    else { throw .code }
    return decoded
  }
}

// MARK: - Direction

extension DomainLabel {
  /// Whether a scalar is of a script that runs from right to left, or a digit that does.
  var hasRightToLeft: Bool {
    !unicode.isASCII
      && unicode.unicodeScalars.contains { $0.direction == .right || $0.isArabicDigit }
  }

  /// RFC 5893 §2: a letter first, letters of one direction, and no two sets of digits.
  var hasOneDirection: Bool {
    let scalars = unicode.unicodeScalars
    guard let direction = scalars.first?.direction, direction != .none else { return false }
    let hasArabicDigits = scalars.contains(where: \.isArabicDigit)
    let hasOtherDigits = scalars.contains(where: \.isEuropeanDigit)
    if hasArabicDigits, hasOtherDigits || direction == .left { return false }
    return scalars.allSatisfy { $0.direction == .none || $0.direction == direction }
  }
}

extension String {
  /// The mapping of UTS #46 for letters that folding changes and for the wide forms of ASCII.
  fileprivate var mapped: String {
    if isASCII { return lowercased() }
    var mapped = ""
    for scalar in unicodeScalars {
      switch scalar {
      // Both are letters of their own in domains; folding would make them `ss` and σ.
      case "ß", "ς": mapped.unicodeScalars.append(scalar)
      case "ẞ": mapped += "ß"
      case "\u{FF01}"..."\u{FF5E}": mapped.unicodeScalars.append(scalar.narrow)
      default: mapped += String(scalar).caseFolded
      }
    }
    return mapped.normalizedToNFC
  }
}

extension Unicode.Scalar {
  /// The small ASCII character of which this is the wide form.
  fileprivate var narrow: Unicode.Scalar {
    let narrow = Unicode.Scalar(UInt8(value - 0xFEE0))
    return narrow.properties.lowercaseMapping.unicodeScalars.first ?? narrow
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  var isHexadecimalDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
