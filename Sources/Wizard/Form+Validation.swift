import ProfileModel
import Screens

extension Form {
  /// What keeps a field from being accepted as it stands.
  func fault(of input: Input) -> Refusal? {
    if input.isEmpty { return mustBeAnswered(input) ? .empty : nil }
    return input.fault
  }

  /// Judges every field, and goes to the first that is refused.
  ///
  /// - Returns: whether all are accepted.
  mutating func validate() -> Bool {
    for index in inputs.indices { inputs[index].refusal = fault(of: inputs[index]) }
    return focusFirstRefused()
  }

  /// Shows what the service refused, beside the fields it concerns.
  mutating func refuse(_ refusals: [AttributePath: Refusal]) {
    for index in inputs.indices {
      if let refusal = refusals[inputs[index].field.writes] { inputs[index].refusal = refusal }
    }
    _ = focusFirstRefused()
  }

  private mutating func focusFirstRefused() -> Bool {
    guard let first = inputs.firstIndex(where: { $0.refusal != nil }) else { return true }
    focus = .field(first)
    for index in inputs.indices where index != first { inputs[index].isRevealed = false }
    return false
  }
}
