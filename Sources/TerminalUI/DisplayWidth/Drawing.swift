/// What a terminal is sent for a grapheme: one part after the other, each in a cell of its own.
///
/// Terminals disagree about graphemes of more than one scalar: a family emoji is two columns on one
/// and six on the next, ❤️ one or two, and curses has a third opinion. So a frame keeps the whole
/// `Character`, and the terminal is sent what has the same width everywhere:
///
/// - a letter keeps its marks, and a cluster of letters takes as many cells as it has letters and
///   vowel signs: कि is क and ि, two columns. Nothing is left out for want of room;
/// - emoji lose skin tone, variation selector and everything after a joiner: 👍🏽 is drawn 👍;
/// - a flag is drawn as its two letters, a keycap as its digit;
/// - joiners are not sent, since some terminals let them swallow the letter that follows;
/// - what has no glyph or would steer the terminal (controls, bidi controls, line separators, a lone
///   accent, private use, unassigned) is drawn �.
///
/// Right-to-left letters are sent in logical order, as they are. A terminal that reorders them does
/// so within the run of them, so that whatever stands beside the run keeps its place.
struct Drawing {
  /// A scalar with columns, and the marks that stand in its cell.
  struct Part {
    var scalars: String.UnicodeScalarView
    var width: Int
  }

  private static let substitute: Unicode.Scalar = "\u{FFFD}"
  /// What marks stand on where the cell of their letter is full (The Unicode Standard §7.9.1).
  private static let carrier: Unicode.Scalar = "\u{A0}"
  /// As many scalars as fit into a cell of curses (`CCHARW_MAX`).
  private static let mostScalars = 5

  private(set) var parts: [Part] = []

  init(_ character: Character) {
    for (index, scalar) in character.unicodeScalars.enumerated() {
      let isTaken = index == 0 ? open(with: scalar) : extend(with: scalar)
      guard isTaken else { return }
    }
  }

  var width: Int { parts.reduce(0) { $0 + $1.width } }

  var text: String {
    parts.reduce(into: "") { $0.unicodeScalars.append(contentsOf: $1.scalars) }
  }

  /// Takes the first scalar. Returns whether more may follow it.
  private mutating func open(with scalar: Unicode.Scalar) -> Bool {
    switch WidthClass(scalar) {
    // Some scripts of the East write a vowel sign that Unicode does not count to its letter.
    case .narrow, .pictograph, .spacing: begin(with: scalar, columns: 1)
    case .wide: begin(with: scalar, columns: 2)
    case .regional: begin(with: scalar.regionalLetter, columns: 1)
    // It sets the last letter of a word a little apart.
    case .hidden where scalar == "\u{180E}": begin(with: " ", columns: 1)
    case .joining, .hidden:
      begin(with: Self.substitute, columns: 1)
      return false
    }
    return true
  }

  /// Takes a later scalar, if it belongs to what is drawn. Returns whether more may follow it.
  private mutating func extend(with scalar: Unicode.Scalar) -> Bool {
    switch WidthClass(scalar) {
    case .hidden: return true
    case .joining: join(scalar)
    case .narrow, .spacing: begin(with: scalar, columns: 1)
    case .regional: widen(with: scalar.regionalLetter)
    // A second consonant of an old Korean syllable.
    case .wide where !scalar.properties.isEmoji: begin(with: scalar, columns: 2)
    case .wide, .pictograph: return false
    }
    return true
  }

  private mutating func begin(with scalar: Unicode.Scalar, columns: Int) {
    parts.append(Part(scalars: String(scalar).unicodeScalars, width: columns))
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    if parts[parts.count - 1].scalars.count == Self.mostScalars {
      begin(with: Self.carrier, columns: 1)
    }
    parts[parts.count - 1].scalars.append(mark)
  }

  /// Puts the second letter of a flag beside the first; the two are one thing.
  private mutating func widen(with letter: Unicode.Scalar) {
    parts[parts.count - 1].scalars.append(letter)
    parts[parts.count - 1].width += 1
  }
}

extension Unicode.Scalar {
  /// The letter that this half of a flag stands for: A for U+1F1E6.
  fileprivate var regionalLetter: Unicode.Scalar {
    Unicode.Scalar(value - 0x1F1E6 + 0x41) ?? "?"
  }
}
