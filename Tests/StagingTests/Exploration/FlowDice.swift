import ProfileModel
import Screens
import TestSupport

@testable import Staging

/// Draws small flows and lives from a seed.
struct FlowDice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
  mutating func isLucky(_ percent: Int) -> Bool { number(1...100) <= percent }
}

// MARK: - Flows

extension FlowDice {
  private static let ids = ["a", "b", "c", "d"]

  mutating func flow(screens count: ClosedRange<Int> = 1...3) -> Flow {
    let count = number(count)
    let limits = Flow.Limits(
      screens: number(1...2), fields: number(1...4),
      quiet: isLucky(15) ? .days(number(1...3)) : .zero)
    return Flow(
      name: "", screens: (0..<count).map { screen($0, of: count) }, limits: limits,
      providers: isLucky(40) ? [.gitHub] : [])
  }

  private mutating func screen(_ index: Int, of count: Int) -> Screen {
    let own = isLucky(80) ? [Self.ids[index]] : [Self.ids[index], one(of: Self.ids)]
    let fields = Set(own).sorted().map { field($0) }
    let parts = (0..<number(0...2)).map { _ in condition(screens: count) }
    let event = one(of: [Interaction.Event.login, .login, .login, .article, .signup])
    return Screen(
      id: "s\(index)", title: "", purpose: "",
      when: .all(isLucky(85) ? [.event(event)] + parts : parts),
      required: isLucky(25) ? .always : isLucky(10) ? condition(screens: count) : .never,
      snooze: one(of: [.zero, .days(1), .days(7), .days(7)]),
      maxAsks: one(of: [nil, nil, 1, 2]), version: isLucky(10) ? 2 : 1, fields: fields)
  }

  private mutating func field(_ id: String) -> Field {
    let path = AttributePath(stringLiteral: "user_metadata.\(id)")
    var known = [path]
    if isLucky(15) { known.append(AttributePath(stringLiteral: "app_metadata.clearbit.\(id)")) }
    if isLucky(10) { known.insert("identities.github.profileData.company", at: 0) }
    if isLucky(5) { known.removeAll { $0 == path } }
    return Field(
      id: id, label: "", kind: one(of: [.text, .text, .confirm, .number]), writes: path,
      knownFrom: known.isEmpty ? [path] : known, expires: isLucky(12) ? .days(30) : nil,
      when: isLucky(12) ? condition(screens: 1) : nil,
      required: one(of: [nil, nil, .always, .never]))
  }

  private mutating func condition(screens count: Int) -> Condition {
    let bounds = [
      ValueTest.atLeast(number(1...3)), .const(.number(.integer(Int64(number(1...3))))), .every(2),
      ValueTest(.maximum(.number(Double(number(0...2))))),
    ]
    let age = Duration.days(one(of: [1, 3, 7, 30]))
    let ages = [ValueTest(.minimum(.duration(age))), ValueTest(.exclusiveMaximum(.duration(age)))]
    let screen = "s\(number(0...count - 1))"
    let moments: [Fact.Moment] = [
      .event(.signup), .event(.login), .screen(screen), .field(one(of: Self.ids)),
    ]
    let condition: Condition =
      switch number(0...9) {
      case 0, 1: .interactions(one(of: bounds))
      case 2: .logins(one(of: bounds))
      case 3: .fact(.interactions(one(of: [.login, .article])), one(of: bounds))
      case 4: .field(one(of: Self.ids), .known(isLucky(50)))
      case 5: .field(one(of: Self.ids), .const(one(of: [true, "US", 3])))
      case 6: .fact(.screen(screen, one(of: Fact.Happening.allCases)), one(of: bounds))
      case 7: .fact(.since(one(of: moments)), one(of: ages))
      case 8: .context("plan", "gold")
      default: .fact(.completeness, ValueTest(.minimum(.number(50))))
      }
    return isLucky(25) ? .not(condition) : condition
  }
}

// MARK: - Lives

/// A life as it is lived in the whole flow, with the planner alone.
struct DrawnLife {
  /// The questions that were asked, as `screen.field`.
  private(set) var asked: Set<String> = []
  private let flow: Flow
  private var visit = Visit(profile: Profile(), history: History(), now: noon)

  init(in flow: Flow) { self.flow = flow }

