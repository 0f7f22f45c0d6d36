/// Writes frames as what a terminal of xterm's kind is sent, for a recording that others play. On a
/// terminal of its own the program leaves this to ncurses, which knows all kinds.
package struct ANSIWriter: Sendable {
  private let theme: Theme
  private let capabilities: Capabilities
  /// What stands there; `nil` before the first.
  private var drawn: Frame?

  package init(theme: Theme = .standard, capabilities: Capabilities = .xterm) {
    self.theme = theme
    self.capabilities = capabilities
  }

  /// What has to be sent so that a frame is shown; nothing where it is shown already.
  package mutating func write(_ frame: Frame) -> String {
    let isFirst = drawn?.size != frame.size
    let old = isFirst ? Frame(size: frame.size) : drawn ?? frame
    defer { drawn = frame }
    let changes = frame.changes(from: old)
    guard isFirst || !changes.isEmpty || frame.caret != old.caret else { return "" }
    return (isFirst ? "\u{1B}[0m\u{1B}[2J" : "") + changes.map(text).joined() + caret(of: frame)
  }

  private func text(of stretch: Stretch) -> String {
    let rendition = theme.rendition(of: stretch.style, on: capabilities)
    let content =
      switch stretch.content {
      case .ascii(let bytes): String(decoding: bytes, as: UTF8.self)
      case .grapheme(let character): character.drawable
      }
    return goTo(stretch.position) + "\u{1B}[\(rendition.parameters)m" + content + "\u{1B}[0m"
  }

  private func caret(of frame: Frame) -> String {
    guard let caret = frame.caret, frame.contains(caret) else { return "\u{1B}[?25l" }
    return goTo(caret) + "\u{1B}[?25h"
  }

  /// Terminals count from 1.
  private func goTo(_ position: Position) -> String {
    "\u{1B}[\(position.row + 1);\(position.column + 1)H"
  }
}

extension Capabilities {
  /// What every terminal has that plays recordings.
  package static let xterm = Capabilities(colors: 256, isUnicode: true, hasDim: true)
}

extension Theme.Rendition {
  /// As `SGR` takes them (ECMA-48 §8.3.117).
  fileprivate var parameters: String {
    let codes = [
      0, isBold ? 1 : nil, isDim ? 2 : nil, isUnderlined ? 4 : nil, isReversed ? 7 : nil,
      color.map { 30 + $0.rawValue },
    ]
    return codes.compactMap { $0 }.map(String.init).joined(separator: ";")
  }
}
