/// What a terminal can show.
package struct Capabilities: Hashable, Sendable {
  /// How many colours may be used; 0 where there are none, or where the person wants none.
  package var colors: Int
  /// Whether the terminal reads UTF-8. Otherwise every grapheme is drawn in ASCII.
  package var isUnicode: Bool
  /// Whether faint text is there, and readable.
  package var hasDim: Bool
  /// Whether its font is one of the few hundred glyphs that a text console has.
  package var isConsole: Bool

  package init(colors: Int, isUnicode: Bool, hasDim: Bool, isConsole: Bool = false) {
    self.colors = colors
    self.isUnicode = isUnicode
    self.hasDim = hasDim
    self.isConsole = isConsole
  }

  package var hasColor: Bool { colors >= 8 }
}
