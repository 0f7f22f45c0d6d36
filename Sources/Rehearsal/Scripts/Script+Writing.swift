import ProfileModel
import Screens

extension Script {
  /// The file that a script is kept in: a line for each step.
  package var text: String {
    let head = heading.map { "  \(JSONLine.value(.string($0.key)).text): \($0.value.text),\n" }
    let lines = steps.map { "    \($0.json.text)" }.joined(separator: ",\n")
    return "{\n\(head.joined())  \"steps\": [\n\(lines)\n  ]\n}\n"
  }

  /// The same on one line.
  package var json: JSONLine {
    .object(heading + [.init("steps", .list(steps.map(\.json)))])
  }

  private var heading: [JSONLine.Pair] {
    [
      .init("title", .string(title)), .init("start", .string(start.brief)),
      .init("seed", .number(.integer(Int64(clamping: seed)))),
    ] + beginning.members
  }
}

extension Script.Beginning {
  fileprivate var members: [JSONLine.Pair] {
    switch self {
    case .nobody: []
    case .persona(let persona): [.init("persona", .string(persona.id))]
    case .somebody(let profile, let history):
      [.init("profile", .object(profile.document))]
        + (history == History() ? [] : [.init("history", history.json)])
    }
  }
}

extension ScriptStep {
  /// The step as it stands in a script.
  package var json: JSONLine {
    switch self {
    case .say(let text): .object([.init(key, .string(text))])
    case .interaction(let interaction, let entrance):
      .object(
        [.init(key, .string(interaction.event.rawValue))] + interaction.members + entrance.members)
    case .arrive(let persona): .object([.init(key, persona.arriving)])
    case .answer(let answers), .correct(let answers):
      .object([.init(key, .object(answers.map { .init($0.field, $0.answer.json) }))])
    case .notNow, .dontAskAgain, .back, .leave, .abandon, .signOut: .object([.init(key, true)])
    case .wait(let duration): .object([.init(key, .string(duration.iso8601))])
    case .expect(let expectation): .object([.init(key, expectation.json)])
    }
  }

  private var key: String { deed.rawValue }
}

extension Interaction {
  fileprivate var members: [JSONLine.Pair] {
    guard !context.isEmpty else { return [] }
    return [.init("context", .object(JSONObject(context.mapValues(JSONValue.string))))]
  }
}

extension Entrance {
  fileprivate var members: [JSONLine.Pair] {
    switch self {
    case .usual: []
    case .session: [.init("silent", true)]
    case .login: [.init("logIn", true)]
    }
  }
}

extension Persona {
  /// Who arrives: one of the flow by their id, another by what is said of them.
  fileprivate var arriving: JSONLine {
    .object([
      .init("connection", .string(connection ?? "")),
      id.isEmpty ? .init("claims", .object(claims)) : .init("persona", .string(id)),
    ])
  }
}

extension ScriptedAnswer {
  fileprivate var json: JSONValue {
    switch self {
    case .value(let value): value
    case .generated(.own): ["generated": true]
    case .generated(.other): ["generated": "other"]
    case .generated(.weak): ["generated": "weak"]
    }
  }
}

extension Expectation {
  /// As it stands in a script.
  package var json: JSONLine { .object(keys.map { .init($0.rawValue, value(of: $0)) }) }

  private func value(of key: Keyword) -> JSONValue {
    let aspects = aspects.filter { $0.key == key }
    switch key {
    case .place, .screen, .asks, .refused, .trouble:
      return aspects.first.flatMap { wanted[$0] } ?? .null
    case .profile, .verdicts:
      return .object(JSONObject(aspects.map { (key: $0.name, value: wanted[$0] ?? .null) }))
    }
  }
}

extension Timestamp {
  /// As people write it: without milliseconds where there are none.
  package var brief: String {
    text.hasSuffix(".000Z") ? "\(text.dropLast(5))Z" : text
  }
}
