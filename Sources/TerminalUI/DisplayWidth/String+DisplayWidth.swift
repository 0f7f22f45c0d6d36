extension String {
  /// The columns that it takes on a screen.
  package var displayWidth: Int {
    // Nearly every text is printable ASCII, and every frame measures dozens of them.
    let bytes = utf8
    if bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) { return bytes.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The longest beginning that fits into `width` columns. A grapheme is never cut in half.
  package func clipped(toWidth width: Int) -> String {
    var left = width
    return String(
      prefix { character in
        left -= character.displayWidth
        return left >= 0
      })
  }

  /// Its words in lines of at most `width` columns, with one space between words.
  ///
  /// A line feed in the text ends a line. A word that is wider than a whole line is broken between
  /// graphemes; only a wide grapheme in a width of 1 is let stand out.
  /// - Returns: At least one line; none has spaces at its ends.
  package func wrapped(toWidth width: Int) -> [String] {
    if utf8.count <= width, isOneTidyLine { return [self] }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines = [""]
      var used = 0
      for word in paragraph.split(separator: " ") {
        for piece in word.pieces(ofWidth: max(1, width)) {
          let needed = piece.displayWidth
          if used > 0, used + 1 + needed <= width {
            lines[lines.count - 1] += " " + piece
            used += 1 + needed
          } else {
            if used > 0 { lines.append("") }
            lines[lines.count - 1] = piece
            used = needed
          }
        }
      }
      return lines
    }
  }
}

extension String {
  /// Whether there is nothing to wrap or to tidy: printable ASCII with single spaces between words.
  private var isOneTidyLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard 0x20..<0x7F ~= byte, byte != UInt8(ascii: " ") || last != byte else { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }
}

extension Substring {
  /// Itself, cut between graphemes into pieces of at most `width` columns.
  fileprivate func pieces(ofWidth width: Int) -> [String] {
    let whole = String(self)
    if whole.displayWidth <= width { return [whole] }
    var pieces = [""]
    var used = 0
    for character in self {
      let needed = character.displayWidth
      if used > 0, used + needed > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += needed
    }
    return pieces
  }
}
