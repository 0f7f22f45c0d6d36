import ProfileModel
import Screens

extension Flow {
  /// The screens that have to be explored together, by their positions: those that look at one
  /// another, or at the same answers.
  var parts: [[Int]] {
    var part = Array(screens.indices)
    for left in screens.indices {
      for right in screens.indices where right > left && areLinked(screens[left], screens[right]) {
        let (old, new) = (part[right], part[left])
        part = part.map { $0 == old ? new : $0 }
      }
    }
    return Set(part).sorted().map { id in screens.indices.filter { part[$0] == id } }
  }

  private func areLinked(_ left: Screen, _ right: Screen) -> Bool {
    if looks(left, at: right) || looks(right, at: left) { return true }
    return left.fields.contains { field in
      right.fields.contains { other in
        field.id == other.id
          || (field.knownFrom + [field.writes]).contains { path in
            (other.knownFrom + [other.writes]).contains { path.overlaps($0) }
          }
      }
    }
      || left.everyTest.contains { test in
        // What both look at must say the same to both.
        guard test.fact.isOfPerson else { return false }
        return right.everyTest.contains { $0.fact == test.fact }
      }
  }

  private func looks(_ screen: Screen, at other: Screen) -> Bool {
    screen.everyTest.contains { test in
      switch test.fact {
      case .completeness: true
      case .screen(other.id, _), .since(.screen(other.id)): true
      case .field(let id), .since(.field(let id)):
        other.fields.contains { $0.id == id } || sharesPaths(ofFieldNamed: id, other)
      case .attribute(let path):
        other.fields.contains { field in
          (field.knownFrom + [field.writes]).contains { $0.overlaps(path) }
        }
      case .event, .context, .interactions, .logins, .screen, .since: false
      }
    }
  }

  private func sharesPaths(ofFieldNamed id: String, _ other: Screen) -> Bool {
    guard let field = field(id) else { return false }
    return other.fields.contains { candidate in
      candidate.knownFrom.contains { path in field.knownFrom.contains { $0.overlaps(path) } }
    }
  }

  /// Whether two of some screens ask for the same attribute: then one asks for what the other does
  /// not, and how long that rests cannot be left open.
  func asksTwice(on own: [Int]) -> Bool {
    let asked = own.flatMap { screens[$0].fields.map(\.writes) }
    return Set(asked).count < asked.count
  }

  /// The events at which other screens can come between these.
  ///
  /// - Parameter isLoose: whether what rests, or is beyond a limit, may be left out as well. Nothing
  ///   rests at sign-up.
  func crowded(_ own: [Int], isLoose: Bool) -> Set<Interaction.Event> {
    let isBeyond = !hasRoom(for: own.filter { canBeActive(screens[$0], at: .signup) })
    return Set(
      events.filter { event in
        isLoose && (event != .signup || isBeyond) || isCrowded(own, at: event)
      })
  }

  private func hasRoom(for active: [Int]) -> Bool {
    let fields = active.reduce(0) { $0 + screens[$1].fields.count }
    return active.count <= limits.screens && fields <= limits.fields
  }

  private func isCrowded(_ own: [Int], at event: Interaction.Event) -> Bool {
    let active = screens.indices.filter { canBeActive(screens[$0], at: event) }
    let others = active.filter { !own.contains($0) }
    let mine = active.filter { own.contains($0) }
    guard let last = mine.last else { return false }
    if isQuietened(mine, by: own) { return true }
    guard !others.isEmpty else { return false }
    // Whoever closes a window in front of these is not shown them; but nobody signs up that way.
    return !hasRoom(for: active) || event != .signup && others.contains { $0 < last }
  }

  /// Whether a screen keeps a distance from others that can be shown at any other event.
  private func isQuietened(_ mine: [Int], by own: [Int]) -> Bool {
    let isAnyOther = screens.indices.contains { index in
      !own.contains(index) && screens[index].required != .always
    }
    return isAnyOther
      && mine.contains { index in
        screens[index].required != .always
          && (screens[index].limits.quiet ?? limits.quiet) > .zero
      }
  }
}

extension Fact {
  /// Whether it is about what the person is or did, and not about the occasion.
  fileprivate var isOfPerson: Bool {
    switch self {
    case .event, .context, .interactions, .logins, .since(.event): false
    case .field, .attribute, .completeness, .screen, .since(.field), .since(.screen): true
    }
  }
}
