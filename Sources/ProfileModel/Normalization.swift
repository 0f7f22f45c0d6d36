@_spi(_Unicode) import Swift

extension String {
  /// This text in Unicode's Normalization Form C, in which equal texts have equal bytes.
  ///
  /// The standard library exports the code units under a name with an underscore; the other way
  /// would be all of Foundation with ICU, which makes the program three times as large.
  package var normalizedToNFC: String {
    isASCII ? self : String(decoding: _nfcCodeUnits, as: UTF8.self)
  }

  /// This text without white space at either end.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return "" }
    // Nothing joins the first character from before it, nor the last one from behind it.
    if first.isASCIIButNotWhiteSpace, last.isASCIIButNotWhiteSpace { return self }
    return withoutOuterWhiteSpace
  }

  private var withoutOuterWhiteSpace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// This text without distinction of case, for comparing: Unicode's full case folding
  /// (CaseFolding.txt, C and F) of what is in NFC, and NFC again.
  package var caseFolded: String {
    guard !isASCII else { return lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.properties.changesWhenCaseFolded {
        folded += scalar.fullCaseFolding
      } else {
        folded.append(scalar)
      }
    }
    return String(folded).normalizedToNFC
  }

  /// This text without the marks on its letters: `Reunion` for `Réunion`, by Unicode's Normalization
  /// Form D, which the standard library keeps to itself too.
  var withoutAccents: String {
    guard !isASCII else { return self }
    let letters = _nfd.filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(letters))
  }

  /// This text with the decimal digits of every script as 0–9.
  var withASCIIDigits: String {
    guard !isASCII else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        text += String(Int(value))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Unicode.Scalar {
  /// The standard library has no case folding. To lower, to upper and to lower case again is the same
  /// for every scalar, but for Cherokee, whose capitals are what folding keeps.
  fileprivate var fullCaseFolding: String.UnicodeScalarView {
    var folded = String.UnicodeScalarView()
    for upper in properties.lowercaseMapping.uppercased().unicodeScalars {
      if upper.properties.changesWhenCaseFolded {
        folded += upper.properties.lowercaseMapping.unicodeScalars
      } else {
        folded.append(upper)
      }
    }
    return folded
  }
}

extension UInt8 {
  var isASCIIButNotWhiteSpace: Bool {
    self < 0x80 && self != UInt8(ascii: " ") && !(0x09...0x0D).contains(self)
  }
}
