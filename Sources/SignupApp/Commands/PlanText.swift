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
    Sentences.reason(for: decision.ruling, at: flow.discreet(plan.interaction), in: flow, .local)
  }
}

// MARK: - JSON

extension Plan.Step {
  /// `{"id": …, "fields": […]}`
  var json: [UInt8] {
    OrderedJSON.object([
      ("id", OrderedJSON.text(screen.id)),
      ("fields", OrderedJSON.list(fields.map { OrderedJSON.text($0.id) })),
    ])
  }
}

extension PlanText {
  /// `{"event": …, "screens": [{id, fields}], "verdicts": [{screen, field, verdict, source, cause,
  /// reason}]}`, in this order, as it is documented and as people read it.
  var json: [UInt8] {
    return OrderedJSON.object([
      ("event", OrderedJSON.text(plan.interaction.event.rawValue)),
      ("screens", OrderedJSON.list(plan.steps.map(\.json))),
      ("verdicts", OrderedJSON.list(plan.decisions.map(json))),
    ])
  }

  private func json(of decision: Plan.Decision) -> [UInt8] {
    let source = decision.source.map { [("source", OrderedJSON.text($0.description))] } ?? []
    return OrderedJSON.object(
      [
        ("screen", OrderedJSON.text(decision.screen)), ("field", OrderedJSON.text(decision.field)),
        ("verdict", OrderedJSON.text(decision.verdict.rawValue)),
      ] + source + [
        ("cause", decision.ruling.cause.encoded()),
        ("reason", OrderedJSON.text(reason(for: decision))),
      ])
  }
}
