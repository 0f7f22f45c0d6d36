package import ProfileModel
package import Screens
package import Staging

/// What would change what is decided about a field, and what is told of an interaction that is over.
/// None of it has an attribute's value in it.
extension Sentences {
  // MARK: What would change it

  /// All that would have to happen before a field is asked: a sentence each, none where it is asked.
  ///
  /// - Parameter obstacles: all that its conditions lack.
  package static func remedies(
    for ruling: Ruling, _ obstacles: [Obstacle], at interaction: Interaction, in flow: Flow,
    _ zone: Zone
  ) -> [String] {
    switch ruling {
    case .missing, .outdated, .expired, .newVersion: []
    case .notYet, .inactive, .dependsOn:
      obstacles.map { remedy(for: $0, at: interaction, in: flow, zone) }
    default: [remedy(for: ruling, at: interaction, in: flow, zone)]
    }
  }

  private static func remedy(
    for ruling: Ruling, at interaction: Interaction, in flow: Flow, _ zone: Zone
  ) -> String {
    switch ruling {
    case .missing, .outdated, .expired, .newVersion: "Nothing: it is asked."
    case .known(let path): "An empty \(path), or a value there that the field does not take."
    case .hasPassword, .loggedInElsewhere: "Nothing, as long as there is the account."
    case .notYet(let obstacle), .inactive(let obstacle), .dependsOn(let obstacle):
      remedy(for: obstacle, at: interaction, in: flow, zone)
    case .onlyAtSignUp: "Nothing here: only sign-up stores it."
    case .onlyByOthers: "Nothing here: only a server stores it."
    case .snoozed(let end), .leftEmpty(let end), .abandoned(_, let end), .quiet(let end):
      "Time: from \(zone.minute(of: end)) on."
    case .declined: "An answer in My profile; nothing else will."
    case .exhausted: "An answer in My profile, or a higher maxAsks."
    case .tooManyScreens, .tooManyFields: "An answer to what is asked before it, or a higher limit."
    case .alreadyAsked(let screen):
      "An answer on \(title(of: screen, at: interaction, in: flow)), where it is asked."
    }
  }

  private static func remedy(
    for obstacle: Obstacle, at interaction: Interaction, in flow: Flow, _ zone: Zone
  ) -> String {
    guard let test = obstacle.test else { return "Nothing: its condition never holds." }
    switch obstacle.change {
    case .time(let time)?: return "Time: from \(zone.minute(of: time)) on."
    case .count(let count)?: return coming(to: count, test.fact, at: interaction, in: flow)
    case nil: break
    }
    switch test.fact {
    case .event: return obstacle.isNegated ? "Another event." : event(test.test)
    case .context(let key): return "Another \(key) that comes with the event."
    case .field(let id):
      let label = flow.field(id).map { "“\($0.label.resolved())”" } ?? id
      return obstacle.found == .nothing || obstacle.found == .stale
        ? "An answer to \(label)." : "Another answer to \(label)."
    case .attribute(let path): return "Another value of \(path)."
    case .completeness: return "More or fewer answers to other fields."
    case .screen(let id, _):
      return "What becomes of \(title(of: id, at: interaction, in: flow))."
    case .since where obstacle.found == .nothing: return "That what it waits for happens once."
    case .interactions, .logins, .since: return "Nothing: its time is over."
    }
  }

  private static func event(_ test: ValueTest) -> String {
    let events = test.assertions.flatMap { assertion -> [String] in
      switch assertion {
      case .const(let value): [value.string ?? ""]
      case .oneOf(let values): values.compactMap(\.string)
      default: []
      }
    }
    return "The event \(events.joined(separator: " or "))."
  }

