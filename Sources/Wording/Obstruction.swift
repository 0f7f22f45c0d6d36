import ProfileModel
import Screens
import Staging

/// What is in the way of a condition, in words.
struct Obstruction {
  private let obstacle: Obstacle
  private let interaction: Interaction
  private let flow: Flow
  private let zone: Zone

  init(_ obstacle: Obstacle, _ interaction: Interaction, _ flow: Flow, _ zone: Zone) {
    self.obstacle = obstacle
    self.interaction = interaction
    self.flow = flow
    self.zone = zone
  }

  var reason: String {
    guard let test = obstacle.test else { return "It is never asked." }
    switch test.fact {
    case .event: return event(test.test)
    case .context:
      return isNegated ? "It is not asked on this occasion." : "It is asked on another occasion."
    case .interactions(nil): return count(test.test, of: "visit")
    case .interactions(let event?): return count(test.test, of: event.rawValue)
    case .logins: return count(test.test, of: "login")
    case .field(let id): return field(id, test.test)
    case .attribute(let path): return "It depends on \(path) in your profile."
    case .completeness: return completeness
    case .screen(let id, let happening): return screen(id, happening, test.test)
    case .since: return since
    }
  }

  private var isNegated: Bool { obstacle.isNegated }

  private var found: Int {
    switch obstacle.found {
    case .count(let count), .percent(let count): count
    default: 0
    }
  }

  private func event(_ test: ValueTest) -> String {
    let events = test.values.compactMap(\.string).map(occasion)
    let all = events.joined(separator: " or ")
    return isNegated ? "It is not asked \(all)." : "It is asked \(all)."
  }

  private func occasion(_ event: String) -> String {
    switch Interaction.Event(rawValue: event) {
    case .signup: "at sign-up"
    case .login: "when you come back"
    case .article: "with an article"
    default: "at \(event)"
    }
  }

  private func count(_ test: ValueTest, of unit: String) -> String {
    if isNegated { return "It is not asked at \(unit) \(found)." }
    switch test.assertions.first {
    case .const(let value)? where (value.integer ?? 0) < found:
      return "It was for \(unit) \(value.integer ?? 0); this is \(unit) \(found)."
    case .const(let value)?:
      return "It is asked at \(unit) \(value.integer ?? 0); this is \(unit) \(found)."
    case .minimum(.number(let least))? where Double(found) < least:
      return "It is asked from \(unit) \(Int(least)) on; this is \(unit) \(found)."
    case .multipleOf(let step)?:
      return "It is asked once in \(Int(step)) \(unit)s; this is \(unit) \(found)."
    default: break
    }
    if case .count(let next)? = obstacle.change {
      return "It is asked at \(unit) \(next); this is \(unit) \(found)."
    }
    return "Its time is over; this is \(unit) \(found)."
  }

  private func field(_ id: String, _ test: ValueTest) -> String {
    let label = flow.field(id).map { "“\($0.label.resolved())”" } ?? id
    let isWanted = test == .known(true) && !isNegated || test == .known(false) && isNegated
    if isWanted || obstacle.found == .nothing || obstacle.found == .stale {
      return "It is asked once \(label) is known."
    }
    if test == .known(true) || test == .known(false) { return "\(label) makes it needless." }
    return "It depends on what \(label) is."
  }

  private var completeness: String {
    "It depends on how much of your profile is known, which is \(found) percent."
  }

  private func screen(_ id: String, _ happening: Fact.Happening, _ test: ValueTest) -> String {
    let title = Sentences.title(of: id, at: interaction, in: flow)
    if happening == .completed, test == .atLeast(1) {
      return isNegated ? "It is not asked after \(title)." : "It comes after \(title)."
    }
    let words: String =
      switch happening {
      case .shown: "shown"
      case .submitted: "sent"
      case .completed: "answered"
      case .snoozed: "put off"
      case .abandoned: "left open"
      }
    return "It depends on how often \(title) was \(words), which is \(found) so far."
  }

  private var since: String {
    switch obstacle.change {
    case .time(let time)?: "It is asked from \(zone.day(of: time)) on."
    case .count?, nil:
      obstacle.found == .nothing
        ? "It waits for something that has not happened yet." : "Its time is over."
    }
  }
}

extension ValueTest {
  /// The values that it asks for.
  fileprivate var values: [JSONValue] {
    assertions.flatMap { assertion -> [JSONValue] in
      switch assertion {
      case .const(let value): [value]
      case .oneOf(let values): values
      default: []
      }
    }
  }
}
