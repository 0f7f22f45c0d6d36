import ProfileModel
import Screens

/// A screen whose condition holds, with what is the same for each of its fields.
struct ActiveScreen {
  let declared: Screen
  /// Whether it cannot be left unanswered.
  let isRequired: Bool
  /// Whether it was ever sent. Most screens never were.
  let wasSubmitted: Bool
  /// Why it is left alone for now or for good; a required screen never is.
  let putOff: Ruling?
  /// The same, where the person was asked something else too short a time ago.
  let quiet: Ruling?
}

extension Situation {
  /// - Parameter screen: one whose condition holds.
  func active(_ screen: Screen) -> ActiveScreen {
    let isRequired = holds(screen.required)
    let tally = tally(of: screen.names)
    return ActiveScreen(
      declared: screen, isRequired: isRequired, wasSubmitted: tally.submitted > 0,
      putOff: isRequired ? nil : putOff(screen, tally),
      quiet: isRequired ? nil : quiet(on: screen))
  }

  /// Whether a field must be answered by whoever submits a screen.
  func isRequired(_ field: Field, on screen: ActiveScreen) -> Bool {
    field.required.map { holds($0) } ?? screen.isRequired
  }
}
