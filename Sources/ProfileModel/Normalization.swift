extension String {
  /// This text in Unicode's Normalization Form C, in which equal texts have equal bytes.
  ///
  /// The standard library exports the code units under a name with an underscore; the other way
  /// would be all of Foundation with ICU, which makes the program three times as large.
  package var normalizedToNFC: String { String(decoding: _nfcCodeUnits, as: UTF8.self) }

  /// This text without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// This text without distinction of case, for comparing.
  ///
  /// The standard library has no full case folding. To upper and then to lower case is the same for
  /// every scalar that folding changes; a dotless ı, which it does not change, stays.
  var caseFolded: String {
    var folded = ""
    for scalar in unicodeScalars {
      folded +=
        scalar.properties.changesWhenCaseFolded
        ? scalar.properties.uppercaseMapping.lowercased() : String(scalar)
    }
    return folded.normalizedToNFC
  }

  /// This text with the decimal digits of every script as 0–9.
  var withASCIIDigits: String {
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
}
