import ProfileModel

/// The lives that lead to a node.
extension LifeGraph {
  /// The visits on the way to a node, the first one first.
  func passages(to node: Int) -> [Passage] {
    var passages: [Passage] = []
    var node = node
    while node > 0 {
      passages.append(nodes[node].passage)
      node = nodes[node].parent
    }
    return passages.reversed()
  }

  /// A life of these visits, with as much time between them as tests want.
  ///
  /// - Parameter pause: how long it should be between two, where that is right.
  /// - Returns: `nil` where no times are right.
  func life(of passages: [Passage], pause: Duration) -> Life? {
    for pause in [pause.components.seconds, 3600, 60, 1] {
      guard let times = times(of: passages, pause: pause) else { continue }
      var moves: [Life.Move] = []
      for (index, passage) in passages.enumerated() {
        if index > 0 { moves.append(.wait(.seconds(times[index] - times[index - 1]))) }
        moves += passage.moves
      }
      return Life(moves)
    }
    return nil
  }

  /// The earliest time of each visit, in seconds from the first, with a pause between two at least.
  private func times(of passages: [Passage], pause: Int64) -> [Int64]? {
    let bounds = boundsBetween(passages)
    var times = passages.indices.map { Int64($0) * pause }
    // Each round sets one more time for good, if any are right.
    for _ in 0...(passages.count * passages.count + 1) {
      var isSettled = true
      for visit in passages.indices {
        var time = visit > 0 ? max(times[visit], times[visit - 1] + pause) : times[visit]
        for (former, least, _) in bounds[visit] {
          if let least { time = max(time, times[former] + least) }
        }
        if time != times[visit] { (times[visit], isSettled) = (time, false) }
        for case (let former, _, let most?) in bounds[visit] where times[former] < time - most {
          (times[former], isSettled) = (time - most, false)
        }
      }
      if isSettled { return times }
    }
    return nil
  }

  /// For each visit, how long it has to be after former ones.
  private func boundsBetween(
    _ passages: [Passage]
  ) -> [[(former: Int, least: Int64?, most: Int64?)]] {
    var begun: [Int: Int] = [:]
    return passages.enumerated().map { index, passage in
      let bounds = passage.bounds.compactMap { bound in
        begun[bound.clock].map { (former: $0, least: bound.least, most: bound.most) }
      }
      for clock in abstraction.clocks.indices where passage.fresh & (1 << UInt128(clock)) != 0 {
        begun[clock] = index
      }
      return bounds
    }
  }
}