  mutating func live(visits: Int, _ dice: inout FlowDice) {
    for _ in 0..<visits {
      visit.now = visit.now + dice.pause()
      let isSignUp = visit.profile.userID == nil
      var event = Interaction.Event.signup
      if !isSignUp { event = dice.one(of: [.login, .login, .article, .article, .login]) }
      if event == .login || !isSignUp && dice.isLucky(20) {
        logIn(isSilent: dice.isLucky(20), &dice)
      }
      if isSignUp, !flow.providers.isEmpty, dice.isLucky(50) { arrive(&dice) }
      let context = dice.isLucky(50) ? ["plan": dice.one(of: ["gold", "tin"])] : [:]
      var encounter = Encounter(
        Interaction(event, context: context), of: visit, in: flow, isSignUp: isSignUp)
      meet(&encounter, &dice)
      if let ended = encounter.ended() { visit = ended } else { visit.profile = Profile() }
    }
  }

  private mutating func logIn(isSilent: Bool, _ dice: inout FlowDice) {
    guard !isSilent else { return }
    let logins = Int64(visit.profile.loginsCount + 1)
    visit.profile[.loginsCount] = .number(.integer(logins))
    for path in flow.screens.flatMap(\.fields).flatMap(\.knownFrom) where dice.isLucky(15) {
      let isTold = path.isAppMetadata || path.root == "identities" && !flow.providers.isEmpty
      if isTold {
        visit.profile = visit.profile.telling([path: dice.one(of: dice.values)], in: flow)
      }
    }
  }

  private mutating func arrive(_ dice: inout FlowDice) {
    let said =
      dice.isLucky(50) ? ["company": dice.one(of: ["Acme", "US"])] : [AttributePath: JSONValue]()
    let claims = Provider.gitHub.mapping.claims(saying: said.merging(["user_id": "1"]) { $1 })
    visit.profile = Newcomer(.gitHub, claims: claims).profile
  }

  private mutating func meet(_ encounter: inout Encounter, _ dice: inout FlowDice) {
    while let step = encounter.plan().steps.first {
      for field in step.fields { asked.insert("\(step.screen.id).\(field.id)") }
      var endings: [Life.Ending] = step.isRequired ? [] : [.notNow, .dontAskAgain]
      if !encounter.isSignUp { endings += [.left, .abandoned] }
      var (ending, questions) = (dice.one(of: endings + [.left]), step.questions)
      if dice.isLucky(60), let sent = answer(step, in: encounter, &dice) {
        (ending, questions) = sent
      }
      for question in questions where question.isShown {
        asked.insert("\(step.screen.id).\(question.field.id)")
      }
      encounter.end(step, questions, as: ending)
      if !ending.goesOn { return }
    }
  }

  /// Fills in at random; `nil` where it could not be sent.
  private func answer(
    _ step: Plan.Step, in encounter: Encounter, _ dice: inout FlowDice
  ) -> (Life.Ending, [Plan.Question])? {
    var answers: [String: JSONValue] = [:]
    var questions = step.questions
    for field in step.screen.fields + step.screen.fields {
      guard let question = questions.first(where: { $0.field.id == field.id }), question.isShown,
        dice.isLucky(70)
      else { continue }
      let value = dice.one(of: dice.values)
      guard field.isAnswered(by: value), field.normalized(value) == value else { continue }
      answers[field.id] = value
      questions = encounter.questions(of: step, with: step.values(of: answers))
    }
    let shown = questions.filter(\.isShown)
    answers = answers.filter { id, _ in shown.contains { $0.field.id == id } }
    let isSent = shown.allSatisfy { !$0.isRequired || answers[$0.field.id] != nil }
    let isUnchosen =
      !step.isRequired && answers.isEmpty
      && shown.allSatisfy { !$0.field.kind.takesText }
    return isSent && !isUnchosen ? (.answered(answers), questions) : nil
  }
}

extension FlowDice {
  var values: [JSONValue] { ["Ada", "US", true, false, 3, 4] }

  mutating func pause() -> Duration {
    let days = [0, 0, 1, 3, 7, 8, 30, 31]
    return .days(one(of: days)) + .seconds(one(of: [1, 1, 3600, 86_399]))
  }
}
