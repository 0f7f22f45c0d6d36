import ProfileModel
import Screens

/// How much may still be asked at an interaction.
struct Budget {
  let limits: Flow.Limits
  private var screens = 0
  private var fields = 0
  /// The attributes that are asked for, and the screens that do.
  private var asked: [(attribute: AttributePath, screen: String)] = []

  init(limits: Flow.Limits, spentOn shown: [Showing], of flow: Flow) {
    self.limits = limits
    var counted: Set<String> = []
    for showing in shown where showing.outcome == .asked {
      if counted.insert(showing.screen).inserted { screens += 1 }
      let screen = flow.screen(showing.screen)
      for field in screen?.fields ?? [] where showing.fields.contains(field.id) {
        fields += 1
        asked.append((field.writes, showing.screen))
      }
    }
  }

  /// The rulings on the fields of a screen, those that the limits leave no room for among them.
  mutating func spend(on screen: Screen, _ rulings: [Ruling]) -> [Ruling] {
    let hasRoom = screens < limits.screens
    var room = min(limits.fields - fields, screen.limits.fields ?? .max)
    let before = fields
    let spent = rulings.indices.map { place in
      guard rulings[place].verdict == .ask else { return rulings[place] }
      let attribute = screen.fields[place].writes
      if let other = asked.first(where: { $0.attribute == attribute }) {
        return Ruling.alreadyAsked(on: other.screen)
      }
      guard hasRoom else { return .tooManyScreens(limit: limits.screens) }
      guard room > 0 else { return .tooManyFields(limit: screen.limit(within: limits)) }
      room -= 1
      fields += 1
      asked.append((attribute, screen.id))
      return rulings[place]
    }
    if fields > before { screens += 1 }
    return spent
  }

  /// Keeps room for fields that may appear on a screen while it is filled in.
  ///
  /// - Parameter candidates: their places on the screen, in order.
  /// - Returns: those that there is room for.
  mutating func reserve(_ candidates: [Int], on screen: Screen, asking count: Int) -> [Int] {
    if candidates.isEmpty { return [] }
    let own = (screen.limits.fields ?? .max) - count
    let room = max(0, min(limits.fields - fields, own))
    let kept = candidates.filter { place in
      !asked.contains { $0.attribute == screen.fields[place].writes }
    }.prefix(room)
    fields += kept.count
    asked += kept.map { (screen.fields[$0].writes, screen.id) }
    return Array(kept)
  }
}

extension Screen {
  /// The limit that is reached first.
  fileprivate func limit(within limits: Flow.Limits) -> Int {
    min(self.limits.fields ?? .max, limits.fields)
  }
}
