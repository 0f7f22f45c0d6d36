package import ProfileModel
import Screens
package import Staging

/// What is behind the wizard at a moment: the profile and where each value came from, what was decided
/// about each question and why, and what was done.
///
/// It is shared by all who hold it: a scene is copied several times a key, and seldom has one.
package final class Inspection: Sendable {
  /// An attribute, as the profile has it.
  package struct HeldAttribute: Hashable, Sendable {
    /// What has just become of it.
    package enum Novelty: Hashable, Sendable {
      case added, changed, removed
    }

    /// Why one would look at it; what counts most comes first.
    package enum Weight: Int, Hashable, Sendable, Comparable {
      case changed, told, unknown, changedBeside, kept

      package static func < (left: Weight, right: Weight) -> Bool {
        left.rawValue < right.rawValue
      }
    }

    package let path: AttributePath
    /// The value, and who told it; `nil` where nobody has.
    package let provenance: Provenance?
    /// Whether another value counts before it.
    package let isShadowed: Bool
    package let change: Novelty?
    package let weight: Weight

    /// The object that it is in, such as `identities.linkedin.profileData`; empty at the root.
    package var group: String { path.components.dropLast().joined(separator: ".") }
  }

  /// The interaction that is under way, or else the one that would come next.
  package let interaction: Interaction
  /// Which interaction it is, counted from 1.
  package let number: Int
  package let isUnderWay: Bool
  package let now: Timestamp
  /// What the profile has at its root, then what is in each object.
  package let attributes: [HeldAttribute]
  /// What is asked first, then as the plan has it.
  package let decisions: [Plan.Decision]
  package let deeds: [Wizard.Trace.Job]

  package init(of wizard: Wizard, _ trace: Wizard.Trace, at now: Timestamp) {
    let nobody = Visit(profile: Profile(), history: History(), now: now)
    let visit = wizard.visit ?? wizard.steps?.visit ?? nobody
    if let steps = wizard.steps {
      (interaction, isUnderWay) = (steps.interaction, true)
      number = steps.visit.history.interactions + 1
      decisions = Self.ordered(steps.plan.decisions)
    } else {
      let next = trace.visit(visit, at: now)
      (interaction, isUnderWay) = (Interaction(wizard.visit == nil ? .signup : .login), false)
      number = next.history.interactions + 1
      let plan = Plan(for: next, flow: wizard.flow, interaction: interaction)
      decisions = Self.ordered(plan.decisions)
    }
    self.now = now
    attributes = HeldAttribute.all(of: visit, flow: wizard.flow, former: trace.former)
    deeds = trace.deeds
  }

  private static func ordered(_ decisions: [Plan.Decision]) -> [Plan.Decision] {
    decisions.filter { $0.verdict == .ask } + decisions.filter { $0.verdict != .ask }
  }
}

extension Inspection: Hashable {
  package static func == (left: Inspection, right: Inspection) -> Bool {
    left === right
      || (left.interaction == right.interaction && left.number == right.number
        && left.isUnderWay == right.isUnderWay && left.now == right.now
        && left.attributes == right.attributes && left.decisions == right.decisions
        && left.deeds == right.deeds)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(attributes)
  }
}

extension Inspection.HeldAttribute {
  fileprivate static func all(of visit: Visit, flow: Flow, former: Profile?) -> [Self] {
    let present = values(of: visit, flow: flow)
    let past = former.map { profile in
      values(of: Visit(profile: profile, history: visit.history, now: visit.now), flow: flow)
    }
    let changes = Changes(from: past, to: present)
    let gone = (past ?? []).filter { value in
      value.provenance != nil && !present.contains { $0.path == value.path }
    }
    let all = (present + gone.map(\.emptied)).map { value in
      Self(value, changes[value.path])
    }
    let groups = all.map(\.group).reduce(into: [""]) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    return groups.flatMap { group in all.filter { $0.group == group } }
  }

  private init(_ value: Value, _ change: Novelty?) {
    self.init(
      path: value.path, provenance: value.provenance, isShadowed: value.isShadowed, change: change,
      weight: value.weight(isChanged: change != nil))
  }

  private struct Value {
    let path: AttributePath
    var provenance: Provenance?
    let isShadowed: Bool
    /// Whether a screen asks for it.
    let isAsked: Bool

    func weight(isChanged: Bool) -> Weight {
      if !isAsked { return isChanged ? .changedBeside : .kept }
      return isChanged ? .changed : provenance == nil ? .unknown : .told
    }

    var emptied: Value {
      var value = self
      value.provenance = nil
      return value
    }
  }

  private static func values(of visit: Visit, flow: Flow) -> [Value] {
    ProfileRow.all(of: visit, flow: flow).flatMap { row in
      guard !row.values.isEmpty else {
        return row.path.map { [Value(path: $0, isShadowed: false, isAsked: true)] } ?? []
      }
      return row.values.enumerated().map { index, provenance in
        Value(
          path: provenance.path, provenance: provenance, isShadowed: index > 0,
          isAsked: row.path != nil)
      }
    }
  }

  private struct Changes {
    private var changes: [AttributePath: Novelty] = [:]

    init(from past: [Value]?, to present: [Value]) {
      guard let past else { return }
      let was = Self.told(past)
      let now = Self.told(present)
      for (path, value) in now where was[path] != value {
        changes[path] = was[path] == nil ? .added : .changed
      }
      for path in was.keys where now[path] == nil { changes[path] = .removed }
    }

    subscript(path: AttributePath) -> Novelty? { changes[path] }

    private static func told(_ values: [Value]) -> [AttributePath: JSONValue] {
      let told = values.compactMap { value in value.provenance.map { ($0.path, $0.value) } }
      return Dictionary(told, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension ProfileRow {
  /// Where the answer of a field goes; `nil` for what no screen asks for.
  fileprivate var path: AttributePath? {
    if case .field(let field) = subject { field.writes } else { nil }
  }
}
