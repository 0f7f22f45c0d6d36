import ProfileModel
import Screens

/// A graph of lives, laid out by visits: which screens can be seen at each, and at what event.
///
/// The graph allows every life that there is, and some that there are not. So what it does not allow
/// cannot be, and what it does is played with the planner before it is said.
struct LifeChart {
  /// A visit that leads from one node to another.
  private struct Step: Hashable {
    let to: Int
    let event: Interaction.Event
    /// The screens that are shown on it.
    let shown: UInt128
  }

  /// A screen that is seen at a visit.
  struct Sighting: Hashable {
    var screen: String
    var event: Interaction.Event
    /// From 1. The last one that is told apart stands for all later ones, too.
    var visit: Int
  }

  /// Everything that the graph allows.
  private(set) var allowed: Set<Sighting> = []
  /// What was played.
  private(set) var played: [Sighting: Life] = [:]
  /// Whether the graph has all that there is.
  var isComplete: Bool { graph.isComplete }

  private let graph: LifeGraph
  private let flow: Flow
  private let screens: [Screen]
  private let most: Int
  /// How many lives may still be played.
  private var lives = 2000

  /// - Parameters:
  ///   - known: what was played before, which need not be again.
  ///   - most: the number of visits that are told apart.
  /// - Returns: `nil` where there is more to be seen than a state has room for.
  init?(
    _ part: [Int], of flow: Flow, isLoose: Bool, limit: Int, visits most: Int,
    known: [Sighting: Life]
  ) {
    self.flow = flow
    self.most = most
    screens = part.map { flow.screens[$0] }
    let abstraction = Abstraction(of: screens, in: flow, isLoose: isLoose)
    let bits = max(screens.reduce(0) { $0 + $1.fields.count }, abstraction.clocks.count)
    guard bits <= UInt128.bitWidth else { return nil }
    graph = LifeGraph(
      abstraction, crowded: flow.crowded(part, isLoose: isLoose), limit: limit)
    played = known
    layOut()
    play()
  }

  // MARK: What is allowed

  private mutating func layOut() {
    let steps = graph.visits { to, way in
      Step(to: to, event: way.interaction.event, shown: way.branch.marks.shown)
    }
    var nodes: Set<Int> = [0]
    for visit in 1..<most {
      see(nodes, steps, visit)
      let idle = nodes.filter { graph.idleVisit(at: $0) != nil }
      nodes = idle.union(nodes.flatMap { steps[$0].map(\.to) })
    }
    var (all, queue) = (nodes, Array(nodes))
    while let node = queue.popLast() {
      for step in steps[node] where all.insert(step.to).inserted { queue.append(step.to) }
    }
    see(all, steps, most)
  }

  private mutating func see(_ nodes: Set<Int>, _ steps: [[Step]], _ visit: Int) {
    var seen: [Interaction.Event: UInt128] = [:]
    for node in nodes {
      for step in steps[node] { seen[step.event, default: 0] |= step.shown }
    }
    for (event, shown) in seen {
      for screen in screens(in: shown) {
        allowed.insert(Sighting(screen: screen, event: event, visit: visit))
      }
    }
  }

  private func screens(in bits: UInt128) -> [String] {
    screens.indices.filter { bits & (1 << UInt128($0)) != 0 }.map { screens[$0].id }
  }
}

// MARK: - What is played

extension LifeChart {
  private typealias Passage = LifeGraph.Passage

  /// Plays lives of one visit, then of two, and so on, each to a node of its own.
  private mutating func play() {
    var ways: [Int: [Passage]] = [0: []]
    var number = 1
    while !ways.isEmpty, lives > 0, isAnythingLeft(from: number) {
      var next: [Int: [Passage]] = [:]
      for (node, way) in ways.sorted(by: { $0.key < $1.key }) {
        go(on: way, from: node, number, &next)
      }
      ways = next
      number += 1
    }
  }

  private func isAnythingLeft(from number: Int) -> Bool {
    allowed.contains { $0.visit >= min(number, most) && played[$0] == nil }
  }

  private mutating func go(
    on way: [Passage], from node: Int, _ number: Int, _ next: inout [Int: [Passage]]
  ) {
    if let idle = graph.idleVisit(at: node), next[node] == nil {
      play(way + [idle], to: node, &next)
    }
    for (step, passage) in steps(from: node) {
      for screen in screens(in: step.shown) {
        let sighting = Sighting(screen: screen, event: step.event, visit: min(number, most))
        guard played[sighting] == nil, allowed.contains(sighting) else { continue }
        played[sighting] = life(of: way + [passage.until(screen)], to: sighting)
      }
      if next[step.to] == nil { play(way + [passage], to: step.to, &next) }
    }
  }

  private func steps(from node: Int) -> [(Step, Passage)] {
    var (steps, seen): ([(Step, Passage)], Set<Step>) = ([], [])
    graph.forEachVisit(from: node) { to, way in
      let step = Step(to: to, event: way.interaction.event, shown: way.branch.marks.shown)
      if seen.insert(step).inserted { steps.append((step, way.passage)) }
    }
    return steps
  }

  private mutating func play(
    _ way: [Passage], to node: Int, _ next: inout [Int: [Passage]]
  ) {
    if life(of: way, to: nil) != nil { next[node] = way }
  }

  /// A life of these visits, if the planner goes along, and it has no more of them.
  private mutating func life(of way: [Passage], to sighting: Sighting?) -> Life? {
    for pause in [.days(1), flow.longestRest] where lives > 0 {
      lives -= 1
      guard let life = graph.life(of: way, pause: pause) else { continue }
      var performance = Performance(in: flow, of: Set(screens.map(\.id)))
      let goal = sighting.map { Performance.Goal(screen: $0.screen) }
      guard performance.play(life, to: goal) else { continue }
      let played = Life(performance.moves)
      if played.visits == way.count { return played }
    }
    return nil
  }
}

extension Life {
  /// How often the person comes.
  package var visits: Int { interactions.count }

  /// On which occasions the person comes.
  var interactions: [Interaction] {
    moves.compactMap { move in
      switch move {
      case .arrive(let interaction, _, _), .begin(let interaction, _): interaction
      case .wait, .told, .end: nil
      }
    }
  }
}

extension Flow {
  /// After so long no screen rests any more.
  fileprivate var longestRest: Duration {
    (screens.map(\.snooze) + screens.compactMap(\.limits.quiet) + [limits.quiet]).max() ?? .days(1)
  }
}
