import ProfileModel

/// The search for a text that keeps several tests at once.
///
/// What is not understood is left out, so that where no text is found there is none.
struct TextSearch {
  private let automata: [PatternAutomaton]
  private let least: Int
  /// `nil` for any number.
  private let most: Int?

  /// Whether a text may keep all of these tests.
  static func mayFind(_ tests: [ValueTest]) -> Bool {
    let assertions = tests.flatMap(\.assertions)
    let isOfText = assertions.contains { $0.isOfText }
    return !isOfText || TextSearch(assertions).mayFind
  }

  private init(_ assertions: [ValueTest.Assertion]) {
    var (least, most): (Int, Int?) = (1, nil)
    var automata: [PatternAutomaton] = []
    for assertion in assertions {
      switch assertion {
      case .minLength(let count): least = max(least, count)
      case .maxLength(let count): most = min(most ?? count, count)
      case .pattern(let pattern): automata += PatternAutomaton(pattern).map { [$0] } ?? []
      default: continue
      }
    }
    (self.automata, self.least, self.most) = (automata, least, most)
  }

  private var mayFind: Bool {
    if let most, most < least { return false }
    return automata.isEmpty || !isOutOfReach
  }

  // MARK: Places on the way

  /// What has been written so far, as far as it matters.
  private struct Place: Hashable {
    var nodes: [Int]
    /// Characters that count: white space at either end does not.
    var count = 0
    var part = Part.before
    var hasBegun = false
    var hasEnded = false
  }

  /// White space before what counts, that itself, and white space behind it.
  private enum Part { case before, within, behind }

  /// Of what takes more places nobody can tell.
  private static let limit = 20_000

  private var isOutOfReach: Bool {
    let start = Place(nodes: automata.map { _ in 0 })
    var (seen, open): (Set<Place>, [Place]) = ([start], [start])
    while let place = open.popLast() {
      if isFound(place) || seen.count > Self.limit { return false }
      for next in steps(from: place) where seen.insert(next).inserted { open.append(next) }
    }
    return true
  }

  private func isFound(_ place: Place) -> Bool {
    place.count >= min(least, cap) && zip(place.nodes, automata).allSatisfy { $0 == $1.goal }
  }

  /// Beyond it all counts are one.
  private var cap: Int { most ?? least }

  private func steps(from place: Place) -> [Place] {
    let free = automata.indices.flatMap { freeSteps(from: place, of: $0) }
    return place.hasEnded ? free : free + characterSteps(from: place)
  }

  private func freeSteps(from place: Place, of index: Int) -> [Place] {
    automata[index].edges[place.nodes[index]].compactMap { edge in
      var next = place
      switch edge {
      case .free(let node): next.nodes[index] = node
      case .start(let node) where !place.hasBegun: next.nodes[index] = node
      case .end(let node):
        next.nodes[index] = node
        next.hasEnded = true
      case .start, .character: return nil
      }
      return next
    }
  }

  /// One character more, which all of them take.
  private func characterSteps(from place: Place) -> [Place] {
    var ways: [(nodes: [Int], characters: CharacterClass)] = [([], .all)]
    for (index, node) in place.nodes.enumerated() {
      ways = ways.flatMap { way in
        automata[index].edges[node].compactMap { edge in
          guard case .character(let characters, let next) = edge else { return nil }
          let both = way.characters.intersection(characters)
          return both.isEmpty ? nil : (way.nodes + [next], both)
        }
      }
    }
    return ways.flatMap { way in
      counted(place, by: way.characters).map { next in
        var next = next
        next.nodes = way.nodes
        next.hasBegun = true
        return next
      }
    }
  }

  private func counted(_ place: Place, by characters: CharacterClass) -> [Place] {
    let maySpace = !characters.intersection(.spaces).isEmpty
    let mayOther = !characters.intersection(CharacterClass.spaces.inverted).isEmpty
    var (within, behind) = (place, place)
    within.part = .within
    within.count = most == nil ? min(place.count + 1, cap) : place.count + 1
    behind.part = place.part == .before ? .before : .behind
    let mayCount = within.count <= cap
    return switch place.part {
    case .before: (maySpace ? [behind] : []) + (mayOther && mayCount ? [within] : [])
    case .within: (maySpace ? [behind] : []) + (mayCount ? [within] : [])
    case .behind: maySpace ? [behind] : []
    }
  }
}

extension ValueTest.Assertion {
  /// Whether only a text keeps it.
  fileprivate var isOfText: Bool {
    switch self {
    case .minLength, .maxLength, .pattern: true
    default: false
    }
  }
}
