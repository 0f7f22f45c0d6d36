extension Character {
  /// Whether a terminal may be sent it whole.
  ///
  /// Controls and the ends of lines steer a terminal, bidi controls turn what stands around them,
  /// and a format character that is a grapheme of its own could not be seen. Joiners, selectors and
  /// tags within a grapheme belong to it.
  var isPrintable: Bool {
    for (index, scalar) in unicodeScalars.enumerated() {
      if 0x20..<0x7F ~= scalar.value { continue }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return false
      case .format where index == 0 || scalar.properties.isBidiControl: return false
      default: continue
      }
    }
    return true
  }
}

extension String {
  /// This text with whatever is not printable shown as a substitute. Line ends are kept, and nothing
  /// is left out.
  var printable: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == UInt8(ascii: "\n") }) { return self }
    return String(flatMap { $0 == "\n" || $0.isPrintable ? String($0) : $0.substitutes })
  }
}

extension Character {
  fileprivate var substitutes: String {
    String(repeating: "\u{FFFD}", count: unicodeScalars.count)
  }
}
