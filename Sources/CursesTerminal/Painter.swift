import CNcurses
import Glibc
import TerminalUI

/// Shows frames through ncurses.
///
/// A frame is compared with the one before, and only the cells that changed are given to ncurses,
/// runs of ASCII as a whole and every other grapheme at its own place: so that no grapheme whose width
/// a terminal sees otherwise pushes the rest of a row out of line, and a key costs a few bytes.
@MainActor
struct Painter {
  private let capabilities: Capabilities
  private let theme: Theme
  /// What ncurses has; nil if it has something else.
  private var drawn: Frame?

  init(capabilities: Capabilities, theme: Theme) {
    self.capabilities = capabilities
    self.theme = theme
  }

  /// Has the next frame drawn whole, whatever the screen shows.
  mutating func forget() {
    drawn = nil
    cncurses_forget_screen()
  }

  /// Makes the screen show a frame.
  mutating func draw(_ frame: Frame) {
    let window = cncurses_window()
    if drawn?.size != frame.size {
      resizeterm(Int32(frame.size.height), Int32(frame.size.width))
      werase(window)
      drawn = nil
    }
    for stretch in frame.changes(from: drawn ?? Frame(size: frame.size)) { put(stretch) }
    showCaret(of: frame)
    wrefresh(window)
    drawn = frame
  }

  /// The hardware cursor stands where the person is: input methods and braille displays follow it.
  private func showCaret(of frame: Frame) {
    guard let caret = frame.caret, frame.contains(caret) else {
      curs_set(0)
      return
    }
    curs_set(1)
    wmove(cncurses_window(), Int32(caret.row), Int32(caret.column))
  }

  /// Draws a stretch; what is the right half of a wide grapheme has been drawn with the left.
  private func put(_ stretch: Stretch) {
    let rendition = theme.rendition(of: stretch.style, on: capabilities)
    switch stretch.content {
    case .ascii(let bytes): put(bytes, rendition, at: stretch.position)
    case .grapheme(let character): put(character, rendition, at: stretch.position)
    }
  }

  private func put(_ bytes: [UInt8], _ rendition: Theme.Rendition, at position: Position) {
    let window = cncurses_window()
    wattr_set(window, rendition.attributes, rendition.pair, nil)
    wmove(window, Int32(position.row), Int32(position.column))
    cncurses_add(window, bytes, Int32(bytes.count))
    wattr_set(window, 0, 0, nil)
  }

  private func put(_ character: Character, _ rendition: Theme.Rendition, at position: Position) {
    var column = position.column
    for cluster in clusters(of: character) {
      var cell = cchar_t()
      setcchar(&cell, cluster.scalars + [0], rendition.attributes, rendition.pair, nil)
      mvwadd_wch(cncurses_window(), Int32(position.row), Int32(column), &cell)
      column += cluster.width
    }
  }

  /// What ncurses is given for a grapheme. Where the C library thinks otherwise of its width, which
  /// is so for what is newer than the library, that is a substitute: the two must not come apart.
  private func clusters(of character: Character) -> [CellCluster] {
    let text =
      capabilities.isUnicode || character.isInLocale
      ? character.drawable : character.asciiDrawable
    let width = character.displayWidth
    let clusters = text.clustersOfCells
    if clusters.reduce(0, { $0 + $1.width }) == width { return clusters }
    let substitute = capabilities.isUnicode ? "\u{FFFD}" : "?"
    return (substitute + String(repeating: " ", count: width - 1)).clustersOfCells
  }
}

extension Character {
  /// Whether it is one scalar that the locale's own charset has, too.
  fileprivate var isInLocale: Bool {
    guard !isCodesetUTF8, unicodeScalars.count == 1, let scalar = unicodeScalars.first
    else { return false }
    var (bytes, shift) = ([CChar](repeating: 0, count: Int(MB_LEN_MAX)), mbstate_t())
    return wcrtomb(&bytes, wchar_t(bitPattern: scalar.value), &shift) != -1
  }
}

/// What one cell of ncurses holds: a scalar, and those without a width of their own after it.
private struct CellCluster {
  var scalars: [wchar_t]
  /// As the C library sees it.
  var width: Int
}

extension String {
  fileprivate var clustersOfCells: [CellCluster] {
    var clusters: [CellCluster] = []
    for scalar in unicodeScalars.lazy.map({ wchar_t(bitPattern: $0.value) }) {
      let width = scalar < 0x80 ? 1 : Int(wcwidth(scalar))
      if width > 0 {
        clusters.append(CellCluster(scalars: [scalar], width: width))
      } else if width == 0, let last = clusters.indices.last {
        clusters[last].scalars.append(scalar)
      }
    }
    return clusters
  }
}

extension Theme.Rendition {
  fileprivate var attributes: attr_t {
    var attributes: attr_t = 0
    if isBold { attributes |= cncurses_bold() }
    if isDim { attributes |= cncurses_dim() }
    if isUnderlined { attributes |= cncurses_underline() }
    if isReversed { attributes |= cncurses_reverse() }
    return attributes
  }

  /// A pair has the number of its colour.
  fileprivate var pair: Int16 { color.map { Int16($0.rawValue) } ?? 0 }
}
