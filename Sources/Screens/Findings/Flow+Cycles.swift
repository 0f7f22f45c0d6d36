import ProfileModel

/// Screens and fields that wait for each other.
extension Flow {
  var cycles: [Finding] { cyclesOfScreens + screens.flatMap(cyclesOfFields) }

  private var cyclesOfScreens: [Finding] {
    let waiting = screens.filter { mayBeActive($0) }.map { ($0.id, screensAwaited(by: $0)) }
    return circles(in: waiting).map { members in
      Finding(file: "\(members[0]).json", path: "when", problem: .cycle(members, .screen))
    }
  }

  /// The screens without which a screen is never active.
  private func screensAwaited(by screen: Screen) -> [String] {
    screens.filter { other in
      guard other.id != screen.id else { return false }
      var life = Possibilities(in: self).without(other.id)
      for field in fieldsAsked(on: other) { life = life.withoutAnswer(to: field) }
      return !life.canHold(screen.when)
    }.map(\.id)
  }

  /// The fields whose answers come from one screen and from nowhere else.
  private func fieldsAsked(on screen: Screen) -> [String] {
    screen.fields.filter { field in
      field.knownFrom == [field.writes] && !field.writes.isRoot
        && !screens.contains { $0.id != screen.id && $0.field(field.id) != nil }
    }.map(\.id)
  }

  /// A field that looks at another of its screen appears and vanishes with it, in place.
  private func cyclesOfFields(on screen: Screen) -> [Finding] {
    let looking = screen.fields.map { field in
      (field.id, (field.when?.fields ?? []).filter { screen.field($0) != nil })
    }
    return circles(in: looking).map { members in
      let index = screen.fields.firstIndex { $0.id == members[0] } ?? 0
      return Finding(
        file: screen.file, path: "fields[\(index)].when", problem: .cycle(members, .field))
    }
  }
}

extension Condition {
  /// The fields that it looks at.
  fileprivate var fields: [String] {
    tests.compactMap { test in
      switch test.fact {
      case .field(let id), .since(.field(let id)): id
      default: nil
      }
    }
  }
}

/// The circles in a graph, each from its first member on, and no member in two.
///
/// - Parameter graph: nodes in order, each with those that it leads to.
private func circles(in graph: [(node: String, next: [String])]) -> [[String]] {
  let next = Dictionary(graph.map { ($0.node, $0.next) }, uniquingKeysWith: { first, _ in first })
  var told: Set<String> = []
  return graph.compactMap { node, _ in
    guard !told.contains(node), let circle = way(from: node, backAlong: next) else { return nil }
    told.formUnion(circle)
    return circle
  }
}

/// The shortest way from a node back to itself.
private func way(from node: String, backAlong next: [String: [String]]) -> [String]? {
  var ways = [[node]]
  var seen: Set<String> = []
  while !ways.isEmpty {
    let way = ways.removeFirst()
    for other in next[way[way.count - 1]] ?? [] {
      if other == node { return way }
      if seen.insert(other).inserted { ways.append(way + [other]) }
    }
  }
  return nil
}
