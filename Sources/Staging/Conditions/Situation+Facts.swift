import ProfileModel
import Screens

/// What each fact is at this interaction.
extension Situation {
  /// - Returns: `nil` where the fact is unknown. What tells how long ago something was, is in seconds.
  func value(of fact: Fact) -> JSONValue? {
    switch fact {
    case .event: return .string(interaction.event.rawValue)
    case .context(let key): return interaction.context[key].map(JSONValue.string)
    case .interactions(nil): return .count(interactionNumber)
    case .interactions(let event?):
      return .count(past.interactions(of: event) + (event == interaction.event ? 1 : 0))
    case .logins: return .count(profile.loginsCount)
    case .field(let id): return answer(to: id)
    case .attribute(let path): return profile[path]
    case .completeness: return .count(completeness)
    case .screen(let id, let happening): return .count(count(of: happening, on: id))
    case .since(let moment):
      return time(of: moment).map { .double(max(0, (now - $0).inSeconds)) }
    }
  }

  private func count(of happening: Fact.Happening, on id: String) -> Int {
    let screen = flow.screen(id)
    let tally = tally(of: screen?.names ?? [id])
    return switch happening {
    case .shown: tally.shown
    case .submitted: tally.submitted
    case .snoozed: tally.snoozed
    case .abandoned: tally.abandoned
    // What is never shown, because everything is known, holds nobody up.
    case .completed: max(tally.completed, screen.map { isComplete($0) } == true ? 1 : 0)
    }
  }

  /// The share of the flow's fields whose answer is known, in whole percent.
  private var completeness: Int {
    var seen: Set<String> = []
    var known = 0
    for screen in flow.screens {
      for field in screen.fields where seen.insert(field.id).inserted {
        if isKnown(field, on: screen) { known += 1 }
      }
    }
    return seen.isEmpty ? 100 : known * 100 / seen.count
  }

  func time(of moment: Fact.Moment) -> Timestamp? {
    switch moment {
    case .event(.signup): past.events[.signup]?.last ?? profile.createdAt
    case .event(let event): past.events[event]?.last
    case .screen(let id): tally(of: flow.screen(id)?.names ?? [id]).lastShown
    case .field(let id): flow.field(id).flatMap(timeOfAnswer)
    }
  }
}

extension JSONValue {
  fileprivate static func count(_ number: Int) -> JSONValue { .number(.integer(Int64(number))) }
}
