/// The texts in which an expression is found, as a way through numbered places.
struct PatternAutomaton {
  enum Arc {
    /// By a character of a class.
    case character(CharacterClass, to: Int)
    /// By nothing.
    case free(to: Int)
    /// By nothing, at the beginning or at the end of the text.
    case start(to: Int), end(to: Int)
  }

  /// The edges that lead away from each place. It begins at 0, with what stands before the find.
  private(set) var edges: [[Arc]] = [[]]
  /// Where it has been found, and anything may follow.
  private(set) var goal = 0

  /// So many places are enough for a pattern that somebody can read.
  private static let mostPlaces = 500

  /// - Returns: `nil` where the pattern is not understood, or too large.
  init?(_ pattern: String) {
    guard let expression = PatternExpression(pattern) else { return nil }
    edges[0].append(.character(.all, to: 0))
    guard let end = add(expression, from: 0) else { return nil }
    edges[end].append(.character(.all, to: end))
    goal = end
  }

  /// - Returns: the place behind the expression.
  private mutating func add(_ expression: PatternExpression, from place: Int) -> Int? {
    switch expression {
    case .character(let characters): return next(from: place) { .character(characters, to: $0) }
    case .start: return next(from: place) { .start(to: $0) }
    case .end: return next(from: place) { .end(to: $0) }
    case .sequence(let parts):
      // Of its own, so that nothing leads back into what stands before.
      var last = next(from: place) { .free(to: $0) }
      for part in parts { last = last.flatMap { add(part, from: $0) } }
      return last
    case .choice(let parts):
      guard let end = newPlace() else { return nil }
      for part in parts {
        guard let last = add(part, from: place) else { return nil }
        edges[last].append(.free(to: end))
      }
      return end
    case .repeated(let part, let least, let most):
      return add(part, from: place, least: least, most: most)
    }
  }

  private mutating func add(
    _ part: PatternExpression, from place: Int, least: Int, most: Int?
  ) -> Int? {
    var last = place
    for _ in 0..<least {
      guard let end = add(part, from: last) else { return nil }
      last = end
    }
    guard let most else {
      guard let loop = next(from: last, { .free(to: $0) }), let end = add(part, from: loop)
      else { return nil }
      edges[end].append(.free(to: loop))
      return next(from: loop) { .free(to: $0) }
    }
    var exits = [last]
    for _ in least..<most {
      guard let end = add(part, from: last) else { return nil }
      exits.append(end)
      last = end
    }
    guard let end = newPlace() else { return nil }
    for exit in exits { edges[exit].append(.free(to: end)) }
    return end
  }

  private mutating func newPlace() -> Int? {
    guard edges.count < Self.mostPlaces else { return nil }
    edges.append([])
    return edges.count - 1
  }

  private mutating func next(from place: Int, _ edge: (Int) -> Arc) -> Int? {
    guard let new = newPlace() else { return nil }
    edges[place].append(edge(new))
    return new
  }
}
