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
}
