/// Finds the nodes of a graph that can be reached from each other (Tarjan 1972), without recursion.
struct GroupFinder {
  private let outgoing: [[Int]]
  private var order: [Int]
  private var lowest: [Int]
  private var group: [Int]
  private var stack: [Int] = []
  private var count = 0
  private var groupCount = 0

  init(_ outgoing: [[Int]]) {
    self.outgoing = outgoing
    order = Array(repeating: -1, count: outgoing.count)
    lowest = order
    group = order
  }

  /// - Returns: for each node, the number of its group.
  mutating func groups() -> [Int] {
    for node in outgoing.indices where order[node] < 0 { visit(node) }
    return group
  }

  private mutating func visit(_ start: Int) {
    var path = [(node: start, next: 0)]
    enter(start)
    while let (node, next) = path.last {
      if next < outgoing[node].count {
        path[path.count - 1].next += 1
        let target = outgoing[node][next]
        if order[target] < 0 {
          enter(target)
          path.append((target, 0))
        } else if group[target] < 0 {
          lowest[node] = min(lowest[node], order[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        if lowest[node] == order[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = count
    lowest[node] = count
    count += 1
    stack.append(node)
  }

  private mutating func close(_ root: Int) {
    while let node = stack.popLast() {
      group[node] = groupCount
      if node == root { break }
    }
    groupCount += 1
  }
}
