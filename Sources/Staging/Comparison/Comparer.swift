package import ProfileModel
package import Screens

/// Holds against each other what two flows ask of somebody: the fields on each screen that they come to,
/// at each chance, as long as they have answered nothing.
package struct Comparer: Sendable {
  /// Somebody at one point of their life, as each of the flows has them.
  package struct Case: Hashable, Sendable {
    package let old: Visit
    package let new: Visit
    /// Whether they have no account yet, even if a provider vouches for them. Such a person can only
    /// sign up, and nobody else can.
    package let isSigningUp: Bool

    package init(old: Visit, new: Visit, isSigningUp: Bool) {
      self.old = old
      self.new = new
      self.isSigningUp = isSigningUp
    }

    /// Of whom both flows know the same.
    package init(_ visit: Visit, isSigningUp: Bool = false) {
      self.init(old: visit, new: visit, isSigningUp: isSigningUp)
    }
  }

  package let old: Flow
  package let new: Flow
  private let chances: [SharedChance]
  private let renames: Renames
  /// The ids of all fields: those of the new flow, then those that only the old one has.
  private let fields: [String]

  package init(_ old: Flow, _ new: Flow) {
    self.old = old
    self.new = new
    let renames = Renames(from: old, to: new)
    self.renames = renames
    chances = SharedChance.all(in: old, new)
    let own = new.subjects.fields
    fields = own + old.subjects.fields.map(renames.field).filter { !own.contains($0) }
  }

  /// What a person is asked otherwise, in the order of the fields.
  package func shifts(in cases: [Case]) -> [Comparison.Shift] {
    let contrasts = contrasts(in: cases)
    if contrasts.allSatisfy({ !$0.isOne }) { return [] }
    return fields.compactMap { shift(of: $0, in: contrasts) }
  }

  /// The ids of the screens that one flow declares otherwise than the other, or alone.
  package var changedScreens: [String] {
    let former = old.screens.map(\.id).filter { new.screen(renames.screen($0)) == nil }
    return new.screens.filter { screen in
      old.screens.first { renames.screen($0.id) == screen.id } != screen
    }.map(\.id) + former
  }

  /// A flow with all that either of the two looks at, for whoever makes up a profile that both take as
  /// they take another.
  package var both: Flow {
    var flow = new
    flow.screens += old.screens
    flow.fields += old.fields
    flow.articles += old.articles
    return flow
  }
}

// MARK: - One chance

extension Comparer {
  /// What the two flows ask of a person at one chance.
  package struct Contrast: Hashable, Sendable {
    package let chance: Chance
    /// What happens to the person, as each flow has it; `nil` in one that has it not.
    package let old: Plan?
    package let new: Plan?
    /// What is asked, by the names of the new flow.
    fileprivate let oldAsked: [Inquiry]
    fileprivate let newAsked: [Inquiry]

    /// Whether they do not ask the same.
    package var isOne: Bool {
      oldAsked != newAsked && Set(oldAsked) != Set(newAsked)
    }

    /// Where only one of them asks, or asks so.
    package var seats: Set<Plan.Seat> {
      Set(Set(oldAsked).symmetricDifference(newAsked).map(\.seat))
    }
  }

  /// What is asked at every chance that the person has.
  package func contrasts(in cases: [Case]) -> [Contrast] {
    cases.flatMap { one in
      chances.filter { ($0.chance.event == .signup) == one.isSigningUp }.map {
        contrast(at: $0, one)
      }
    }
  }

  private func contrast(at chance: SharedChance, _ one: Case) -> Contrast {
    // While there is no account, it is the sign-up that stores the answers.
    let writer = one.isSigningUp ? Writer.signUp : nil
    let before = chance.old.map { Plan(for: one.old, flow: old, interaction: $0, writer: writer) }
    let after = chance.new.map { Plan(for: one.new, flow: new, interaction: $0, writer: writer) }
    return Contrast(
      chance: chance.chance, old: before, new: after,
      oldAsked: before?.asked(renames.seat) ?? [], newAsked: after?.asked { $0 } ?? [])
  }
}

// MARK: - One field

extension Comparer {
  /// - Returns: `nil` where the field is asked at the same places.
  private func shift(of field: String, in contrasts: [Contrast]) -> Comparison.Shift? {
    let glimpses = contrasts.map { Glimpse(of: field, at: $0) }
    let (gained, lost) = (glimpses.first { $0.gained != nil }, glimpses.first { $0.lost != nil })
    if gained == nil, lost == nil { return nil }
    return Comparison.Shift(
      field: field, old: glimpses.flatMap(\.old), new: glimpses.flatMap(\.new),
      oldVerdict: gained.flatMap { $0.verdict(of: $0.contrast.old, at: $0.gained, renames.seat) },
      newVerdict: lost.flatMap { $0.verdict(of: $0.contrast.new, at: $0.lost) { $0 } })
  }

  /// One field at one chance.
  private struct Glimpse {
    let field: String
    let contrast: Contrast
    let old: [Comparison.Placement]
    let new: [Comparison.Placement]

    init(of field: String, at contrast: Contrast) {
      func placements(_ asked: [Inquiry]) -> [Comparison.Placement] {
        asked.filter { $0.seat.field == field }.map { asked in
          Comparison.Placement(
            screen: asked.seat.screen, chance: contrast.chance, isAtOnce: asked.isAtOnce)
        }
      }
      self.field = field
      self.contrast = contrast
      old = placements(contrast.oldAsked)
      new = placements(contrast.newAsked)
    }

    var gained: Comparison.Placement? { new.first { !old.contains($0) } }
    var lost: Comparison.Placement? { old.first { !new.contains($0) } }

    /// Why a plan does not ask the field: on this screen, or else on any.
    ///
    /// - Parameter name: what a place of the plan is called in the new flow.
    func verdict(
      of plan: Plan?, at place: Comparison.Placement?, _ name: (Plan.Seat) -> Plan.Seat
    ) -> Plan.Verdict? {
      let found = (plan?.decisions ?? []).map { (seat: name($0.seat), verdict: $0.verdict) }
        .filter { $0.seat.field == field && $0.verdict != .ask }
      return (found.first { $0.seat.screen == place?.screen } ?? found.first)?.verdict
    }
  }
}

/// A field that a plan asks.
private struct Inquiry: Hashable {
  let seat: Plan.Seat
  /// Whether it is there when the screen opens.
  let isAtOnce: Bool
}

extension Plan {
  /// Every field of the steps, in order.
  ///
  /// - Parameter name: what a place of the plan is called in the new flow.
  fileprivate func asked(_ name: (Seat) -> Seat) -> [Inquiry] {
    steps.flatMap { step in
      step.questions.map { question in
        Inquiry(
          seat: name(Seat(screen: step.screen.id, field: question.field.id)),
          isAtOnce: question.isShown)
      }
    }
  }
}

extension Plan.Decision {
  fileprivate var seat: Plan.Seat { Plan.Seat(screen: screen, field: field) }
}
