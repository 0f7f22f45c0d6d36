import Wizard

/// The line of a text field: what was typed, and a line of underscores to its end.
///
/// Underscores and not the underlined attribute: they can be seen on every terminal and in every copy
/// of the screen, and a key costs one byte instead of the attribute on and off again.
extension Scene {
  func textLine(_ editor: LineEditor, _ input: Input, hasFocus: Bool) -> Line {
    let isHidden = input.isSecret && !input.isRevealed
    let shown = isHidden ? editor.characters.map { _ in glyphs.bullet } : editor.characters
    let window = Window(
      over: shown.map(\.displayWidth), caret: hasFocus ? editor.caret : 0, width: metrics.input)
    let text = shown[window.range].text
    let used = min(text.displayWidth, metrics.input)
    var line = Line()
    line.add(text, at: metrics.left, width: metrics.input)
    line.add(underscores, at: metrics.left + used, width: metrics.input - used)
    if window.range.lowerBound > 0 {
      line.add(String(glyphs.moreLeft), at: metrics.left, .dim)
    }
    if window.range.upperBound < shown.count {
      line.add(String(glyphs.moreRight), at: metrics.left + metrics.input - 1, .dim)
    }
    if hasFocus { line.caret = metrics.left + window.caretColumn }
    return line
  }
}

/// Those of the widest input.
private let underscores = String(repeating: "_", count: Metrics.widestInput)

/// The part of a long text that an input shows.
///
/// The text moves by half the width of the input at a time, and only where the caret would leave it,
/// so that it stands still while one types.
struct Window: Hashable {
  /// The characters in view. The first or the last of them may lie under a mark that there is more.
  let range: Range<Int>
  let caretColumn: Int

  init(over widths: [Int], caret: Int, width: Int) {
    let caretCell = widths[..<caret].reduce(0, +)
    let half = max(1, width / 2)
    let offset = caretCell < width ? 0 : ((caretCell - width) / half + 1) * half
    var cell = 0
    var first = 0
    while first < widths.count, cell < offset {
      cell += widths[first]
      first += 1
    }
    let start = cell
    var end = first
    // What is wider than the whole input is shown all the same, as far as it goes.
    while end < widths.count, end == first || cell + widths[end] <= start + width {
      cell += widths[end]
      end += 1
    }
    range = first..<end
    caretColumn = min(max(0, caretCell - start), width - 1)
  }
}
