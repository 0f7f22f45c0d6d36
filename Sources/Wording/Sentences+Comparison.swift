package import ProfileModel
package import Staging

/// Who is affected by a change of screens.
extension Sentences {
  /// `no longer asked on work at login. The new screens do not ask it: its answer is known.`
  package static func sentence(of shift: Comparison.Shift) -> String {
    switch shift.tendency {
    case .more:
      (shift.old.isEmpty ? "now asked" : "also asked")
        + " \(places(shift.gained)). The old screens "
        + reason(for: shift.oldVerdict)
    case .less:
      "no longer asked \(places(shift.lost))"
        + (shift.new.isEmpty ? "" : ", only \(places(shift.new))") + ". The new screens "
        + reason(for: shift.newVerdict)
    case .elsewhere: "asked \(places(shift.gained)) in place of \(places(shift.lost))."
    }
  }

  /// Why a flow does not ask what another one asks.
  private static func reason(for verdict: Plan.Verdict?) -> String {
    let cause: String? =
      switch verdict {
      case .known: "its answer is known"
      case .notYet: "its time has not come yet"
      case .screenInactive: "what its screen waits for is not so"
      case .dependencyUnmet: "what it waits for is not so"
      case .overBudget: "the limits leave no room for it"
      case .quiet: "something else was asked lately"
      case .snoozed: "it was put off"
      case .declined: "it was declined for good"
      case .exhausted: "it was asked as often as allowed"
      case .notPermitted: "the person may not write it"
      case .ask, nil: nil
      }
    return cause.map { "do not ask it: \($0)." } ?? "do not have it there."
  }

  /// `on work at login, on subscribe with any article`
  private static func places(_ placements: [Comparison.Placement]) -> String {
    var seats: [(screen: String, isAtOnce: Bool, chances: [String])] = []
    for placement in placements {
      let chance = name(of: placement.chance)
      if let place = seats.firstIndex(where: {
        ($0.screen, $0.isAtOnce) == (placement.screen, placement.isAtOnce)
      }) {
        seats[place].chances.append(chance)
      } else {
        seats.append((placement.screen, placement.isAtOnce, [chance]))
      }
    }
    let parts = seats.map { seat in
      "on \(seat.screen) \(listed(seat.chances))"
        + (seat.isAtOnce ? "" : " once another answer brings it")
    }
    return enumerated(parts)
  }

  private static func name(of chance: Chance) -> String {
    switch chance.event {
    case .signup: "at sign-up"
    case .article where chance.articles.isEmpty: "with any article"
    case .article where chance.articles.count > 3:
      "with \(chance.articles.count) articles such as \(chance.articles[0])"
    case .article:
      "with the article\(chance.articles.count == 1 ? "" : "s") \(listed(chance.articles))"
    default: "at \(chance.event.rawValue)"
    }
  }

  /// `3 people, the first of them ada`
  ///
  /// - Parameter example: the name of the first; empty for somebody of whom nothing is known.
  package static func people(_ count: Int, first example: String) -> String {
    let example = example.isEmpty ? somebodyNew : example
    return count == 1 ? "1 person, \(example)" : "\(count) people, the first of them \(example)"
  }

  package static let somebodyNew = "somebody new"

  package static let noScript =
    "No script shows it: the new screens have no such occasion, or it hangs on values of the person"
    + " that only --values has."

  package static func unaffected(_ screen: String) -> String {
    "\(screen): it is declared otherwise, and nobody here is asked anything else on it."
  }

  package static func beyond(_ count: Int) -> String {
    "\(people(count)) are asked otherwise in yet other ways, which are not told apart."
  }

  /// - Parameter isSame: whether both folders say the same.
  package static func compared(
    _ comparison: Comparison, at now: Timestamp, isSame: Bool, _ zone: Zone
  ) -> String {
    let all = "\(people(comparison.compared)) compared at \(zone.minute(of: now)): "
    guard comparison.affected > 0 else {
      return all + "nobody is asked anything else. "
        + (isSame ? "Both folders say the same." : "The folders differ all the same.")
    }
    let counts = Comparison.Tendency.allCases.map { tendency in
      "\(comparison.count(of: tendency)) \(tendency.rawValue)"
    }
    return all + "\(comparison.affected) asked otherwise (\(enumerated(counts)))."
  }

  private static func people(_ count: Int) -> String {
    count == 1 ? "1 person" : "\(count) people"
  }

  package static func comparing(_ count: Int) -> String { "\(people(count)) compared" }

  package static func notCompared(_ persona: String, without connection: String, in folder: String)
    -> String
  {
    "\(persona) is left out: \(folder) has no connection “\(connection)”."
  }

  package static func noPeople(_ folder: String) -> String {
    "\(folder) is no folder with profiles."
  }

  package static let twoFoldersAsWords =
    "Both folders of screens are named as words here; leave --screens out."
}
