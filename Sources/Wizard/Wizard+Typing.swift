extension Wizard.Act {
  /// Whether it changes nothing but what the focused field of a form holds, and what is judged by that.
  package var isTyping: Bool {
    switch self {
    case .typed, .pasted, .caretMoved, .erased: true
    case .nextPressed, .previousPressed, .upPressed, .downPressed, .enterPressed, .backPressed,
      .optionMoved, .togglePressed, .confirmed, .revealPressed, .helpPressed, .whyPressed,
      .inspectPressed, .laterPressed, .scrolled, .leavePressed, .interrupted:
      false
    }
  }
}

extension Form {
  /// Whether typing into a form changed, if anything, only what its focused field holds. What else it
  /// can have changed is what is said of the form, and how strong a password in another field is.
  package func isSame(butForFocusedField former: Form) -> Bool {
    guard case .field(let index) = focus, focus == former.focus, trouble == former.trouble,
      inputs.count == former.inputs.count
    else { return false }
    return inputs.indices.allSatisfy {
      $0 == index || inputs[$0].strength == former.inputs[$0].strength
    }
  }
}
