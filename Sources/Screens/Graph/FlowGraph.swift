import ProfileModel

/// A flow as a picture: what happens, the screens that may come then, and which screen waits for what
/// becomes of another.
package struct FlowGraph: Hashable, Sendable {
  /// What an arrow begins at; events and screens by their places in the flow.
  enum Origin: Hashable {
    case anyEvent
    case event(Int)
    case screen(Int)
  }

  struct Arrow: Hashable {
    let origin: Origin
    /// The place of the screen in the flow.
    let screen: Int
    /// What has to hold besides, a line each.
    let label: [String]
  }

  /// A screen: what it is called, and a line for each field with what it hangs on.
  struct Box: Hashable {
    let heading: [String]
    let fields: [String]
  }

  let events: [String]
  let boxes: [Box]
  /// From events first, then from screens to others that look at them.
  let arrows: [Arrow]

  package init(_ flow: Flow) {
    events = flow.events.map(\.rawValue)
    boxes = flow.screens.map(Box.init)
    arrows =
      flow.screens.indices.flatMap { Self.arrows(fromEventsTo: $0, in: flow) }
      + flow.screens.indices.flatMap { Self.arrows(fromScreensTo: $0, in: flow) }
  }

  /// The events that lead anywhere, by their places.
  var usedEvents: [Int] {
    events.indices.filter { place in arrows.contains { $0.origin == .event(place) } }
  }

  var hasAnyEvent: Bool { arrows.contains { $0.origin == .anyEvent } }
}

extension FlowGraph.Box {
  fileprivate init(_ screen: Screen) {
    heading = [screen.id, screen.title.resolved()] + Self.requirement(of: screen)
    fields = screen.fields.map { field in
      field.id + (field.when.map { " when \($0.notation)" } ?? "")
    }
  }

  private static func requirement(of screen: Screen) -> [String] {
    switch screen.required {
    case .always: ["required"]
    case .never: []
    default: ["required when \(screen.required.notation)"]
    }
  }
}

// MARK: - Arrows

extension FlowGraph {
  /// One arrow from each event at which the screen may come; one alone where all of them are alike.
  private static func arrows(fromEventsTo place: Int, in flow: Flow) -> [Arrow] {
    let rests = flow.events.map { flow.screens[place].when.rest(at: $0) }
    func arrow(_ origin: Origin, _ rest: Condition) -> Arrow {
      Arrow(origin: origin, screen: place, label: rest.conjuncts.map(\.notation))
    }
    if let first = rests.first, first != .never, rests.allSatisfy({ $0 == first }) {
      return [arrow(.anyEvent, first)]
    }
    return rests.enumerated().filter { $0.element != .never }
      .map { arrow(.event($0.offset), $0.element) }
  }

  /// An arrow from each screen that any condition of this one looks at, or that asks what it looks at;
  /// on it stand the facts.
  private static func arrows(fromScreensTo place: Int, in flow: Flow) -> [Arrow] {
    let screen = flow.screens[place]
    let facts = screen.conditions.flatMap(\.tests).map(\.fact)
    return flow.screens.enumerated().compactMap { other, looked in
      guard other != place else { return nil }
      var names: [String] = []
      for fact in facts where fact.isAbout(looked, unless: screen) && !names.contains(fact.name) {
        names.append(fact.name)
      }
      return names.isEmpty
        ? nil : Arrow(origin: .screen(other), screen: place, label: names)
    }
  }
}

extension Screen {
  /// Every condition in it.
  fileprivate var conditions: [Condition] {
    [when, required]
      + fields.flatMap { field in
        [field.when, field.required].compactMap { $0 } + field.options.compactMap(\.when)
      }
  }
}

extension Fact {
  /// Whether it tells of a screen, or of an answer that is given there and not on one's own screen.
  fileprivate func isAbout(_ screen: Screen, unless own: Screen) -> Bool {
    switch self {
    case .screen(let id, _), .since(.screen(let id)): id == screen.id
    case .field(let id), .since(.field(let id)): screen.field(id) != nil && own.field(id) == nil
    default: false
    }
  }
}
