import ProfileModel
import Screens
import Staging
import Wording

/// How a forecast is printed.
struct ForecastText {
  let forecast: Forecast
  let flow: Flow

  /// A line for each span in which something is asked, and below them one for each field that is not
  /// known.
  var lines: [String] {
    let spans = forecast.seasons.map { Sentences.row($0, in: forecast, of: flow, .local) }
    let missing = forecast.missing.map { Sentences.row($0, from: forecast.from, in: flow, .local) }
    return [Sentences.heading(forecast, in: .local)]
      + (spans.isEmpty ? [Sentences.nothingAhead] : Columns.aligned(spans))
      + (missing.isEmpty ? [] : ["", Sentences.missingHeading] + Columns.aligned(missing))
  }

  /// `{"from": …, "until": …, "opportunities": [{"event", "context", "from", "until",
  /// "screens": [{id, fields}]}], "missing": [{"screen", "field", "event", "context", "verdict",
  /// "cause", "reason", "asked", "needs"}]}`: `asked` only where time alone brings it by then, `needs`
  /// only where it does not: all that has to
  /// happen, a sentence each. An `until` is not part of its span.
  var json: [UInt8] {
    OrderedJSON.object([
      ("from", OrderedJSON.text(forecast.from.text)),
      ("until", OrderedJSON.text(forecast.until.text)),
      ("opportunities", OrderedJSON.list(forecast.seasons.map(json))),
      ("missing", OrderedJSON.list(forecast.missing.map(json))),
    ])
  }

  private func json(of season: Forecast.Season) -> [UInt8] {
    OrderedJSON.object(
      OrderedJSON.members(of: flow.discreet(season.interaction)) + [
        ("from", OrderedJSON.text(season.from.text)),
        ("until", OrderedJSON.text(season.until.text)),
        ("screens", OrderedJSON.list(season.plan.steps.map(\.json))),
      ])
  }

  private func json(of missing: Forecast.Missing) -> [UInt8] {
    let (decision, interaction) = (missing.decision, flow.discreet(missing.interaction))
    let needs = Sentences.remedies(
      for: decision.ruling, missing.obstacles, at: interaction, in: flow, .local)
    return OrderedJSON.object(
      [
        ("screen", OrderedJSON.text(decision.screen)),
        ("field", OrderedJSON.text(decision.field)),
      ] + OrderedJSON.members(of: interaction)
        + decision.ruling.members(at: interaction, in: flow)
        + OrderedJSON.member("asked", missing.asked.map { OrderedJSON.text($0.text) })
        + OrderedJSON.member(
          "needs",
          missing.asked == nil ? OrderedJSON.list(needs.map(OrderedJSON.text)) : nil))
  }
}

extension Ruling {
  /// `"verdict": …, "cause": {…}, "reason": …`
  func members(at interaction: Interaction, in flow: Flow) -> [(key: String, value: [UInt8])] {
    [
      ("verdict", OrderedJSON.text(verdict.rawValue)), ("cause", cause.encoded()),
      (
        "reason",
        OrderedJSON.text(Sentences.reason(for: self, at: interaction, in: flow, .local))
      ),
    ]
  }
}
