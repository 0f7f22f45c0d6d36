import ProfileModel
import ProfileService
import Screens
import Staging

extension Command {
  private static let user = Option("user", "WHO", help: "the person, by email or id")
  private static let profile = Option("profile", "FILE", help: "a profile, as a JSON file")
  private static let history = Option("history", "FILE", help: "a history, as a JSON file")
  private static let interactions = Option(
    "interactions", "N", help: "which interaction this would be, from 1")

  /// Why each field is asked, or isn't.
  static let plan = Command(
    name: "plan", words: [], summary: "why each field is or isn't asked",
    options: [user, profile, history, .event, .context, interactions, .json]
  ) { invocation throws(Failure) in
    let installation = try Installation(invocation)
    let (profile, history) = try subject(of: invocation, installation)
    let interaction = try invocation.interaction(in: installation.flow, default: .login)
    let plan = Plan(
      for: profile, history: try counted(history, invocation), flow: installation.flow,
      interaction: interaction, now: installation.now())
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(PlanText.json(of: plan))
    } else {
      for line in PlanText.lines(of: plan) { invocation.console.print(line) }
    }
    return .done
  }

  private static func subject(
    of invocation: Invocation, _ installation: Installation
  ) throws(Failure) -> (Profile, History) {
    let arguments = invocation.arguments
    switch (arguments[user], arguments[profile]) {
    case (let who?, nil):
      let users = try Users(invocation)
      let found = try users.find(who)
      return (found, try users.history(of: found))
    case (nil, let path?):
      let value = try JSONFile(path).value()
      guard let document = value.object else { throw Failure("\(path) is no profile.") }
      return (Profile(document: document), try history(at: arguments[history]))
    case (nil, nil): return (Profile(), try history(at: arguments[history]))
    case (_?, _?): throw Failure("Name a person with --user or a file with --profile, not both.")
    }
  }

  private static func history(at path: String?) throws(Failure) -> History {
    guard let path else { return History() }
    guard let history = History(json: try JSONFile(path).value()) else {
      throw Failure("\(path) is no history.")
    }
    return history
  }

  /// The history as it would be right before the interaction that `--interactions` counts to.
  private static func counted(
    _ history: History, _ invocation: Invocation
  ) throws(Failure) -> History {
    guard let text = invocation.arguments[interactions] else { return history }
    guard let number = Int(text), number >= 1, number <= 1_000_000 else {
      throw Failure("--interactions needs a number from 1 on.")
    }
    guard number > 1 else { return History(events: [:], entries: history.entries) }
    let past = History.Occurrences(count: number - 1, first: .distantPast, last: .distantPast)
    return History(events: [.login: past], entries: history.entries)
  }
}

/// How a plan is printed.
enum PlanText {
  /// `{"event": …, "screens": [{id, fields}], "verdicts": [{screen, field, verdict, source, reason}]}`,
  /// in this order, as it is documented and as people read it.
  static func json(of plan: Plan) -> [UInt8] {
    let screens = plan.steps.map { step in
      object([
        ("id", text(step.screen.id)), ("fields", list(step.fields.map { text($0.id) })),
      ])
    }
    return object([
      ("event", text(plan.interaction.event.rawValue)), ("screens", list(screens)),
      ("verdicts", list(plan.decisions.map(json))),
    ])
  }

  private static func json(of decision: Plan.Decision) -> [UInt8] {
    let source = decision.source.map { [("source", text($0.description))] } ?? []
    return object(
      [
        ("screen", text(decision.screen)), ("field", text(decision.field)),
        ("verdict", text(decision.verdict.rawValue)),
      ] + source + [("reason", text(decision.reason))])
  }

  private static func text(_ value: String) -> [UInt8] { JSONText.compact(.string(value)) }

  private static func list(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + elements.joined(separator: ",".utf8) + "]".utf8
  }

  private static func object(_ members: [(key: String, value: [UInt8])]) -> [UInt8] {
    let pairs = members.map { text($0.key) + Array(":".utf8) + $0.value }
    return Array("{".utf8) + pairs.joined(separator: ",".utf8) + "}".utf8
  }

  /// A table: what is asked first, then a line for every field.
  static func lines(of plan: Plan) -> [String] {
    let asked = plan.steps.map { step in
      "\(step.screen.id) (\(step.fields.map(\.id).joined(separator: ", ")))"
    }
    let rows = plan.decisions.map { decision in
      ["\(decision.screen).\(decision.field)", decision.verdict.rawValue, decision.reason]
    }
    let first = asked.isEmpty ? "nothing" : asked.joined(separator: ", then ")
    return ["At this \(plan.interaction.event.rawValue) we ask: \(first).", ""]
      + Columns.aligned(rows)
  }
}
