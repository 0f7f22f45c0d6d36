import ProfileModel
import Screens

extension Form {
  /// What keeps a field from being accepted as it stands.
  func fault(of input: Input) -> Refusal? {
    if input.isEmpty { return mustBeAnswered(input) ? .empty : nil }
    return input.fault
  }

  /// Judges new passwords anew, once for a change: by everything that is known of the person, what
  /// stands in the other fields among it.
  mutating func judgePasswords() {
    guard let newPassword else { return }
    for index in inputs.indices where inputs[index].isSecret {
      guard let password = inputs[index].line?.text, !password.isEmpty else {
        inputs[index].strength = nil
        continue
      }
      let typed = inputs.filter { !$0.isSecret }.compactMap { $0.line?.text.trimmed }
      inputs[index].strength = PasswordStrength(
        of: password, policy: newPassword.policy,
        personal: newPassword.personal + typed.filter { !$0.isEmpty })
    }
  }

  /// Judges every field, and goes to the first that is refused.
  ///
  /// - Returns: whether all are accepted.
  mutating func validate() -> Bool {
    for index in inputs.indices {
      inputs[index].refusal = inputs[index].isShown ? fault(of: inputs[index]) : nil
    }
    if isUnchosen, let first = inputs.firstIndex(where: \.isShown) {
      inputs[first].refusal = .empty
    }
    return focusFirstRefused()
  }

  /// Whether there was only something to choose, and nothing is chosen. To leave it open there is
  /// "Not now", which says so.
  private var isUnchosen: Bool {
    isOptional && !shown.isEmpty && shown.allSatisfy { !$0.takesText && $0.isEmpty }
  }

  /// Shows what the service refused, beside the fields it concerns.
  ///
  /// - Returns: whether it concerns any.
  mutating func refuse(_ refusals: [AttributePath: Refusal]) -> Bool {
    for index in inputs.indices {
      if let refusal = refusals[inputs[index].field.writes], inputs[index].isShown {
        inputs[index].refusal = refusal
      }
    }
    return !focusFirstRefused()
  }

  private mutating func focusFirstRefused() -> Bool {
    guard let first = inputs.firstIndex(where: { $0.refusal != nil }) else { return true }
    focus = .field(first)
    return false
  }
}
