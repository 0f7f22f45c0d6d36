import Screens

/// What is wrong with the lives that a flow allows.
extension LifeGraph {
  /// Something wrong, and the visits that show it.
  struct Suspect {
    var kind: Exploration.Suspicion.Kind
    var screen: Int
    var field: Int?
    var edges: [Edge] = []
    /// A life in which it comes round.
    var cycle: [Passage]?
    var isUnanswerable = false

    /// Whether it is there as soon as the screen is.
    var isSeenAtOnce: Bool {
      switch kind {
      case .askedAgain, .empty: true
      case .stuck: isUnanswerable
      case .neverShown, .neverAsked, .loop, .gap: false
      }
    }
  }

  func suspicions() -> [Suspect] {
    let future = isComplete ? futures() : []
    var found: [Suspect] = []
    for (screen, declared) in abstraction.screens.enumerated() {
      let bit: UInt128 = 1 << UInt128(screen)
      found.append(Suspect(kind: .empty, screen: screen, edges: edges { $0.hollow & bit != 0 }))
      for field in declared.fields.indices {
        found += suspicions(of: field, on: screen, future)
      }
      if isComplete { found += loop(of: screen).map { [$0] } ?? [] }
    }
    return found.filter { !$0.edges.isEmpty || $0.cycle != nil }
  }

  private func suspicions(of field: Int, on screen: Int, _ future: [UInt128]) -> [Suspect] {
    let bit: UInt128 = 1 << UInt128(abstraction.bit(screen, field))
    let again = edges { $0.again & bit != 0 }
    let unanswerable = edges { $0.unanswerable & bit != 0 }
    var found = [
      Suspect(kind: .askedAgain, screen: screen, field: field, edges: again),
      Suspect(
        kind: .stuck, screen: screen, field: field, edges: unanswerable, isUnanswerable: true),
    ]
    guard isComplete, unanswerable.isEmpty else { return found }
    found.append(
      Suspect(
        kind: .stuck, screen: screen, field: field,
        edges: edges { $0.due & bit != 0 }.filter { isLost(field, on: screen, at: $0, future) }))
    found.append(
      Suspect(
        kind: .gap, screen: screen, field: field,
        edges: edges { $0.partial & bit != 0 }.filter { edge in
          isLost(field, on: screen, at: edge, future)
            && !abstraction.isGone(screen, in: nodes[Int(edge.to)].state)
            && hasOtherWay(field, on: screen, than: edge, future)
        }))
    return found
  }

  /// Whether, after a visit, nobody will ever ask for an answer that is missing.
  private func isLost(
    _ field: Int, on screen: Int, at edge: Edge, _ future: [UInt128]
  ) -> Bool {
    let question = abstraction.screens[screen].fields[field]
    let index = abstraction.index(of: question)
    return future[Int(edge.to)] & bits(of: question.id) == 0
      && !abstraction.isKnownForGood(index, in: nodes[Int(edge.to)].state)
  }

  /// Whether who answers nothing on the same screen is asked another time.
  private func hasOtherWay(
    _ field: Int, on screen: Int, than edge: Edge, _ future: [UInt128]
  ) -> Bool {
    let bit: UInt128 = 1 << UInt128(abstraction.bit(screen, field))
    let all = bits(of: abstraction.screens[screen].fields[field].id)
    return edges.contains { other in
      let seen = marks[Int(other.marks)]
      return other.from == edge.from && seen.asked & bit != 0 && seen.partial & bit == 0
        && future[Int(other.to)] & all != 0
    }
  }

  /// The questions of a field, on whatever screen.
  private func bits(of id: String) -> UInt128 {
    abstraction.screens.indices.reduce(0) { $0 | abstraction.bits([id], on: $1) }
  }

  /// The edges on which something is seen, the nearest first.
  func edges(where isSeen: (Marks) -> Bool) -> [Edge] {
    let seen = marks.map(isSeen)
    return edges.filter { seen[Int($0.marks)] }
  }

  /// The visit of an edge.
  func passage(of edge: Edge) -> Passage? {
    ways(from: Int(edge.from)).first { way in
      way.branch.marks == marks[Int(edge.marks)]
        && way.branch.notes.state == nodes[Int(edge.to)].state
        && nodes[Int(edge.to)].ages.includes(ages(after: way))
    }?.passage
  }

  /// The questions that can still be asked after each node.
  private func futures() -> [UInt128] {
    var future = Array(repeating: UInt128(0), count: nodes.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for edge in edges.reversed() {
        let from = Int(edge.from)
        let seen = future[from] | marks[Int(edge.marks)].asked | future[Int(edge.to)]
        if seen != future[from] { (future[from], isSettled) = (seen, false) }
      }
    }
    return future
  }
}

// MARK: - What comes round

extension LifeGraph {
  /// A life in which a screen is sent each time that it is shown, and is shown again for ever.
  private func loop(of screen: Int) -> Suspect? {
    let bit: UInt128 = 1 << UInt128(screen)
    let declared = abstraction.screens[screen]
    // Without a rest, sending it should be enough; with one, it is asked again for a reason.
    let isSent = marks.map { seen in
      (declared.snooze == .zero ? seen.sent : seen.sentFull) & bit != 0
    }
    let isAllowed = marks.indices.map { isSent[$0] || marks[$0].shown & bit == 0 }
    let allowed = edges.filter { isAllowed[Int($0.marks)] }
    let sent = allowed.filter { isSent[Int($0.marks)] }
    guard !sent.isEmpty else { return nil }
    let groups = groups(along: allowed)
    guard let edge = sent.first(where: { groups[Int($0.from)] == groups[Int($0.to)] }),
      let back = way(from: edge.to, to: edge.from, along: allowed),
      let first = passage(of: edge)
    else { return nil }
    let round = back.compactMap(passage(of:))
    guard round.count == back.count else { return nil }
    return Suspect(
      kind: .loop, screen: screen,
      cycle: passages(to: Int(edge.from)) + [first] + round + [first])
  }

  /// The shortest way between two nodes; empty where they are the same.
  private func way(from start: Int32, to end: Int32, along edges: [Edge]) -> [Edge]? {
    var outgoing: [Int32: [Edge]] = [:]
    for edge in edges { outgoing[edge.from, default: []].append(edge) }
    var arrivals: [Int32: Edge] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, queue[next] != end {
      for edge in outgoing[queue[next]] ?? [] where edge.to != start && arrivals[edge.to] == nil {
        arrivals[edge.to] = edge
        queue.append(edge.to)
      }
      next += 1
    }
    guard next < queue.count else { return nil }
    var way: [Edge] = []
    var node = end
    while node != start, let edge = arrivals[node] {
      way.append(edge)
      node = edge.from
    }
    return way.reversed()
  }

  /// Nodes that can be reached from each other have the same number (Tarjan's components).
  private func groups(along edges: [Edge]) -> [Int] {
    var outgoing = Array(repeating: [Int](), count: nodes.count)
    for edge in edges { outgoing[Int(edge.from)].append(Int(edge.to)) }
    var finder = GroupFinder(outgoing)
    return finder.groups()
  }
}
