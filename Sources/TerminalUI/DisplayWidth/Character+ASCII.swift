extension Character {
  /// What a terminal that does not read UTF-8 is sent for it, as wide as `drawable`.
  package var asciiDrawable: String {
    let drawn = drawable
    if drawn.utf8.allSatisfy({ $0 < 0x80 }) { return drawn }
    return String(repeating: likeness, count: displayWidth)
  }

  /// The nearest in ASCII for what the screens draw themselves; a question mark for a person's text.
  private var likeness: Character {
    switch self {
    case "━", "═": "="
    case "─", "┄", "╌", "–", "—", "‑", "·": "-"
    case "│", "┃", "▎", "▌", "▏", "█": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╰", "╯", "✓", "✔": "+"
    case "•", "●", "◉", "◆", "★": "*"
    case "○", "◯": "o"
    case "✗", "✘", "×": "x"
    case "↑", "▲": "^"
    case "↓", "▼": "v"
    case "←", "◀", "‹", "«": "<"
    case "→", "▶", "›", "»": ">"
    case "…": "~"
    case "“", "”", "„": "\""
    case "‘", "’", "‚": "'"
    case "\u{A0}", "\u{3000}": " "
    case "\u{2800}"..."\u{28FF}": "*"
    default: "?"
    }
  }
}
