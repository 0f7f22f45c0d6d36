import ProfileModel
import Screens

/// How far is counted, and which times matter.
extension Survey {
  /// For each kind of what becomes of a screen.
  func caps(of screen: Screen) -> [Cap] {
    var (shown, sent, completed, snoozed, abandoned, passedOver) = (
      Cap(), Cap(), Cap(), Cap(), Cap(), Cap()
    )
    for test in tests {
      switch test.fact {
      case .screen(screen.id, .shown): shown.reach(test.test)
      case .screen(screen.id, .submitted): sent.reach(test.test)
      case .screen(screen.id, .completed): completed.reach(test.test)
      case .screen(screen.id, .snoozed): snoozed.reach(test.test)
      case .screen(screen.id, .abandoned): abandoned.reach(test.test)
      case .since(.screen(screen.id)): shown.reach(1)
      default: continue
      }
    }
    let isOptional = screen.required != .always
    // Nobody has to do without a screen that is never required, so that it may as well be left open
    // how often they did.
    let isLeftOpen = isLoose && screen.required == .never
    if isOptional, !isLeftOpen, let maxAsks = screen.maxAsks {
      passedOver.reach(min(maxAsks, Cap.farthest))
    }
    func cap(_ caps: Cap...) -> Cap { caps.reduce(into: Cap()) { $0.reach($1) } }
    let empty = sent.isCounted ? cap(shown, sent, passedOver) : Cap()
    let putOff = snoozed.isCounted ? cap(shown, snoozed, passedOver) : Cap()
    var inARow = cap(shown, abandoned)
    if isOptional, !isLoose, screen.snooze > .zero { inARow.reach(3) }
    return Fate.allCases.map { kind in
      switch kind {
      case .full: cap(shown, sent, completed)
      case .empty: empty
      case .snoozed: putOff
      case .left: cap(shown, passedOver)
      case .abandoned: cap(shown, abandoned)
      case .inARow: inARow
      case .declined: isOptional ? Cap(upTo: 1) : Cap()
      }
    }
  }

  func eventCaps() -> (events: [(name: String, cap: Cap)], others: Cap, logins: Cap) {
    var (total, logins) = (Cap(), Cap())
    var own: [String: Cap] = [:]
    for test in tests {
      switch test.fact {
      case .interactions(nil): total.reach(test.test)
      case .interactions(let event?): own[event.rawValue, default: Cap()].reach(test.test)
      case .since(.event(let event)) where event != .signup:
        own[event.rawValue, default: Cap()].reach(1)
      case .logins: logins.reach(test.test)
      case .attribute("logins_count"): logins.reach(test.test)
      default: continue
      }
    }
    let events = own.sorted { $0.key < $1.key }.map { name, cap in
      var cap = cap
      cap.reach(total)
      return (name: name, cap: cap)
    }
    return (events, total, logins)
  }

  /// The clocks that tests look at, each with the ages at which one of them turns.
  func times() -> [(clock: Stopwatch, thresholds: [Int64])] {
    var ages: [Stopwatch: Set<Int64>] = [:]
    func note(_ clock: Stopwatch, _ duration: Duration) {
      let seconds = duration.components.seconds
      if seconds > 0 { ages[clock, default: []].insert(seconds) }
    }
    for (index, screen) in flow.screens.enumerated() {
      for (position, field) in screen.fields.enumerated() where !isLoose || !screen.hasFewFields {
        if screen.required == .always, (field.required ?? screen.required) == .always { continue }
        note(.leftEmpty(index, position), screen.snooze)
      }
      guard screen.required != .always, !isLoose else { continue }
      note(.snoozed(index), screen.snooze)
      note(.abandoned(index), screen.snooze)
      note(.optional, screen.limits.quiet ?? flow.limits.quiet)
    }
    for (index, question) in asked.enumerated() {
      let durations =
        question.declarations.compactMap(\.field.expires)
        + [question.field.expires]
        .compactMap { $0 }
      for duration in durations {
        note(.answered(index), duration)
        // What others told counts from the account on.
        let isTold = question.sources.contains {
          places[$0].isToldOnArrival || places[$0].isToldAtLogin
        }
        if isTold { note(.signup, duration) }
      }
    }
    for test in tests {
      guard case .since(let moment) = test.fact else { continue }
      for seconds in test.test.turns {
        for clock in clocks(of: moment) { ages[clock, default: []].insert(seconds) }
      }
    }
    return ages.sorted { "\($0.key)" < "\($1.key)" }.map { ($0.key, $0.value.sorted()) }
  }

  private func clocks(of moment: Fact.Moment) -> [Stopwatch] {
    switch moment {
    case .event(.signup): [.signup]
    case .event(let event): [.event(event.rawValue)]
    case .screen(let id):
      flow.screens.firstIndex { $0.id == id }.map { [.shown($0)] } ?? []
    case .field(let id):
      asked.firstIndex { $0.field.id == id }.map { [.answered($0), .signup] } ?? []
    }
  }
}

extension Screen {
  /// Whether all sets of its fields can be tried.
  var hasFewFields: Bool { fields.count <= 5 }
}

extension Cap {
  fileprivate init(upTo count: Int) {
    self.init()
    reach(count)
  }
}

extension ValueTest {
  /// The ages, in seconds, from which on it says otherwise.
  fileprivate var turns: [Int64] {
    assertions.compactMap { assertion in
      switch assertion {
      case .minimum(let bound), .exclusiveMaximum(let bound): bound.seconds
      case .exclusiveMinimum(let bound), .maximum(let bound): bound.seconds.map { $0 + 1 }
      default: nil
      }
    }.filter { $0 > 0 }
  }
}

extension ValueTest.Bound {
  fileprivate var seconds: Int64? {
    switch self {
    case .duration(let duration): duration.components.seconds
    case .number(let number): Int64(exactly: number.rounded(.up))
    case .text: nil
    }
  }
}
