/// A list in which one row is chosen.
package struct Menu<Choice: Hashable & Sendable>: Hashable, Sendable {
  package let choices: [Choice]
  /// The index of the row that Enter opens.
  package let selection: Int

  package init(_ choices: [Choice], selection: Int = 0) {
    self.choices = choices
    self.selection = min(max(0, selection), max(0, choices.count - 1))
  }

  /// The chosen row; `nil` in an empty menu.
  package var chosen: Choice? { choices.indices.contains(selection) ? choices[selection] : nil }

  /// This menu with the row chosen that lies so many rows down, or up where `steps` is negative,
  /// round the ends.
  func moved(by steps: Int) -> Menu {
    guard !choices.isEmpty else { return self }
    let row = ((selection + steps) % choices.count + choices.count) % choices.count
    return Menu(choices, selection: row)
  }
}
