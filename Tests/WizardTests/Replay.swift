import ProfileModel
import Screens
import Staging
import Testing
import Wizard

/// A wizard on the bundled screens, with what it asked for so far.
struct Replay {
  var wizard: Wizard
  /// What the last step asked for.
  private(set) var effects: [Wizard.Effect] = []
  var works: [Wizard.Effect.Work] { effects.map(\.work) }

  static let now = Timestamp(secondsSince1970: 1_767_225_600)

  init(
    flow: Flow? = nil, providers: [Provider]? = nil, personas: [Persona] = [],
    purpose: Interaction = Interaction(.login)
  ) throws {
    var flow = try flow ?? Flow(files: BundledScreens.files)
    if let providers { flow.providers = providers }
    wizard = Wizard(flow: flow, personas: personas, purpose: purpose, now: Self.now)
  }

  mutating func begin(_ opening: Wizard.Opening) { effects = wizard.begin(opening) }

  mutating func press(_ acts: Wizard.Act...) {
    for act in acts { effects = wizard.handle(act) }
  }

  /// Tells what came of the effect that the person waits for, or of another.
  mutating func reply(_ content: Wizard.Reply.Content, to effect: Wizard.Effect? = nil) {
    guard let effect = effect ?? wizard.awaited else {
      Issue.record("nothing is waited for")
      return
    }
    effects = wizard.handle(Wizard.Reply(to: effect.id, content))
  }

  /// Types answers, each with Enter after it.
  mutating func type(_ answers: String...) {
    for answer in answers { press(.typed(answer), .enterPressed) }
  }

  /// Fills in the bundled sign-up form and submits it.
  mutating func signUp() {
    press(.enterPressed)
    type("Ada", "Lovelace", "ada@example.com", "correct horse battery staple")
  }

  var form: Form? { wizard.form }

  /// What the inputs hold, in their order.
  var texts: [String] { form?.inputs.map { $0.line?.text ?? "" } ?? [] }

  /// The ids of the fields that are refused.
  var refused: [String] {
    form?.inputs.filter { $0.refusal != nil }.map(\.field.id) ?? []
  }
}

extension Flow {
  /// What is asked for when an interaction of somebody begins.
  func beginning(_ interaction: Interaction, of visit: Visit = ada()) -> Wizard.Effect.Work {
    let decisions = Plan(for: visit, flow: self, interaction: interaction).decisions
    var verdicts: History.Verdicts = [:]
    for decision in decisions {
      verdicts[decision.screen, default: [:]][decision.field] = "\(decision.verdict)"
    }
    return .begin(interaction, verdicts: verdicts)
  }
}

/// Somebody who signed up with a password, and has come back `visits` times since.
func ada(metadata: JSONObject = [:], visits: Int = 0) -> Visit {
  var history = History()
  history.began(Interaction(.signup), at: Replay.now)
  for _ in 0..<visits { history.began(Interaction(.login), at: Replay.now) }
  return Visit(
    profile: Profile(document: [
      "user_id": "auth0|507f1f77bcf86cd799439020", "given_name": "Ada",
      "family_name": "Lovelace", "name": "Ada Lovelace", "email": "ada@example.com",
      "identities": [["provider": "auth0", "connection": "Username-Password-Authentication"]],
      "user_metadata": .object(metadata),
    ]), history: history, now: Replay.now)
}
