extension String {
  /// The columns that it takes on a screen.
  package var displayWidth: Int {
    // Nearly every text is printable ASCII, and every frame measures dozens of them.
    withPrintableASCII(\.count) ?? reduce(0) { $0 + $1.displayWidth }
  }

  /// Calls `body` with the bytes of the text where all of it is printable ASCII.
  ///
  /// - Returns: what `body` does; `nil` where it was not called.
  func withPrintableASCII<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let result = utf8.withContiguousStorageIfAvailable { bytes -> Result? in
      // Without a way out of the loop it takes many bytes at a time.
      let others = bytes.reduce(0) { $0 | (0x20..<0x7F ~= $1 ? 0 : 1) }
      return others == 0 ? body(bytes) : nil
    }
    return result ?? nil
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
    if withPrintableASCII({ $0.count <= width && $0.isOneTidyLine }) == true { return [self] }
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

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing to wrap or to tidy: single spaces between words, none at the ends.
  fileprivate var isOneTidyLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in self {
      guard byte != UInt8(ascii: " ") || last != byte else { return false }
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
