import ProfileModel
import Screens
import Staging
import Wording

/// How a plan is printed.
struct PlanText {
  let plan: Plan
  let flow: Flow

  /// A table: what is asked first, then a line for every field.
  var lines: [String] {
    let asked = plan.steps.map { (id: $0.screen.id, fields: $0.fields.map(\.id)) }
    let rows = plan.decisions.map { decision in
      ["\(decision.screen).\(decision.field)", decision.verdict.rawValue, reason(for: decision)]
    }
    return [Sentences.asked(asked, at: plan.interaction.event.rawValue), ""]
      + Columns.aligned(rows)
  }

  private func reason(for decision: Plan.Decision) -> String {
    Sentences.reason(for: decision.ruling, at: plan.interaction, in: flow, .local)
  }
}

// MARK: - JSON

extension PlanText {
  /// `{"event": …, "screens": [{id, fields}], "verdicts": [{screen, field, verdict, source, cause,
  /// reason}]}`, in this order, as it is documented and as people read it.
  var json: [UInt8] {
    let screens = plan.steps.map { step in
      Self.object([
        ("id", Self.text(step.screen.id)),
        ("fields", Self.list(step.fields.map { Self.text($0.id) })),
      ])
    }
    return Self.object([
      ("event", Self.text(plan.interaction.event.rawValue)), ("screens", Self.list(screens)),
      ("verdicts", Self.list(plan.decisions.map(json))),
    ])
  }

  private func json(of decision: Plan.Decision) -> [UInt8] {
    let source = decision.source.map { [("source", Self.text($0.description))] } ?? []
    return Self.object(
      [
        ("screen", Self.text(decision.screen)), ("field", Self.text(decision.field)),
        ("verdict", Self.text(decision.verdict.rawValue)),
      ] + source + [
        ("cause", decision.ruling.cause.encoded()),
        ("reason", Self.text(reason(for: decision))),
      ])
  }

  private static func text(_ value: String) -> [UInt8] { JSONValue.string(value).encoded() }

  private static func list(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + elements.joined(separator: ",".utf8) + "]".utf8
  }

  private static func object(_ members: [(key: String, value: [UInt8])]) -> [UInt8] {
    let pairs = members.map { text($0.key) + Array(":".utf8) + $0.value }
    return Array("{".utf8) + pairs.joined(separator: ",".utf8) + "}".utf8
  }
}
