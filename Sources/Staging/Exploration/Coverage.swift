package import ProfileModel
package import Screens

/// At which visits, and at what events, each screen can be shown.
package struct Coverage: Hashable, Sendable {
  /// Whether a screen can be shown at a visit.
  package enum Chance: Hashable, Sendable {
    /// It can: the planner shows it at the end of this life.
    case shown(Life)
    /// No life was found in which it is, and none is ruled out.
    case open
    /// There is no such life.
    case never

    /// Whether both say the same, whatever life shows it.
    func agrees(with other: Chance) -> Bool {
      switch (self, other) {
      case (.shown, .shown), (.open, .open), (.never, .never): true
      default: false
      }
    }
  }

  /// A screen at an event.
  package struct Row: Hashable, Sendable {
    package var screen: String
    package var event: Interaction.Event
    /// One for each visit from the first; the last one is for all later visits, too.
    package var chances: [Chance]
  }

  /// In declared order, each screen at each event.
  package private(set) var rows: [Row] = []

  /// How many visits are told apart.
  package var visits: Int { rows.first?.chances.count ?? 0 }

  /// Goes through every life that a flow allows, as an exploration does.
  ///
  /// - Parameters:
  ///   - exploration: of the same flow; its lives need not be found again.
  ///   - limit: the most states that are looked at for any part of it.
  ///   - most: the most visits that are told apart.
  package init(
    of exploration: Exploration, in flow: Flow, limit: Int = 200_000, visits most: Int = 6
  ) {
    var known: [LifeChart.Sighting: Life] = [:]
    for reached in exploration.screens {
      guard let event = reached.life.interactions.last?.event else { continue }
      let visit = min(reached.life.visits, most)
      known[.init(screen: reached.screen, event: event, visit: visit)] = reached.life
    }
    var chances: [LifeChart.Sighting: Chance] = [:]
    for part in flow.parts {
      let sightings = Self.sightings(on: part, in: flow, visits: most)
      add(part, sightings, of: flow, limit: limit, visits: most, known, to: &chances)
    }
    for sighting in Self.sightings(on: Array(flow.screens.indices), in: flow, visits: most) {
      if sighting.visit == 1 {
        rows.append(Row(screen: sighting.screen, event: sighting.event, chances: []))
      }
      rows[rows.count - 1].chances.append(chances[sighting] ?? .open)
    }
    while mergesLast { for row in rows.indices { rows[row].chances.removeLast() } }
  }

  /// Each screen at each event at each visit.
  private static func sightings(
    on part: [Int], in flow: Flow, visits most: Int
  ) -> [LifeChart.Sighting] {
    part.flatMap { screen in
      flow.events.flatMap { event in
        (1...most).map { visit in
          LifeChart.Sighting(screen: flow.screens[screen].id, event: event, visit: visit)
        }
      }
    }
  }

  private func add(
    _ part: [Int], _ sightings: [LifeChart.Sighting], of flow: Flow, limit: Int, visits most: Int,
    _ known: [LifeChart.Sighting: Life], to chances: inout [LifeChart.Sighting: Chance]
  ) {
    var played = known
    // How long screens rest has many more states, and is looked at only where it may matter.
    for isLoose in [true, false] {
      let open = sightings.filter { (chances[$0] ?? .open) == .open }
      guard !open.isEmpty else { return }
      let chart = LifeChart(
        part, of: flow, isLoose: isLoose, limit: isLoose ? limit : min(limit, Self.mostResting),
        visits: most, known: played)
      guard let chart else { return }
      played = chart.played
      for sighting in open {
        if let life = played[sighting] {
          chances[sighting] = .shown(life)
        } else if chart.isComplete, !chart.allowed.contains(sighting) {
          chances[sighting] = .never
        }
      }
    }
  }

  /// So many states are looked at where it matters how long screens rest.
  private static let mostResting = 2_000

  /// Whether the last visits are alike, so that they need not be told apart.
  private var mergesLast: Bool {
    visits > 2
      && rows.allSatisfy { $0.chances[visits - 1].agrees(with: $0.chances[visits - 2]) }
  }
}
