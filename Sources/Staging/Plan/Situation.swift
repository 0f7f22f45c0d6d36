import ProfileModel
import Screens

/// All that a plan is made from.
struct Situation {
  let visit: Visit
  let flow: Flow
  let interaction: Interaction
  let writer: Writer
  /// Answers of this interaction that the profile of the visit has, and nothing has stored yet.
  let given: Set<AttributePath>
  /// What happened before this interaction.
  let past: History
  /// The same, and what became of the screens of this interaction so far.
  let history: History
  /// The number of this interaction, counted from 1: history has the past ones.
  let interactionNumber: Int

  init(
    visit: Visit, flow: Flow, interaction: Interaction, writer: Writer?, shown: [Showing],
    given: [AttributePath: JSONValue] = [:]
  ) {
    var visit = visit
    if !given.isEmpty { visit.profile = visit.profile.setting(given) }
    self.visit = visit
    self.flow = flow
    self.interaction = interaction
    self.writer = writer ?? Writer(for: visit.profile, at: interaction)
    self.given = Set(given.keys)
    past = visit.history.asOf(visit.now)
    let number = past.interactions + 1
    interactionNumber = number
    history = shown.reduce(into: past) { history, showing in
      history.record(History.Entry(at: visit.now, number: number, showing))
    }
  }

  var profile: Profile { visit.profile }
  var now: Timestamp { visit.now }

  /// What became of a screen so far, this interaction included.
  func tally(of names: [String]) -> Tally { history.tally(of: names, current: interactionNumber) }

  /// The ruling on a field of an active screen, apart from the limits: known, not writable, unmet
  /// condition of its own, put off, in this order.
  func ruling(on field: Field, of screen: ActiveScreen) -> Ruling {
    let knowledge = knowledge(of: field, version: screen.declared.version)
    guard knowledge.verdict == .ask else { return knowledge }
    return permission(for: field) ?? dependency(of: field) ?? putOff(field, of: screen)
      ?? knowledge
  }

  private func permission(for field: Field) -> Ruling? {
    guard !writer.mayWrite(field.writes) else { return nil }
    return Writer.signUp.mayWrite(field.writes) ? .onlyAtSignUp : .onlyByOthers
  }

  private func dependency(of field: Field) -> Ruling? {
    guard let condition = field.when else { return nil }
    switch standing(of: condition) {
    case .holds: return nil
    case .later(let obstacle), .fails(let obstacle): return .dependsOn(obstacle)
    }
  }
}
