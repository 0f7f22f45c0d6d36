extension Character {
  /// Whether it is one printable scalar of ASCII, which nearly everything is.
  private var isPlain: Bool {
    let bytes = utf8
    guard bytes.count == 1, let byte = bytes.first else { return false }
    return 0x20..<0x7F ~= byte
  }

  /// The columns that it takes on a screen.
  package var displayWidth: Int { isPlain ? 1 : Drawing(self).width }

  /// What a terminal is sent for it: printable, and `displayWidth` columns wide on every terminal.
  package var drawable: String { isPlain ? String(self) : Drawing(self).text }

  /// What each of its cells shows, with the columns that takes: 1 or 2. Nearly always that is the
  /// whole of it; a cluster of several letters and vowel signs has more.
  package var cells: [(text: Character, width: Int)] {
    if isPlain { return [(self, 1)] }
    let parts = Drawing(self).parts
    if parts.count == 1 { return [(self, parts[0].width)] }
    return parts.map { part in
      // A part is one grapheme, but for what no language writes, such as six vowels on a consonant.
      let graphemes = Array(String(part.scalars))
      return (graphemes.count == 1 ? graphemes[0] : "\u{FFFD}", part.width)
    }
  }
}