  /// How far a count has to come.
  private static func coming(
    to count: Int, _ fact: Fact, at interaction: Interaction, in flow: Flow
  ) -> String {
    switch fact {
    case .interactions(let event?): "Coming again: at \(event.rawValue) \(count)."
    case .logins: "Logging in again: at login \(count)."
    case .screen(let id, let happening):
      "\(title(of: id, at: interaction, in: flow)) being \(happening.rawValue) \(times(count))."
    default: "Coming again: at visit \(count)."
    }
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  // MARK: An interaction that is over

  /// `work.company at interaction 2 (2026-01-03 09:00 UTC, login)`
  ///
  /// - Parameter interaction: that of the hindsight, as it may be told.
  package static func heading(
    _ hindsight: Hindsight, at interaction: Interaction, in zone: Zone
  ) -> String {
    let occasion = hindsight.occasion
    return "\(hindsight.seat.name) at interaction \(occasion.number)"
      + " (\(zone.minute(of: occasion.at)), \(name(of: interaction)))"
  }

  /// What is told of a field at an interaction: rows of a word and a sentence.
  ///
  /// - Parameter interaction: that of the hindsight, as it may be told.
  package static func rows(
    _ hindsight: Hindsight, at interaction: Interaction, in flow: Flow, _ zone: Zone
  ) -> [[String]] {
    let ruling = hindsight.ruling
    var rows = [
      ["noted", hindsight.noted ?? "nothing was noted"],
      ["became", became(hindsight.sequel)],
      [
        "planned",
        "\(ruling.verdict.rawValue): "
          + reason(for: ruling, at: interaction, in: flow, zone),
      ],
    ]
    if !hindsight.agrees { rows.append(["differs", differs(hindsight)]) }
    rows += hindsight.news.map { ["since", news($0, after: hindsight.occasion, in: zone)] }
    let remedies = remedies(
      for: ruling, hindsight.obstacles, at: interaction, in: flow, zone)
    return rows + remedies.map { ["changes it", $0] }
  }

  /// What became of a field at an interaction.
  package static func became(_ sequel: Hindsight.Sequel) -> String {
    switch sequel {
    case .notShown: "It was not shown."
    case .shown: "It was shown; nothing has come of it yet."
    case .answered: "It was answered."
    case .leftEmpty: "It was left empty."
    case .putOff: "It was put off with “Not now”."
    case .declined: "It was declined with “Don't ask again”."
    case .left: "The person left while it was shown."
    case .abandoned: "It was shown and abandoned."
    }
  }

  /// Why the plan that is made now can say otherwise than was noted.
  package static func differs(_ hindsight: Hindsight) -> String {
    hindsight.news.isEmpty
      ? "The profile or the screens were not then what they are now."
      : "The profile was not then what it is now."
  }

  /// What happened since, and how it is looked at.
  package static func news(
    _ news: Hindsight.News, after occasion: History.Occasion, in zone: Zone
  ) -> String {
    switch news {
    case .answered(let field, let number, let time, let isLeftOut):
      let place =
        number == occasion.number
        ? "then" : "at interaction \(number) (\(zone.minute(of: time)))"
      return "\(field) was answered \(place)"
        + (isLeftOut ? "; the plan is made without that." : "; it had an answer before.")
    case .written(let path, let time):
      return "Others wrote \(path) on \(zone.minute(of: time)); what was there before is not known."
    }
  }

  // MARK: What cannot be told

  package static func unknownField(_ name: String, nearest: String?, known: [String]) -> String {
    let hint = nearest.map { "Did you mean “\($0)”?" } ?? "There are: \(enumerated(known))."
    return "There is no field “\(name)”. \(hint)"
  }

  package static let needsAt = "--at needs a time such as 2026-05-01T09:00:00Z."

  package static func neverHere(by time: Timestamp, in zone: Zone) -> String {
    "There was no interaction by \(zone.minute(of: time))."
  }

  /// - Parameter first: the number of the first interaction that the log has.
  package static func onlyCounted(before first: Int) -> String {
    first == 2
      ? "Of interaction 1 nothing is kept but counts."
      : "Of the interactions before \(first) nothing is kept but counts."
  }
}
