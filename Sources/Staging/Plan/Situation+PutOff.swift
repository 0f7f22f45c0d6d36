import ProfileModel
import Screens

/// What was put off.
extension Situation {
  /// How often in a row a screen may be shown and come to nothing before it rests.
  private static let mostAbandoned = 3

  /// Why a field is left alone for now or for good. Of a required screen only those can be that may be
  /// left empty.
  func putOff(_ field: Field, of screen: ActiveScreen) -> Ruling? {
    if screen.isRequired, isRequired(field, on: screen) { return nil }
    return screen.putOff ?? leftEmpty(field, of: screen) ?? screen.quiet
  }

  /// The same of a whole screen, which is not required.
  func putOff(_ screen: Screen, _ tally: Tally) -> Ruling? {
    if let time = tally.lastDeclined { return .declined(on: time) }
    // Whoever is answering now is not asked once more by the rest of the same screen.
    if let limit = screen.maxAsks, passedOverBefore(screen) >= limit {
      return .exhausted(times: limit)
    }
    if let time = tally.lastSnoozed, now < time + screen.snooze {
      return .snoozed(until: time + screen.snooze)
    }
    if tally.abandonedInARow >= Self.mostAbandoned, let time = tally.lastAbandoned,
      now < time + screen.snooze
    {
      return .abandoned(times: tally.abandonedInARow, until: time + screen.snooze)
    }
    return nil
  }

  private func passedOverBefore(_ screen: Screen) -> Int {
    past.tally(of: screen.names).passedOver
  }

  /// Without this, a person who continues past an empty field would be asked again at once, and for
  /// ever.
  private func leftEmpty(_ field: Field, of active: ActiveScreen) -> Ruling? {
    guard active.wasSubmitted else { return nil }
    let screen = active.declared
    let left = history.leftEmpty(
      field.names, on: screen.names, of: screen.fields.flatMap(\.names))
    guard let left, now < left + screen.snooze else { return nil }
    return .leftEmpty(until: left + screen.snooze)
  }

  /// Optional screens of two interactions keep a distance.
  func quiet(on screen: Screen) -> Ruling? {
    let distance = screen.limits.quiet ?? flow.limits.quiet
    guard distance > .zero, let last = lastOptional, now < last + distance else { return nil }
    return .quiet(until: last + distance)
  }

  /// When an optional screen was last shown at an earlier interaction. Of a screen that there is no
  /// more, nobody knows what it was.
  var lastOptional: Timestamp? {
    past.lastShown { id in
      flow.screens.first { $0.names.contains(id) }?.required != .always
    }
  }
}
