extension Character {
  /// The scalar that it is, where it is one alone, as nearly everything is.
  var onlyScalar: Unicode.Scalar? {
    var scalars = unicodeScalars.makeIterator()
    let first = scalars.next()
    return scalars.next() == nil ? first : nil
  }

  /// The columns that it takes on a screen.
  package var displayWidth: Int {
    onlyScalar.map { WidthClass($0).columns } ?? Drawing(self).width
  }

  /// What a terminal is sent for it: printable, and `displayWidth` columns wide on every terminal.
  package var drawable: String {
    if let onlyScalar, WidthClass(onlyScalar).isDrawnAlone { return String(self) }
    return Drawing(self).text
  }

  /// What each of its cells shows, with the columns that takes: 1 or 2. Nearly always that is the
  /// whole of it; a cluster of several letters and vowel signs has more.
  package var cells: [(text: Character, width: Int)] {
    if let scalar = onlyScalar { return [(self, WidthClass(scalar).columns)] }
    let parts = Drawing(self).parts
    if parts.count == 1 { return [(self, parts[0].width)] }
    return parts.map { part in
      // A part is one grapheme, but for what no language writes, such as six vowels on a consonant.
      let graphemes = Array(String(part.scalars))
      return (graphemes.count == 1 ? graphemes[0] : "\u{FFFD}", part.width)
    }
  }
}
