package import ProfileModel
package import Screens

extension Plan {
  /// Decides what to ask at an interaction, and says why for every field of every screen.
  ///
  /// A field is dropped by the first of these that applies: its screen is not active; its answer is
  /// known; the writer may not store it; its own condition does not hold; it was put off, declined or
  /// exhausted, or too little time has passed; the limits are reached, in declared order. A screen
  /// whose every field is dropped is no step.
  ///
  /// A screen is `notYet` where time or counts alone will make it active, and `screenInactive`
  /// otherwise.
  ///
  /// - Parameters:
  ///   - visit: what is known. The interaction is not yet counted in its history.
  ///   - flow: what is declared.
  ///   - interaction: the occasion.
  ///   - writer: who will store the answers; where nobody is named, it is sign-up itself while there
  ///     is no account, and afterwards the person.
  ///   - shown: what was put before the person at this interaction already, and what became of it,
  ///     oldest first. It has its part of the limits, and none of it is asked twice.
  ///   - given: answers of this interaction that nothing has stored yet.
  package init(
    for visit: Visit, flow: Flow, interaction: Interaction, writer: Writer? = nil,
    shown: [Showing] = [], given: [AttributePath: JSONValue] = [:]
  ) {
    let situation = Situation(
      visit: visit, flow: flow, interaction: interaction, writer: writer, shown: shown,
      given: given)
    var budget = Budget(limits: flow.limits, spentOn: shown, of: flow)
    var inactive: [(screen: Screen, ruling: Ruling)] = []
    self.init(interaction: interaction, steps: [], decisions: [])
    decisions.reserveCapacity(flow.screens.reduce(0) { $0 + $1.fields.count })
    for screen in flow.screens {
      switch situation.standing(of: screen.when) {
      case .holds:
        let active = situation.active(screen)
        var rulings = screen.fields.map { situation.ruling(on: $0, of: active) }
        budget.spend(on: screen, &rulings)
        for (field, ruling) in zip(screen.fields, rulings) { decide(ruling, on: field, of: screen) }
        if let step = situation.step(on: active, rulings, &budget) { steps.append(step) }
      case .later(let obstacle): inactive.append((screen, .notYet(obstacle)))
      case .fails(let obstacle): inactive.append((screen, .inactive(obstacle)))
      }
    }
    for (screen, ruling) in inactive {
      for field in screen.fields { decide(ruling, on: field, of: screen) }
    }
  }

  private mutating func decide(_ ruling: Ruling, on field: Field, of screen: Screen) {
    decisions.append(Decision(screen: screen.id, field: field.id, ruling: ruling))
  }

  /// The questions of a step as they stand while it is filled in. None goes because of what is written
  /// into it, as one would that is asked while little of the profile is known.
  ///
  /// - Parameters:
  ///   - step: a step of a plan that was made of the same.
  ///   - given: the answers of this interaction that nothing has stored yet, those that are being
  ///     written among them.
  package static func questions(
    of step: Step, for visit: Visit, flow: Flow, interaction: Interaction, writer: Writer? = nil,
    shown: [Showing] = [], given: [AttributePath: JSONValue]
  ) -> [Question] {
    func situation(given: [AttributePath: JSONValue]) -> Situation {
      Situation(
        visit: visit, flow: flow, interaction: interaction, writer: writer, shown: shown,
        given: given)
    }
    let whole = situation(given: given)
    let screen = whole.active(step.screen)
    return step.screen.fields.compactMap { field in
      guard let asked = step.questions.first(where: { $0.field.id == field.id }) else { return nil }
      var question = whole.question(
        field, on: screen, isShown: whole.isShown(field), former: asked.former)
      if !question.isShown, given[field.writes] != nil {
        let others = situation(given: given.filter { $0.key != field.writes })
        question.isShown = others.isShown(field)
      }
      return question
    }
  }
}

extension Situation {
  /// A screen with what is asked on it, and what may appear while it is filled in.
  fileprivate func step(
    on screen: ActiveScreen, _ rulings: [Ruling], _ budget: inout Budget
  ) -> Plan.Step? {
    let asked = rulings.indices.filter { rulings[$0].verdict == .ask }
    guard !asked.isEmpty else { return nil }
    let hidden = budget.reserve(
      dependents(on: screen, rulings, of: asked), on: screen.declared, asking: asked.count)
    let places = hidden.isEmpty ? asked : (asked + hidden).sorted()
    let questions = places.map { place in
      let (field, ruling) = (screen.declared.fields[place], rulings[place])
      return question(
        field, on: screen, isShown: ruling.verdict == .ask, former: former(field, ruling))
    }
    return Plan.Step(
      screen: screen.declared, isRequired: screen.isRequired, questions: questions)
  }

  /// A field as it is asked now.
  fileprivate func question(
    _ field: Field, on screen: ActiveScreen, isShown: Bool, former: JSONValue?
  ) -> Plan.Question {
    let hasConditions = field.options.contains { $0.when != nil }
    let offered =
      hasConditions
      ? field.with(
        options: field.options.filter { option in option.when.map { holds($0) } ?? true })
      : field
    return Plan.Question(
      offered, isRequired: isRequired(field, on: screen), isShown: isShown, former: former)
  }

  /// Whether its own condition holds.
  fileprivate func isShown(_ field: Field) -> Bool { field.when.map { holds($0) } ?? true }

  /// The answer that is asked for anew, where the old one is shown: after a new version of a screen
  /// nobody should agree by default.
  private func former(_ field: Field, _ ruling: Ruling) -> JSONValue? {
    guard case .expired = ruling else { return nil }
    return field.knownFrom.lazy.compactMap { profile[$0] }.first { field.isAnswered(by: $0) }
      .map(field.normalized)
  }

  /// The places of fields whose condition waits for an answer that is given on the same screen.
  private func dependents(
    on screen: ActiveScreen, _ rulings: [Ruling], of asked: [Int]
  ) -> [Int] {
    let fields = screen.declared.fields
    var rest = rulings.indices.filter { place in
      rulings[place].verdict == .dependencyUnmet && putOff(fields[place], of: screen) == nil
    }
    if rest.isEmpty { return [] }
    var known = asked.map { fields[$0].id }
    var found: [Int] = []
    while let index = rest.firstIndex(where: { fields[$0].when?.looksAt(known) == true }) {
      let place = rest.remove(at: index)
      known.append(fields[place].id)
      found.append(place)
    }
    return found.sorted()
  }
}

extension Condition {
  /// Whether it looks at the answer to one of these fields.
  fileprivate func looksAt(_ ids: [String]) -> Bool {
    switch self {
    case .fact(let test): if case .field(let id) = test.fact { ids.contains(id) } else { false }
    case .all(let parts), .any(let parts): parts.contains { $0.looksAt(ids) }
    case .not(let inner): inner.looksAt(ids)
    }
  }
}
