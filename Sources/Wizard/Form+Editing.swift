import ProfileModel

extension Form {
  /// Puts typed or pasted text into the focused field.
  mutating func insert(_ text: String) {
    changeFocused { input in
      let fits = input.edit { $0.insert(text) }
      if !fits { input.refusal = .tooLong(maximum: LineEditor.limitInBytes) }
      return fits
    }
  }

  mutating func erase(_ erasure: LineEditor.Erasure) {
    changeFocused { input in
      let isSecret = input.isSecret && !input.isRevealed
      return input.edit { line in
        line.erase(erasure, isSecret: isSecret)
        return true
      }
    }
  }

  mutating func moveCaret(_ move: LineEditor.Move) {
    guard case .field(let index) = focus else { return }
    let isSecret = inputs[index].isSecret && !inputs[index].isRevealed
    _ = inputs[index].edit { line in
      line.move(move, isSecret: isSecret)
      return true
    }
  }

  mutating func moveOption(by steps: Int) {
    changeFocused { input in
      input.moveOption(by: steps)
      return true
    }
  }

  mutating func confirm(_ truth: Bool) {
    changeFocused { input in
      guard case .confirm = input.answer else { return false }
      input.answer = .confirm(truth)
      return true
    }
  }

  /// Space: switches an option, or presses what has the focus.
  mutating func toggle() {
    if case .reveal(let index) = focus {
      inputs[index].isRevealed.toggle()
    } else {
      changeFocused { input in
        input.toggle()
        return true
      }
    }
  }

  /// Ctrl-R: shows or hides the secret that has the focus. From a button it goes to the switch of the
  /// only one there is, so that leaving that hides it again.
  mutating func reveal() {
    let index = focusedIndex ?? inputs.firstIndex(where: \.isSecret)
    guard let index, inputs[index].isSecret else { return }
    if focusedIndex == nil { focus = .reveal(index) }
    inputs[index].isRevealed.toggle()
  }

  /// Changes the focused field; an error goes as soon as the value is valid.
  private mutating func changeFocused(_ change: (inout Input) -> Bool) {
    guard case .field(let index) = focus else { return }
    guard change(&inputs[index]) else { return }
    inputs[index].isTouched = true
    trouble = nil
    judgePasswords()
    if inputs[index].refusal != nil { inputs[index].refusal = fault(of: inputs[index]) }
  }
}

extension Form {
  /// Goes to the next control, or the one before, round the ends.
  mutating func moveFocus(by steps: Int) {
    let all = controls
    guard let here = all.firstIndex(of: focus) else { return }
    // Going back is no reason to be told off for a field that one has not come to yet.
    leaveField(isForward: steps > 0)
    focus = all[((here + steps) % all.count + all.count) % all.count]
  }

  /// Goes to the field after the focused one, past its switch.
  ///
  /// - Returns: `false` where the focused field is the last, and nothing moved.
  mutating func moveToNextField() -> Bool {
    guard let index = focusedIndex,
      let next = inputs.indices.first(where: { $0 > index && inputs[$0].isShown })
    else { return false }
    leaveField(isForward: true)
    focus = .field(next)
    return true
  }

  private mutating func leaveField(isForward: Bool) {
    guard case .field(let index) = focus else { return }
    if inputs[index].isTouched || isForward { inputs[index].refusal = fault(of: inputs[index]) }
  }
}
