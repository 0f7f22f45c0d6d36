/// What a terminal is sent for a grapheme, and how many columns that takes.
///
/// Terminals disagree about graphemes of more than one scalar: a family emoji is two columns on one
/// and six on the next, ❤️ one or two, and curses has a third opinion. So a frame keeps the whole
/// `Character`, and the terminal is sent a part of it whose width is the same everywhere:
///
/// - letters keep their accents, up to the five scalars that a curses cell holds;
/// - emoji lose skin tone, variation selector and everything after a joiner: 👍🏽 is drawn 👍;
/// - a flag is drawn as its two letters, a keycap as its digit;
/// - scalars of a cluster that would need a third column are left out;
/// - what has no glyph or would steer the terminal (controls, bidi controls, line separators, a lone
///   accent, private use, unassigned) is drawn �.
///
/// Right-to-left letters are sent in logical order, as they are. A terminal that reorders them does
/// so within the run of them, so that whatever stands beside the run keeps its place.
private struct Drawing {
  static let substitute: Unicode.Scalar = "\u{FFFD}"
  /// As many scalars as fit into a cell of curses (`CCHARW_MAX`).
  static let mostScalars = 5

  var text = ""
  var width = 0

  init(_ character: Character) {
    for (index, scalar) in character.unicodeScalars.enumerated() {
      let isTaken = index == 0 ? open(with: scalar) : extend(with: scalar)
      guard isTaken, text.unicodeScalars.count < Drawing.mostScalars else { return }
    }
  }

  /// Takes the first scalar. Returns whether more may follow it.
  private mutating func open(with scalar: Unicode.Scalar) -> Bool {
    switch WidthClass(scalar) {
    case .narrow, .pictograph:
      append(scalar, columns: 1)
    case .wide:
      append(scalar, columns: 2)
    case .regional:
      append(scalar.regionalLetter, columns: 1)
    case .spacing, .joining, .hidden:
      append(Drawing.substitute, columns: 1)
      return false
    }
    return true
  }

  /// Takes a later scalar, if it belongs to what is drawn. Returns whether more may follow it.
  private mutating func extend(with scalar: Unicode.Scalar) -> Bool {
    switch WidthClass(scalar) {
    case .hidden:
      return true
    case .joining:
      append(scalar, columns: 0)
    case .narrow, .spacing:
      guard width < 2 else { return false }
      append(scalar, columns: 1)
    case .regional:
      append(scalar.regionalLetter, columns: 1)
    case .wide, .pictograph:
      return false
    }
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar, columns: Int) {
    text.unicodeScalars.append(scalar)
    width += columns
  }
}

extension Unicode.Scalar {
  /// The letter that this half of a flag stands for: A for U+1F1E6.
  fileprivate var regionalLetter: Unicode.Scalar {
    Unicode.Scalar(value - 0x1F1E6 + 0x41) ?? Drawing.substitute
  }
}

extension Character {
  /// Whether it is one printable scalar of ASCII, which nearly everything is.
  private var isPlain: Bool {
    let bytes = utf8
    guard bytes.count == 1, let byte = bytes.first else { return false }
    return 0x20..<0x7F ~= byte
  }

  /// The columns that it takes on a screen: 1 or 2.
  package var displayWidth: Int { isPlain ? 1 : Drawing(self).width }

  /// What a terminal is sent for it: printable, and `displayWidth` columns wide on every terminal.
  package var drawable: String { isPlain ? String(self) : Drawing(self).text }
}
