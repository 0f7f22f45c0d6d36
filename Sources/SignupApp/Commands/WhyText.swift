import ProfileModel
import Screens
import Staging
import Wording

/// How it is told why a field was asked, or wasn't.
struct WhyText {
  /// What is known now.
  let visit: Visit
  let flow: Flow
  /// Where the field stands: more than one, where several screens ask it.
  let seats: [Plan.Seat]
  /// The time by which the interaction had begun; `nil` for the last one, and what comes after it.
  var time: Timestamp?
  var showsValues = false

  init(visit: Visit, flow: Flow, seats: [Plan.Seat]) {
    (self.visit, self.flow, self.seats) = (visit, flow, seats)
  }

  private var occasion: History.Occasion? { visit.history.occasion(at: time ?? visit.now) }

  private var hindsights: [Hindsight] {
    guard let occasion else { return [] }
    return seats.compactMap {
      Hindsight(
        of: $0, at: occasion, profile: visit.profile, history: visit.history, flow: flow)
    }
  }

  /// How far ahead it is looked for when a field will be asked.
  private static let horizon = Duration.days(365)

  private var prospects: [Prospect] {
    if time != nil { return [] }
    return flow.interactions(for: visit.profile).flatMap { interaction in
      let forecast = Forecast(
        for: visit, flow: flow, at: [interaction], until: visit.now + Self.horizon)
      let plan = Plan(for: visit, flow: flow, interaction: interaction)
      return seats.compactMap { seat in
        plan.decision(on: seat).map { decision in
          Prospect(
            seat: seat, interaction: interaction, ruling: decision.ruling,
            obstacles: Plan.obstacles(
              to: seat, for: visit, flow: flow, interaction: interaction),
            asked: forecast.firstAsking(seat))
        }
      }
    }
  }
}

/// What would be decided about a field at an interaction that is still to come.
private struct Prospect {
  let seat: Plan.Seat
  let interaction: Interaction
  let ruling: Ruling
  let obstacles: [Obstacle]
  /// When time alone brings it.
  let asked: Timestamp?
}

extension Forecast {
  /// When a field is first asked; `nil` where it isn't.
  fileprivate func firstAsking(_ seat: Plan.Seat) -> Timestamp? {
    seasons.first { $0.plan.decision(on: seat)?.verdict == .ask }?.from
  }
}

// MARK: - Text

extension WhyText {
  var lines: [String] {
    var lines = hindsights.isEmpty ? [nothing] : []
    for hindsight in hindsights {
      let interaction = told(hindsight.occasion.interaction)
      if !lines.isEmpty { lines.append("") }
      lines.append(Sentences.heading(hindsight, at: interaction, in: .local))
      lines += Columns.aligned(
        (Sentences.rows(hindsight, at: interaction, in: flow, .local) + values(at: hindsight.seat))
          .map {
            ["  "] + $0
          }
      )
    }
    let prospects = prospects
    if !prospects.isEmpty {
      lines += ["", Sentences.nextHeading] + Columns.aligned(prospects.map(row))
    }
    return lines
  }

  /// Why there is no interaction to tell of.
  private var nothing: String {
    let history = visit.history
    let first = history.log.first?.number ?? history.interactions + 1
    if first > 1 {
      return Sentences.onlyCounted(before: first)
    }
    return time.map { Sentences.neverHere(by: $0, in: .local) } ?? Sentences.neverHere
  }

  private func row(_ prospect: Prospect) -> [String] {
    let ruling = prospect.ruling
    return [
      "  \(Sentences.name(of: prospect.interaction))",
      seats.count > 1 ? prospect.seat.name : "", ruling.verdict.rawValue,
      Sentences.prospect(
        ruling, prospect.obstacles, at: prospect.interaction, asked: prospect.asked,
        from: visit.now, in: flow, .local),
    ].filter { !$0.isEmpty }
  }

  /// What came with it may be somebody's.
  private func told(_ interaction: Interaction) -> Interaction {
    showsValues ? interaction : flow.discreet(interaction)
  }

