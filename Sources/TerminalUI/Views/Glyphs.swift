/// The characters that are drawn for their shape. Where a terminal can't be trusted with them, ASCII
/// stands in; each character has the same width in all.
package struct Glyphs: Hashable, Sendable {
  package let bar: Character
  package let tick: Character
  package let cross: Character
  /// Stands for a character of a secret.
  package let bullet: Character
  /// A chosen option.
  package let dot: Character
  package let rule: Character
  /// Between what stands side by side.
  package let wall: Character
  package let meterFull: Character
  package let meterEmpty: Character
  package let moreAbove: Character
  package let moreBelow: Character
  package let moreLeft: Character
  package let moreRight: Character
  package let upDown: String
  package let leftRight: String
  package let separator: String
  package let ellipsis: String
  package let spinner: [Character]

  package static let unicode = Glyphs(
    bar: "┃", tick: "✓", cross: "✗", bullet: "•", dot: "•", rule: "┄", wall: "│", meterFull: "━",
    meterEmpty: "─", moreAbove: "▲", moreBelow: "▼", moreLeft: "‹", moreRight: "›",
    upDown: "↑↓", leftRight: "←→", separator: " · ", ellipsis: "…",
    spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"])

  /// What the fonts of text consoles have: the kernel's own, which is code page 437, and those of the
  /// distributions.
  package static let console = Glyphs(
    bar: "│", tick: "√", cross: "x", bullet: "•", dot: "•", rule: "─", wall: "│", meterFull: "═",
    meterEmpty: "─", moreAbove: "▲", moreBelow: "▼", moreLeft: "«", moreRight: "»",
    upDown: "↑↓", leftRight: "←→", separator: " · ", ellipsis: "...",
    spinner: ["|", "/", "-", "\\"])

  package static let ascii = Glyphs(
    bar: "|", tick: "+", cross: "x", bullet: "*", dot: "*", rule: "-", wall: "|", meterFull: "#",
    meterEmpty: "-", moreAbove: "^", moreBelow: "v", moreLeft: "<", moreRight: ">",
    upDown: "Up/Down", leftRight: "Left/Right", separator: " | ", ellipsis: "...",
    spinner: ["|", "/", "-", "\\"])
}

extension Capabilities {
  /// The glyphs that the terminal can show.
  package var glyphs: Glyphs { !isUnicode ? .ascii : isConsole ? .console : .unicode }
}
