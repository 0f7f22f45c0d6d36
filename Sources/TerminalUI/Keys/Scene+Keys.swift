import Wizard

extension Scene {
  /// What a key does on this screen; scrolling is resolved to the line that comes into view first.
  package func action(for key: KeyPress) -> Action? {
    guard !metrics.isTooSmall else { return Keymap(.waiting).action(for: key) }
    let action = Keymap(of: wizard).action(for: key)
    switch action {
    case .scroll(let lines): return scroll(by: lines)
    case .scrollWindow(let windows):
      let part = part
      return scroll(by: windows * max(1, part.view.height(part.metrics) - 1))
    case .inspect: return .act(.inspectPressed(isRoomy: isRoomy))
    case .act, .repaint, .suspend, nil: return action
    }
  }

  private func scroll(by lines: Int) -> Action {
    let part = part
    let view = part.view
    let height = view.height(part.metrics)
    let last = max(0, view.body.count - height)
    return .act(.scrolled(to: min(max(0, view.top(in: height) + lines), last)))
  }
}
