extension Unicode.Scalar {
  /// A letter, a mark on one, or a decimal digit, in any script.
  var isLetterMarkOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }

  /// C0, DEL and C1.
  var isControl: Bool { properties.generalCategory == .control }

  /// What has no place inside an address: white space, control characters, and what is invisible
  /// or turns the direction of text.
  var isSpaceOrControl: Bool {
    isControl || properties.isWhitespace || properties.generalCategory == .format
  }
}

extension Unicode.Scalar.Properties {
  /// A mark, which joins the character before it.
  var isMark: Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(generalCategory)
  }
}