  private func values(at seat: Plan.Seat) -> [[String]] {
    value(at: seat).map { [["value", String(decoding: $0.encoded(), as: UTF8.self)]] } ?? []
  }

  /// The value that is known now, where it may be shown.
  private func value(at seat: Plan.Seat) -> JSONValue? {
    guard showsValues, let field = flow.screen(seat.screen)?.field(seat.field) else { return nil }
    return field.knownFrom.lazy.compactMap { visit.profile[$0] }.first { field.isAnswered(by: $0) }
  }
}

// MARK: - JSON

extension WhyText {
  /// `{"interaction": {"number", "at", "event", "context"} or null, "fields": [{"screen", "field",
  /// "noted", "became", "verdict", "cause", "reason", "changes", "agrees", "since": […], "value"}],
  /// "next": [{"screen", "field", "event", "context", "verdict", "cause", "reason", "changes",
  /// "asked"}]}`: `noted` is the verdict of that time, `verdict` the one of the plan that is made once
  /// more. `changes` says what would have to
  /// happen before it is asked, a sentence each; `value` stands there with `--values` only.
  var json: [UInt8] {
    OrderedJSON.object([
      ("interaction", occasion.map(json) ?? JSONValue.null.encoded()),
      ("fields", OrderedJSON.list(hindsights.map(json))),
      ("next", OrderedJSON.list(prospects.map(json))),
    ])
  }

  private func json(of occasion: History.Occasion) -> [UInt8] {
    OrderedJSON.object(
      [
        ("number", JSONValue.number(.integer(Int64(occasion.number))).encoded()),
        ("at", OrderedJSON.text(occasion.at.text)),
      ] + OrderedJSON.members(of: told(occasion.interaction)))
  }

  private func json(of hindsight: Hindsight) -> [UInt8] {
    let interaction = told(hindsight.occasion.interaction)
    return OrderedJSON.object(
      Self.members(of: hindsight.seat)
        + [
          ("noted", (hindsight.noted.map(JSONValue.string) ?? .null).encoded()),
          ("became", OrderedJSON.text(hindsight.sequel.rawValue)),
        ] + members(of: hindsight.ruling, hindsight.obstacles, at: interaction)
        + [
          ("agrees", JSONValue.bool(hindsight.agrees).encoded()),
          ("since", OrderedJSON.list(hindsight.news.map(Self.json))),
        ] + OrderedJSON.member("value", value(at: hindsight.seat)?.encoded()))
  }

  private func json(of prospect: Prospect) -> [UInt8] {
    OrderedJSON.object(
      Self.members(of: prospect.seat) + OrderedJSON.members(of: prospect.interaction)
        + members(of: prospect.ruling, prospect.obstacles, at: prospect.interaction)
        + OrderedJSON.member("asked", prospect.asked.map { OrderedJSON.text($0.text) }))
  }

  private static func json(of news: Hindsight.News) -> [UInt8] {
    switch news {
    case .answered(let field, let number, let time, let isLeftOut):
      OrderedJSON.object([
        ("answered", OrderedJSON.text(field)),
        ("number", JSONValue.number(.integer(Int64(number))).encoded()),
        ("at", OrderedJSON.text(time.text)),
        ("leftOut", JSONValue.bool(isLeftOut).encoded()),
      ])
    case .written(let path, let time):
      OrderedJSON.object([
        ("written", OrderedJSON.text(path.description)), ("at", OrderedJSON.text(time.text)),
      ])
    }
  }

  private static func members(of seat: Plan.Seat) -> [(key: String, value: [UInt8])] {
    [("screen", OrderedJSON.text(seat.screen)), ("field", OrderedJSON.text(seat.field))]
  }

  private func members(
    of ruling: Ruling, _ obstacles: [Obstacle], at interaction: Interaction
  ) -> [(key: String, value: [UInt8])] {
    let remedies = Sentences.remedies(for: ruling, obstacles, at: interaction, in: flow, .local)
    return ruling.members(at: interaction, in: flow)
      + [("changes", OrderedJSON.list(remedies.map(OrderedJSON.text)))]
  }
}
