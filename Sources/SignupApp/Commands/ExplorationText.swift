import ProfileModel
import Rehearsal
import Screens
import Staging
import Wording

/// How what was explored is printed.
struct ExplorationText {
  let exploration: Exploration
  let flow: Flow

  /// Each screen with the visit at which it is shown first, and each finding with a script.
  var lines: [String] {
    let screens = exploration.screens.map { reached in
      "screen      " + Sentences.reached(reached.screen, atVisit: reached.life.visits)
    }
    let findings = exploration.findings.flatMap { finding in
      [row(of: finding)] + steps(of: finding.life).map { "    \($0.json.text)" }
    }
    let end = Sentences.explored(exploration.states, cut: exploration.cut)
    return screens + findings + [end]
  }

  private func row(of finding: Exploration.Suspicion) -> String {
    let kind = finding.kind.rawValue
    let place = [finding.screen, finding.field].compactMap { $0 }.joined(separator: ".")
    return kind + String(repeating: " ", count: max(1, 12 - kind.count))
      + "\(place): \(Sentences.why(finding))"
  }

  /// `{"states", "complete", "cut", "screens": [{"id", "script"}], "findings": [{"kind", "screen",
  /// "field", "why", "script"}]}`
  var json: JSONLine {
    .object([
      .init("states", .number(.integer(Int64(exploration.states)))),
      .init("complete", .bool(exploration.isComplete)), .init("cut", .texts(exploration.cut)),
      .init("screens", .list(exploration.screens.map(json))),
      .init("findings", .list(exploration.findings.map(json))),
    ])
  }

  private func json(of reached: Exploration.Reached) -> JSONLine {
    .object([
      .init("id", .string(reached.screen)),
      .init("script", script(reached.life, title: reached.screen)),
    ])
  }

  private func json(of finding: Exploration.Suspicion) -> JSONLine {
    let field = finding.field.map { [JSONLine.Pair("field", .string($0))] } ?? []
    let place = [finding.screen, finding.field].compactMap { $0 }.joined(separator: ".")
    let shown = finding.life.map { life in
      [JSONLine.Pair("script", script(life, title: "\(finding.kind.rawValue): \(place)"))]
    }
    return .object(
      [.init("kind", .string(finding.kind.rawValue)), .init("screen", .string(finding.screen))]
        + field + [.init("why", .string(Sentences.why(finding)))] + (shown ?? []))
  }

  private func script(_ life: Life, title: String) -> JSONLine {
    .object([
      .init("title", .string(title)), .init("steps", .list(steps(of: life).map(\.json))),
    ])
  }

  private func steps(of life: Life?) -> [ScriptStep] {
    (life?.moves ?? []).map { ScriptStep($0, in: flow) }
  }
}

extension ScriptStep {
  /// What happens in a life, as a script has it.
  init(_ move: Life.Move, in flow: Flow) {
    switch move {
    case .wait(let duration): self = .wait(duration)
    case .told(let values): self = .say(Sentences.told(at: values.keys.sorted().map(\.description)))
    case .arrive(_, let connection, let claims):
      self = .arrive(Persona(id: "", title: "", connection: connection, claims: claims))
    case .begin(let interaction, let isLogin):
      self = .interaction(interaction, Entrance(at: interaction.event, isLogin: isLogin))
    case .end(let ending, let screen): self.init(ending, flow.screen(screen))
    }
  }

  private init(_ ending: Life.Ending, _ screen: Screen?) {
    switch ending {
    case .answered(let answers):
      let fields = screen?.fields ?? []
      self = .answer(
        fields.compactMap { field in
          answers[field.id].map { value in
            FieldAnswer(field.id, field.kind == .password ? .generated(.own) : .value(value))
          }
        })
    case .notNow: self = .notNow
    case .dontAskAgain: self = .dontAskAgain
    case .left: self = .leave
    case .abandoned: self = .abandon
    }
  }
}

extension Entrance {
  fileprivate init(at event: Interaction.Event, isLogin: Bool) {
    self = isLogin ? .login : event == .login ? .session : .usual
  }
}
