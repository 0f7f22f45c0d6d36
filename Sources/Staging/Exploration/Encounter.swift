import ProfileModel
import Screens

/// One visit as it goes on: what a wizard does with plans, without a wizard.
struct Encounter {
  /// A flow is a large value, and copies of an encounter are many.
  final class Declared: Sendable {
    let flow: Flow
    init(_ flow: Flow) { self.flow = flow }
  }

  private let declared: Declared
  private var flow: Flow { declared.flow }
  let interaction: Interaction
  /// Whether there is no account yet in which answers can be stored.
  let isSignUp: Bool
  /// What is known. The history stays as it was before this visit, which staging counts by itself.
  private(set) var visit: Visit
  private(set) var shown: [Showing] = []
  /// Answers that nothing has stored yet.
  private(set) var given: [AttributePath: JSONValue] = [:]

  init(_ interaction: Interaction, of visit: Visit, in flow: Flow, isSignUp: Bool = false) {
    self.init(interaction, of: visit, in: Declared(flow), isSignUp: isSignUp)
  }

  init(
    _ interaction: Interaction, of visit: Visit, in declared: Declared, isSignUp: Bool = false
  ) {
    self.declared = declared
    self.interaction = interaction
    self.isSignUp = isSignUp
    self.visit = visit
  }

  private var writer: Writer? { isSignUp ? .signUp : nil }

  func plan() -> Plan {
    Plan(
      for: visit, flow: flow, interaction: interaction, writer: writer, shown: shown, given: given)
  }

  /// The questions of a step as they stand with these answers in it.
  func questions(
    of step: Plan.Step, with answers: [AttributePath: JSONValue]
  ) -> [Plan.Question] {
    guard step.hasDependents else { return step.questions }
    return Plan.questions(
      of: step, for: visit, flow: flow, interaction: interaction, writer: writer, shown: shown,
      given: given.merging(answers) { $1 })
  }

  /// Notes what became of a step.
  ///
  /// - Parameter questions: as they stood when it ended.
  mutating func end(_ step: Plan.Step, _ questions: [Plan.Question], as ending: Life.Ending) {
    let fields = questions.filter(\.isShown).map(\.field)
    // Where all has vanished again, it was before the person all the same.
    let ids = (fields.isEmpty ? step.fields : fields).map(\.id)
    note(.asked, step.screen, ids)
    guard let outcome = ending.outcome else { return }
    guard case .answered(let answers) = ending else {
      return note(outcome, step.screen, ids)
    }
    let answered = fields.filter { answers[$0.id] != nil }
    let values = Dictionary(
      answered.compactMap { field in answers[field.id].map { (field.writes, $0) } },
      uniquingKeysWith: { $1 })
    if isSignUp {
      given.merge(values) { $1 }
    } else {
      visit.profile = visit.profile.setting(values)
    }
    note(outcome, step.screen, answered.map(\.id))
  }

  private mutating func note(_ outcome: History.Outcome, _ screen: Screen, _ fields: [String]) {
    shown.append(
      Showing(
        interaction: interaction, screen: screen.id, outcome: outcome, fields: fields,
        version: screen.version))
  }

  /// Whether a sign-up has all that an account needs of what the flow asks for.
  var makesAccount: Bool {
    let profile = visit.profile.setting(given)
    let isSocial = !profile.identities.isEmpty
    return flow.screens.flatMap(\.fields).allSatisfy { field in
      switch field.writes {
      case "email": profile.email != nil
      case "password": isSocial || given["password"] != nil
      default: true
      }
    }
  }

  /// What is known when the visit is over; `nil` where nobody has an account.
  func ended() -> Visit? {
    guard !isSignUp || makesAccount else { return nil }
    var ended = visit
    if isSignUp { ended.profile = account }
    ended.history.began(interaction, at: visit.now)
    for showing in shown {
      ended.history.record(
        History.Entry(at: visit.now, number: ended.history.interactions, showing))
    }
    return ended
  }

  /// The account that a sign-up makes.
  private var account: Profile {
    var profile = visit.profile.setting(given.filter { $0.key != "password" })
    if profile.userID == nil { profile[.userID] = "auth0|1" }
    if profile.identities.isEmpty {
      profile[.identities] = [.object(Identity.password(id: "1").document)]
    }
    profile[.createdAt] = .string(visit.now.text)
    profile[.loginsCount] = 1
    return profile
  }
}

extension Plan.Step {
  /// Whether an answer can change what else is asked here.
  var hasDependents: Bool {
    screen.fields.contains { field in
      field.when != nil || field.required != nil || field.options.contains { $0.when != nil }
    }
  }
}
