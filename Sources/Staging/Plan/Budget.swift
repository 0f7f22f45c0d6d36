import ProfileModel
import Screens

/// How much may still be asked at an interaction.
struct Budget {
  let limits: Flow.Limits
  private var screens = 0
  private var fields = 0
  /// The attributes that are asked for, and the screen that does.
  private var asked: [AttributePath: String] = [:]

  init(limits: Flow.Limits, spentOn shown: [Showing], of flow: Flow) {
    self.limits = limits
    var counted: Set<String> = []
    for showing in shown where showing.outcome == .asked {
      if counted.insert(showing.screen).inserted { screens += 1 }
      let screen = flow.screen(showing.screen)
      for field in screen?.fields ?? [] where showing.fields.contains(field.id) {
        fields += 1
        asked[field.writes] = asked[field.writes] ?? showing.screen
      }
    }
  }

  /// Rules on those fields of a screen anew that the limits leave no room for.
  mutating func spend(on screen: Screen, _ rulings: inout [Ruling]) {
    let hasRoom = screens < limits.screens
    let room = min(limits.fields - fields, screen.limits.fields ?? .max)
    let before = fields
    for place in rulings.indices where rulings[place].verdict == .ask {
      let attribute = screen.fields[place].writes
      if let other = asked[attribute] {
        rulings[place] = .alreadyAsked(on: other)
      } else if !hasRoom {
        rulings[place] = .tooManyScreens(limit: limits.screens)
      } else if fields - before >= room {
        rulings[place] = .tooManyFields(limit: screen.limit(within: limits))
      } else {
        fields += 1
        asked[attribute] = screen.id
      }
    }
    if fields > before { screens += 1 }
  }

  /// Keeps room for fields that may appear on a screen while it is filled in.
  ///
  /// - Parameter candidates: their places on the screen, in order.
  /// - Returns: those that there is room for.
  mutating func reserve(_ candidates: [Int], on screen: Screen, asking count: Int) -> [Int] {
    if candidates.isEmpty { return [] }
    let own = (screen.limits.fields ?? .max) - count
    let room = max(0, min(limits.fields - fields, own))
    let kept = candidates.filter { asked[screen.fields[$0].writes] == nil }.prefix(room)
    fields += kept.count
    for place in kept { asked[screen.fields[place].writes] = screen.id }
    return Array(kept)
  }
}

extension Screen {
  /// The limit that is reached first.
  fileprivate func limit(within limits: Flow.Limits) -> Int {
    min(self.limits.fields ?? .max, limits.fields)
  }
}
