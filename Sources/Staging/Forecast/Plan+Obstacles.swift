package import ProfileModel
package import Screens

extension Plan {
  /// All that keeps a field from being asked by a condition: its screen's, and its own. Of a ruling
  /// only the first is known, and a count that has come so far is little help while a time has not.
  package static func obstacles(
    to seat: Seat, for visit: Visit, flow: Flow, interaction: Interaction
  ) -> [Obstacle] {
    guard let screen = flow.screen(seat.screen), let field = screen.field(seat.field)
    else { return [] }
    let situation = Situation(
      visit: visit, flow: flow, interaction: interaction, writer: nil, shown: [])
    return situation.obstacles(of: screen.when)
      + (field.when.map(situation.obstacles) ?? [])
  }
}

extension Situation {
  /// One for each part that does not hold, where all have to.
  fileprivate func obstacles(of condition: Condition) -> [Obstacle] {
    if case .all(let parts) = condition { return parts.flatMap(obstacles) }
    return switch standing(of: condition) {
    case .holds: []
    case .later(let obstacle), .fails(let obstacle): [obstacle]
    }
  }
}
