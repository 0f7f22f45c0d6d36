import ProfileModel
import Screens

/// When time alone can change a plan.
extension Situation {
  /// Every later instant at which a plan of the same can be another, in order: there is nothing else
  /// that a plan compares the time with.
  ///
  /// - Parameter end: the first instant that is not looked at.
  func instants(until end: Timestamp) -> [Timestamp] {
    let all = flow.screens.flatMap(endsOfRest) + expirations + bounds
    return Set(all.filter { now < $0 && $0 < end }).sorted()
  }

  /// When a screen that was put off, and the fields of it that were left empty, may be asked again.
  private func endsOfRest(of screen: Screen) -> [Timestamp] {
    let tally = tally(of: screen.names)
    let fields = screen.fields.flatMap(\.names)
    let left = screen.fields.map { history.leftEmpty($0.names, on: screen.names, of: fields) }
    let rests = ([tally.lastSnoozed, tally.lastAbandoned] + left).compactMap(\.self)
    let quiet = lastOptional.map { $0 + (screen.limits.quiet ?? flow.limits.quiet) }
    return rests.map { $0 + screen.snooze } + [quiet].compactMap(\.self)
  }

  /// When answers become too old.
  private var expirations: [Timestamp] {
    (flow.screens.flatMap(\.fields) + flow.fields).compactMap { field in
      guard let expires = field.expires, let time = timeOfAnswer(to: field) else { return nil }
      return time + expires
    }
  }

  /// When what tells how long ago something was comes to a number that a test names, and the first
  /// instant after that.
  private var bounds: [Timestamp] {
    flow.conditions.flatMap(\.tests).flatMap { test -> [Timestamp] in
      guard case .since(let moment) = test.fact, let start = time(of: moment) else { return [] }
      return test.test.assertions.flatMap(\.numbers).flatMap { seconds in
        let bound = start + .seconds(seconds)
        return [bound, bound + .milliseconds(1)]
      }
    }
  }
}

extension Flow {
  /// All conditions of screens, of fields and of options.
  var conditions: [Condition] {
    let asked = screens.flatMap(\.fields)
    let options = (asked + fields).flatMap(\.options)
    return screens.flatMap { [$0.when, $0.required] }
      + asked.flatMap { [$0.when, $0.required] }.compactMap(\.self)
      + options.compactMap(\.when)
  }
}
