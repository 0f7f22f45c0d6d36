import ProfileModel
import Screens

/// The visits of a graph, one by one, with their events, which its edges do not keep.
extension LifeGraph {
  /// For each node, what a visit from there leads to and is, each once.
  func visits<Step: Hashable>(_ step: (_ to: Int, Way) -> Step) -> [[Step]] {
    let ends = ends
    return nodes.indices.map { node in
      guard !ends[node].isEmpty else { return [] }
      var (found, seen): ([Step], Set<Step>) = ([], [])
      for way in ways(from: node) {
        guard let to = end(of: way, among: ends[node]) else { continue }
        let step = step(to, way)
        if seen.insert(step).inserted { found.append(step) }
      }
      return found
    }
  }

  func forEachVisit(from node: Int, _ take: (_ to: Int, Way) -> Void) {
    var ends: [LifeState: [Int]] = [:]
    for edge in edges where Int(edge.from) == node { add(edge, to: &ends) }
    for way in ways(from: node) {
      if let to = end(of: way, among: ends) { take(to, way) }
    }
  }

  /// A visit that changes nothing, as the graph leaves them out; `nil` where each changes something.
  func idleVisit(at node: Int) -> Passage? {
    guard node > 0 else { return nil }
    let state = nodes[node].state
    let occasion = abstraction.occasions.first { occasion in
      guard !abstraction.activeEvents.contains(occasion.interaction.event) else { return false }
      var notes = Abstraction.Notes(state: state)
      if occasion.isLogin { abstraction.countLogin(&notes.state) }
      abstraction.count(occasion.interaction, &notes)
      abstraction.settle(&notes)
      return notes.state == state && notes.fresh == 0
    }
    return occasion.map { Passage(moves: [.begin($0.interaction, isLogin: $0.isLogin)]) }
  }

  /// By node, the nodes that its visits lead to, by their states.
  private var ends: [[LifeState: [Int]]] {
    var ends = Array(repeating: [LifeState: [Int]](), count: nodes.count)
    for edge in edges { add(edge, to: &ends[Int(edge.from)]) }
    return ends
  }

  private func add(_ edge: Edge, to ends: inout [LifeState: [Int]]) {
    let to = Int(edge.to)
    if ends[nodes[to].state]?.contains(to) != true { ends[nodes[to].state, default: []].append(to) }
  }

  private func end(of way: Way, among ends: [LifeState: [Int]]) -> Int? {
    let candidates = ends[way.branch.notes.state] ?? []
    guard candidates.count > 1 else { return candidates.first }
    let ages = ages(after: way)
    return candidates.first { nodes[$0].ages.includes(ages) }
  }
}

extension LifeGraph.Way {
  /// What the visit is.
  var interaction: Interaction {
    Life(passage.moves).interactions.first ?? Interaction(.login)
  }
}
