package import ProfileModel
import Screens
package import Staging

/// The screens of one interaction: those behind, the one being shown, and those to come.
///
/// What is to come is staged anew after every answer, so that an answer can bring a screen or make
/// one needless. Staging learns what was shown so far, and what became of it.
package struct Steps: Hashable, Sendable {
  package let interaction: Interaction
  /// What was known when the interaction began. The profile moves on with every answer.
  package internal(set) var visit: Visit
  let flow: Flow
  /// The provider that somebody new has just arrived by; `nil` for everybody else.
  package let provider: Provider?
  /// A form that was submitted or put off.
  package struct Passed: Hashable, Sendable {
    package let form: Form
    package let outcome: History.Outcome
  }

  /// The forms behind, oldest first, with all that was typed.
  package private(set) var behind: [Passed] = []
  /// The forms that the person came back from, the next one last.
  private(set) var ahead: [Form] = []
  /// How many forms come after the one that is shown. Kept, because every frame tells it.
  package private(set) var left = 0
  /// Answers that nothing can store yet, since there is no account.
  private(set) var draft: [AttributePath: JSONValue] = [:]

  init(
    _ interaction: Interaction, visit: Visit, flow: Flow, provider: Provider? = nil
  ) {
    self.interaction = interaction
    self.visit = visit
    self.flow = flow
    self.provider = provider
  }

  /// Whether the person has an account, in which answers can be stored.
  var isKnown: Bool { visit.profile.userID != nil && provider == nil }

  /// Until there is an account, the sign-up stores the answers.
  private var writer: Writer? { isKnown ? nil : .signUp }

  /// What was decided when the form that is shown was staged, for "why this".
  package var plan: Plan { plan(after: showings) }

  /// What was decided about each field when the interaction began, for the history.
  var verdicts: History.Verdicts {
    let plan = Plan(for: visit, flow: flow, interaction: interaction, writer: writer)
    return plan.decisions.reduce(into: [:]) { verdicts, decision in
      verdicts[decision.screen, default: [:]][decision.field] = decision.verdict.rawValue
    }
  }

  /// The next form to show; `nil` where nothing is left to ask.
  mutating func next() -> Form? {
    let form = ahead.popLast() ?? rest().first.map(form(for:))
    left = form.map(count(after:)) ?? 0
    return form
  }

  /// How many forms come after one that is shown, as far as can be told now.
  func count(after form: Form) -> Int { ahead.count + rest(after: [form] + ahead).count }

  /// Whether nothing comes after the forms behind.
  var isOver: Bool { ahead.isEmpty && rest().isEmpty }

  /// Notes that a form was submitted or put off.
  mutating func passed(_ form: Form, _ outcome: History.Outcome) {
    behind.append(Passed(form: form.concealed, outcome: outcome))
  }

  /// Keeps the answers of a form until there is an account.
  mutating func keep(_ values: [AttributePath: JSONValue]) {
    draft.merge(values, uniquingKeysWith: { $1 })
  }

  /// Goes back one form. The one that was shown keeps its values.
  ///
  /// - Returns: `nil` on the first form.
  mutating func back(from form: Form) -> Form? {
    guard let previous = behind.popLast()?.form else { return nil }
    ahead.append(form.concealed)
    left = count(after: previous)
    return previous
  }

  /// What became of the forms behind, for staging and for the history.
  var showings: [Showing] {
    behind.flatMap { passed in
      [.asked, passed.outcome].compactMap { passed.form.showing($0, at: interaction) }
    }
  }

  /// What staging still wants to ask, where these forms have been put before the person, too.
  private func rest(after open: [Form] = []) -> [Plan.Step] {
    plan(after: showings + open.compactMap { $0.showing(.asked, at: interaction) }).steps
  }

  private func plan(after shown: [Showing]) -> Plan {
    Plan(
      for: visit, flow: flow, interaction: interaction, writer: writer, shown: shown, given: draft)
  }

  private func form(for step: Plan.Step) -> Form {
    var buttons: [Form.Button] = []
    if !step.isRequired {
      buttons += [.notNow, .dontAskAgain]
    } else if !behind.isEmpty || !isKnown {
      buttons += [.back]
    }
    return Form(
      .stage(step.screen), isOptional: !step.isRequired, questions: step.questions,
      buttons: buttons + [.submit],
      known: flow.known(of: visit, on: step.screen, but: step.questions.map(\.field.id)),
      newPassword: Form.NewPassword(
        policy: flow.password, personal: visit.profile.setting(draft).personalTexts))
  }

  /// A form with the fields that its answers ask for.
  func revised(_ form: Form) -> Form {
    guard let screen = form.screen else { return form }
    var form = form
    let step = Plan.Step(
      screen: screen, isRequired: !form.isOptional,
      questions: form.inputs.map { Plan.Question($0.field) })
    form.take(
      Plan.questions(
        of: step, for: visit, flow: flow, interaction: interaction, writer: writer,
        shown: showings, given: draft.merging(form.values) { $1 }))
    return form
  }

  /// What a fact is, as a text can name it.
  package func text(ofFact name: String) -> String? {
    Facts(
      of: visit, flow: flow, interaction: interaction, shown: showings, given: draft
    ).text(name)
  }
}

extension Flow {
  /// The fields whose answer is known already, by who told us.
  ///
  /// - Parameters:
  ///   - shown: a screen that is shown. Of other screens only who the person is matters to it, which
  ///     are the attributes at the root of a user. Without one, all fields matter.
  ///   - asked: the ids of fields that are asked anew, since their answers are old.
  func known(
    of visit: Visit, on shown: Screen? = nil, but asked: [String] = []
  ) -> [Form.KnownGroup] {
    var groups: [(source: String?, fields: [Field])] = []
    for screen in screens {
      for field in screen.fields where field.kind != .password && !asked.contains(field.id) {
        guard shown == nil || screen.id == shown?.id || field.writes.isRoot else { continue }
        let held = visit.provenance(of: field, on: screen)
        guard let told = held.first(where: { field.isAnswered(by: $0.value) }) else { continue }
        if let index = groups.firstIndex(where: { $0.source == told.source.teller }) {
          groups[index].fields.append(field)
        } else {
          groups.append((told.source.teller, [field]))
        }
      }
    }
    return groups.map { Form.KnownGroup(fields: $0.fields, source: $0.source) }
  }
}

extension Visit {
  /// Where the answer to a field stands, the place that counts first.
  func provenance(of field: Field, on screen: Screen) -> [Provenance] {
    let question = Provenance.Asking(screen: screen.id, field: field.id, writes: field.writes)
    return profile.provenance(of: field.knownFrom, askedAs: question, history: history)
  }
}

extension Provenance.Source {
  /// The provider or the enrichment that told us; `nil` for the person.
  fileprivate var teller: String? {
    switch self {
    case .provider(let name), .enrichment(let name): name
    case .person, .derived, .root, .system: nil
    }
  }
}
