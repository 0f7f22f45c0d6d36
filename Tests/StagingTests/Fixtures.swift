import ProfileModel
import Screens
import Wording

@testable import Staging

/// Noon on the first of March 2026, in UTC.
let noon = Timestamp(secondsSince1970: 1_772_366_400)

extension Timestamp {
  func after(days: Int = 0, seconds: Int = 0) -> Timestamp {
    self + .seconds(days * 86_400 + seconds)
  }
}

extension Profile {
  /// An account with a password, and whatever else is said.
  static func account(_ more: JSONObject = [:], logins: Int64 = 1) -> Profile {
    var document: JSONObject = [
      "user_id": "auth0|507f1f77bcf86cd799439020", "email": "ada@example.com",
      "given_name": "Ada", "logins_count": .number(.integer(logins)), "user_metadata": [:],
      "identities": [.object(Identity.password(id: "507f1f77bcf86cd799439020").document)],
    ]
    document.merge(more)
    return Profile(document: document)
  }
}

extension Field {
  /// A text of the person's own metadata.
  static func text(
    _ id: String, knownFrom: [AttributePath]? = nil, validate: ValueTest? = nil,
    expires: Duration? = nil, was: [String] = [], when: Condition? = nil,
    required: Condition? = nil
  ) -> Field {
    Field(
      id: id, label: LocalizedText(id), kind: .text,
      writes: AttributePath(stringLiteral: "user_metadata.\(id)"), knownFrom: knownFrom,
      validate: validate, expires: expires, was: was, when: when, required: required)
  }
}

extension Screen {
  static func screen(
    _ id: String, when: Condition = .event(.login), required: Condition = .never,
    snooze: Duration = .days(7), maxAsks: Int? = nil, version: Int = 1,
    limits: Limits = Limits(), was: [String] = [], fields: [Field]
  ) -> Screen {
    Screen(
      id: id, title: LocalizedText("About \(id)"), purpose: "Because.", when: when,
      required: required, snooze: snooze, maxAsks: maxAsks, version: version, limits: limits,
      fields: fields, was: was)
  }
}

extension Flow {
  init(
    _ screens: Screen..., screensAtOnce: Int = 2, fieldsAtOnce: Int = 5, quiet: Duration = .zero
  ) {
    self.init(
      name: "Reading Room", screens: screens,
      limits: Limits(screens: screensAtOnce, fields: fieldsAtOnce, quiet: quiet))
  }

  /// The flow that comes with the program.
  static func bundled() throws -> Flow { try Flow(files: BundledScreens.files) }
}

extension History {
  /// So many interactions, all of them logins.
  init(interactions: Int, entries: [Entry] = []) {
    let events: [Interaction.Event: Occurrences] =
      interactions == 0
      ? [:] : [.login: Occurrences(count: interactions, first: noon, last: noon)]
    self.init(events: events, entries: entries)
  }

  /// One visit, and what happened to its screens.
  static func having(_ entries: Entry...) -> History {
    History(interactions: 1, entries: entries)
  }
}

extension History.Entry {
  init(
    _ screen: String, _ outcome: History.Outcome, _ fields: [String], at: Timestamp = noon,
    number: Int = 0, version: Int = 1
  ) {
    self.init(
      at: at, number: number,
      Showing(
        interaction: Interaction(.login), screen: screen, outcome: outcome, fields: fields,
        version: version))
  }
}

extension Plan {
  /// A plan for one visit.
  init(
    _ flow: Flow, _ profile: Profile = .account(), _ history: History = History(),
    at event: Interaction.Event = .login, context: [String: String] = [:], writer: Writer? = nil,
    shown: [Showing] = [], given: [AttributePath: JSONValue] = [:], now: Timestamp = noon
  ) {
    self.init(
      for: Visit(profile: profile, history: history, now: now), flow: flow,
      interaction: Interaction(event, context: context), writer: writer, shown: shown,
      given: given)
  }

  /// The verdicts as `screen.field verdict`, in their order.
  var verdicts: [String] { decisions.map { "\($0.screen).\($0.field) \($0.verdict)" } }

  /// The reasons in words, in the same order.
  func reasons(in flow: Flow) -> [String] {
    decisions.map { Sentences.reason(for: $0.ruling, at: interaction, in: flow, .utc) }
  }

  /// The steps as `screen: field field`, in their order.
  var asked: [String] {
    steps.map { "\($0.screen.id): \($0.fields.map(\.id).joined(separator: " "))" }
  }
}
