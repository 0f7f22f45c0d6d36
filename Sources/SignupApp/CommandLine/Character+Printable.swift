extension Character {
  /// Whether a terminal may be sent it whole.
  ///
  /// Controls and the ends of lines steer a terminal, bidi controls turn what stands around them,
  /// and a format character that begins a grapheme could not be seen, but for the few that have a
  /// form or a width. Joiners, selectors and tags within a grapheme belong to it.
  var isPrintable: Bool {
    for (index, scalar) in unicodeScalars.enumerated() {
      if 0x20..<0x7F ~= scalar.value { continue }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return false
      case .format where scalar.properties.isBidiControl: return false
      case .format where index == 0 && !scalar.isFormatWithForm: return false
      default: continue
      }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether it is a format character that can be seen: one of the signs that stand under or around
  /// what follows them (Prepended_Concatenation_Mark), or the gap within a Mongolian word.
  fileprivate var isFormatWithForm: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD, 0x180E: true
    default: false
    }
  }
}

extension String {
  /// This text on one line, with whatever is not printable shown as a substitute. Nothing is left out.
  var printable: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    return String(flatMap { $0.isPrintable ? String($0) : $0.substitutes })
  }
}

extension Character {
  fileprivate var substitutes: String {
    String(repeating: "\u{FFFD}", count: unicodeScalars.count)
  }
}
