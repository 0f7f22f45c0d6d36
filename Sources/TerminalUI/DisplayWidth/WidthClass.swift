/// How a Unicode scalar takes part in a cell.
enum WidthClass: UInt32 {
  /// One column.
  case narrow
  /// Two columns: East Asian Wide and Fullwidth, which includes every emoji drawn as one by default.
  case wide
  /// One column, and a picture: some terminals draw it wide when a variation selector follows.
  case pictograph
  /// One column more for the letter that it follows, such as a vowel sign of Devanagari.
  case spacing
  /// No column of its own: accents, and the later letters of a Hangul syllable.
  case joining
  /// One half of a flag.
  case regional
  /// Never drawn: controls, bidi controls, joiners, selectors, private use, what is unassigned.
  case hidden
}

extension WidthClass {
  /// The columns of a scalar that is all there is of a grapheme. What is hidden, and a mark without a
  /// letter, has a substitute.
  var columns: Int { self == .wide ? 2 : 1 }

  /// Whether a scalar that is all there is of a grapheme is drawn as it is.
  var isDrawnAlone: Bool {
    switch self {
    case .narrow, .wide, .pictograph, .spacing: true
    case .joining, .regional, .hidden: false
    }
  }

  /// The class of a scalar: the last run that begins at or before it.
  init(_ scalar: Unicode.Scalar) {
    if 0x20..<0x7F ~= scalar.value {
      self = .narrow
      return
    }
    let runs = WidthClass.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 3 <= scalar.value { low = middle } else { high = middle }
    }
    self = WidthClass(rawValue: runs[low] & 7) ?? .hidden
  }
}
