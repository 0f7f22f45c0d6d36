extension Unicode.Scalar {
  /// A letter, a mark on one, or a decimal digit, in any script.
  var isLetterMarkOrDigit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case "\0"..."\u{7F}": return false
    default: break
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }

  /// C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// What has no place inside an address: white space, control characters, and what is invisible
  /// or turns the direction of text.
  var isSpaceOrControl: Bool {
    if isASCII { return self == " " || isControl }
    return isControl || properties.isWhitespace || properties.generalCategory == .format
  }
}

extension Unicode.Scalar.Properties {
  /// A mark, which joins the character before it.
  var isMark: Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(generalCategory)
  }
}
