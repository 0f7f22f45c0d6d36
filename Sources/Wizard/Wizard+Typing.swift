extension Wizard {
  /// Whether it differs from another, if at all, only in what the focused field of its form holds, as
  /// after a letter was typed.
  package func isSame(butForFocusedField other: Wizard) -> Bool {
    guard case .form(let form) = place, case .form(var former) = other.place,
      case .field(let index) = form.focus, former.inputs.indices.contains(index)
    else { return false }
    former.inputs[index] = form.inputs[index]
    var changed = other
    changed.place = .form(former)
    return changed == self
  }
}
