package import ProfileModel
package import Screens

extension Plan {
  /// Decides what to ask at an interaction, and says why for every field of every screen.
  ///
  /// A field is dropped by the first of these that applies: its screen is not active; its answer is
  /// known; the writer may not store it; it depends on something that does not hold; it was put off
  /// or declined; the limits are reached, in declared order. A screen whose every field is dropped
  /// is no step.
  ///
  /// A screen is `notYet` where it is not active only because a count of interactions or logins is
  /// still to be reached, and `screenInactive` otherwise.
  ///
  /// - Parameters:
  ///   - visit: what is known. The interaction is not yet counted in its history.
  ///   - flow: what is declared.
  ///   - interaction: the occasion.
  ///   - writer: who will store the answers; where nobody is named, it is sign-up itself while there
  ///     is no account, and afterwards the person.
  ///   - shown: what was put before the person at this interaction already, and what became of it,
  ///     oldest first. It has its part of the limits, and none of it is asked twice.
  package init(
    for visit: Visit, flow: Flow, interaction: Interaction, writer: Writer? = nil,
    shown: [Showing] = []
  ) {
    let situation = Situation(
      visit: visit, flow: flow, interaction: interaction,
      writer: writer ?? Writer(for: visit.profile, at: interaction), shown: shown)
    var budget = Budget(limits: flow.limits, spentOn: shown, of: flow)
    var active: [Decision] = []
    var inactive: [Decision] = []
    self.init(interaction: interaction, steps: [], decisions: [])
    for screen in flow.screens {
      switch situation.standing(of: screen.when) {
      case .holds:
        let rulings = budget.spend(on: screen) { situation.ruling(on: $0, of: screen) }
        active += Self.decisions(on: screen, rulings)
        let asked = zip(screen.fields, rulings).filter { $0.1.verdict == .ask }.map(\.0)
        if !asked.isEmpty { steps.append(Step(screen: screen, fields: asked)) }
      case .later(let obstacle):
        inactive += Self.decisions(on: screen, screen.fields.map { _ in .notYet(obstacle) })
      case .fails(let obstacle):
        inactive += Self.decisions(on: screen, screen.fields.map { _ in .inactive(obstacle) })
      }
    }
    decisions = active + inactive
  }

  private static func decisions(on screen: Screen, _ rulings: [Ruling]) -> [Decision] {
    zip(screen.fields, rulings).map { field, ruling in
      Decision(screen: screen.id, field: field.id, ruling: ruling)
    }
  }
}

/// How much may still be asked at an interaction.
private struct Budget {
  let limits: Flow.Limits
  private var screens = 0
  private var fields = 0
  /// The attributes that are asked for, and the screens that do.
  private var asked: [(attribute: AttributePath, screen: String)] = []

  init(limits: Flow.Limits, spentOn shown: [Showing], of flow: Flow) {
    self.limits = limits
    for showing in shown where showing.outcome == .asked {
      screens += 1
      fields += showing.fields.count
      let screen = flow.screen(showing.screen)
      for field in screen?.fields ?? [] where showing.fields.contains(field.id) {
        asked.append((field.writes, showing.screen))
      }
    }
  }

  /// The rulings on the fields of a screen, those that the limits leave no room for among them.
  mutating func spend(on screen: Screen, ruling: (Field) -> Ruling) -> [Ruling] {
    let hasRoom = screens < limits.screensPerInteraction
    let before = fields
    let rulings = screen.fields.map { field in
      let ruling = ruling(field)
      guard ruling.verdict == .ask else { return ruling }
      if let other = asked.first(where: { $0.attribute == field.writes }) {
        return Ruling.alreadyAsked(on: other.screen)
      }
      guard hasRoom else { return .tooManyScreens(limit: limits.screensPerInteraction) }
      guard fields < limits.fieldsPerInteraction else {
        return .tooManyFields(limit: limits.fieldsPerInteraction)
      }
      fields += 1
      asked.append((field.writes, screen.id))
      return ruling
    }
    if fields > before { screens += 1 }
    return rulings
  }
}
