/// A list in which one row is chosen.
package struct Menu<Choice: Hashable & Sendable>: Hashable, Sendable {
  package let choices: [Choice]
  /// The index of the row that Enter opens.
  package private(set) var selection: Int

  package init(_ choices: [Choice], selection: Int = 0) {
    self.choices = choices
    self.selection = min(max(0, selection), max(0, choices.count - 1))
  }

  /// The chosen row; `nil` in an empty menu.
  package var chosen: Choice? { choices.indices.contains(selection) ? choices[selection] : nil }

  /// Goes so many rows down, or up where `steps` is negative, and round the ends.
  package mutating func move(by steps: Int) {
    guard !choices.isEmpty else { return }
    selection = ((selection + steps) % choices.count + choices.count) % choices.count
  }
}
