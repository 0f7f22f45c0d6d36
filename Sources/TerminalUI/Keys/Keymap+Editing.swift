import Wizard
import Wording

/// What can be done to a line of text, as in every shell.
extension Keymap {
  static let editing = [
    Binding(
      [KeyPress(.left), .control("b")], .caretMoved(.left), "←→", help: .moveByCharacter),
    Binding([KeyPress(.right), .control("f")], .caretMoved(.right)),
    Binding(
      [KeyPress(.left, .control), .alt("b"), KeyPress(.left, .alt)], .caretMoved(.wordLeft),
      "Alt-B Alt-F", help: .moveByWord),
    Binding(
      [KeyPress(.right, .control), .alt("f"), KeyPress(.right, .alt)], .caretMoved(.wordRight)),
    Binding(
      [KeyPress(.home), .control("a")], .caretMoved(.start), "Home End", help: .toStartOrEnd),
    Binding([KeyPress(.end), .control("e")], .caretMoved(.end)),
    Binding([KeyPress(.backspace), .control("h")], .erased(.backward)),
    Binding([KeyPress(.delete), .control("d")], .erased(.forward)),
    Binding(
      [.control("w"), KeyPress(.backspace, .alt), KeyPress(.backspace, .control)],
      .erased(.wordBackward), "Ctrl-W Alt-D", help: .eraseWord),
    Binding([.alt("d"), KeyPress(.delete, .control)], .erased(.wordForward)),
    Binding(
      [.control("u")], .erased(.toStart), "Ctrl-U Ctrl-K", help: .eraseToStartOrEnd),
    Binding([.control("k")], .erased(.toEnd)),
  ]
}
