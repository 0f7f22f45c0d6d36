package import ProfileModel
package import Screens

/// What will be asked in a span of time, as far as time decides it.
///
/// The person is taken to come once, whenever that is: profile and history stay as they are, so that
/// counts do not grow. What waits for a count says so in its ruling.
package struct Forecast: Hashable, Sendable {
  /// A span in which an interaction would ask the same, and something.
  package struct Season: Hashable, Sendable {
    package let interaction: Interaction
    package let from: Timestamp
    /// The first instant at which it would be otherwise, or the end of the forecast.
    package internal(set) var until: Timestamp
    /// As it is made when the span begins.
    package let plan: Plan
  }

  /// A field whose answer is not known when the forecast begins.
  package struct Missing: Hashable, Sendable {
    /// What is decided about it when the forecast begins.
    package let decision: Plan.Decision
    /// The interaction at which it is asked first or, where it is at none, is nearest to being asked.
    package let interaction: Interaction
    /// All that its conditions lack there.
    package let obstacles: [Obstacle]
    /// When it is first asked at that interaction; `nil` where time alone does not bring it.
    package let asked: Timestamp?
  }

  package let from: Timestamp
  package let until: Timestamp
  /// By the times at which they begin, and then by their interactions.
  package let seasons: [Season]
  /// In declared order.
  package let missing: [Missing]

  /// - Parameters:
  ///   - visit: what is known at the beginning. What its history has of later times is not yet.
  ///   - interactions: those that are foreseen; `nil` for all that the person can come to.
  ///   - until: the end, which is not part of the span.
  package init(
    for visit: Visit, flow: Flow, at interactions: [Interaction]? = nil, until: Timestamp
  ) {
    var visit = visit
    visit.history = visit.history.asOf(visit.now)
    let courses = (interactions ?? flow.interactions(for: visit.profile)).map {
      Course(of: $0, for: visit, flow, until: until)
    }
    from = visit.now
    self.until = until
    seasons = courses.flatMap(\.seasons).enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    missing = Self.unknown(for: visit, flow).compactMap { seat in
      Self.missing(seat, in: courses)
    }
  }

  /// Where the fields stand whose answer is not known.
  private static func unknown(for visit: Visit, _ flow: Flow) -> [Plan.Seat] {
    let situation = Situation(
      visit: visit, flow: flow, interaction: Interaction(.login), writer: nil, shown: [])
    return flow.screens.flatMap { screen in
      screen.fields.filter { !situation.isKnown($0, on: screen) }
        .map { Plan.Seat(screen: screen.id, field: $0.id) }
    }
  }

  /// The course in which the field is asked first; among several, and where it is in none, the one in
  /// which the least keeps it from being asked.
  private static func missing(_ seat: Plan.Seat, in courses: [Course]) -> Missing? {
    let all = courses.compactMap { course in
      course.decision(on: seat).map { decision in
        Missing(
          decision: decision, interaction: course.interaction,
          obstacles: course.obstacles(to: seat), asked: course.firstAsking(seat))
      }
    }
    let soonest = all.compactMap(\.asked).min()
    return all.filter { $0.asked == soonest }
      .min { $0.decision.ruling.distance < $1.decision.ruling.distance }
  }
}

/// What one interaction would ask over time.
private struct Course {
  let interaction: Interaction
  /// The plans that are made at every instant at which one can be another, from the beginning on.
  private let plans: [(at: Timestamp, plan: Plan)]
  private let end: Timestamp
  private let visit: Visit
  private let flow: Flow

  init(of interaction: Interaction, for visit: Visit, _ flow: Flow, until end: Timestamp) {
    self.interaction = interaction
    self.end = end
    (self.visit, self.flow) = (visit, flow)
    let situation = Situation(
      visit: visit, flow: flow, interaction: interaction, writer: nil, shown: [])
    plans = ([visit.now] + situation.instants(until: end)).map { time in
      let later = Visit(profile: visit.profile, history: visit.history, now: time)
      return (time, Plan(for: later, flow: flow, interaction: interaction))
    }
  }

  /// The spans in which something is asked, equal ones put together.
  var seasons: [Forecast.Season] {
    var seasons: [Forecast.Season] = []
    for (index, (time, plan)) in plans.enumerated() where !plan.steps.isEmpty {
      let next = index + 1 < plans.count ? plans[index + 1].at : end
      if let last = seasons.last, last.until == time, last.plan.asks(theSameAs: plan) {
        seasons[seasons.count - 1].until = next
      } else {
        seasons.append(
          Forecast.Season(interaction: interaction, from: time, until: next, plan: plan))
      }
    }
    return seasons
  }

  /// What is decided about a field when the forecast begins.
  func decision(on seat: Plan.Seat) -> Plan.Decision? { plans.first?.plan.decision(on: seat) }

  func obstacles(to seat: Plan.Seat) -> [Obstacle] {
    Plan.obstacles(to: seat, for: visit, flow: flow, interaction: interaction)
  }

  func firstAsking(_ seat: Plan.Seat) -> Timestamp? {
    plans.first { $0.plan.decision(on: seat)?.verdict == .ask }?.at
  }
}

extension Plan {
  /// Whether both put the same fields on the same screens, in the same way.
  fileprivate func asks(theSameAs other: Plan) -> Bool {
    steps.count == other.steps.count
      && zip(steps, other.steps).allSatisfy { step, other in
        step.screen.id == other.screen.id && step.isRequired == other.isRequired
          && step.fields.map(\.id) == other.fields.map(\.id)
      }
  }
}

extension Ruling {
  /// How far a field is from being asked: what time brings is near, what nothing brings is far.
  fileprivate var distance: Int {
    switch verdict {
    case .ask: 0
    case .snoozed, .quiet: 1
    case .notYet: 2
    case .overBudget: 3
    case .dependencyUnmet: 4
    // Another value of another fact is nearer than another event, at which the rest is not looked at.
    case .screenInactive: obstacle?.test?.fact == .event ? 6 : 5
    case .exhausted: 7
    case .declined: 8
    case .notPermitted: 9
    case .known: 10
    }
  }
}
