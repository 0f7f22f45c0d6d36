extension Form {
  /// The button that an act presses, from wherever the focus is; `nil` for an act that presses none.
  package func button(pressedBy act: Wizard.Act) -> Button? {
    switch (act, focus) {
    case (.enterPressed, .button(let button)), (.togglePressed, .button(let button)): return button
    case (.enterPressed, .field), (.enterPressed, .reveal):
      var form = self
      return form.moveToNextField() ? nil : .submit
    default: return nil
    }
  }
}
