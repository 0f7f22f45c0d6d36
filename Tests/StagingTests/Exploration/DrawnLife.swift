import ProfileModel
import Screens

@testable import Staging

/// A life as it is lived in the whole flow, with the planner alone.
struct DrawnLife {
  /// What was seen, and how far the life had come when it was seen first.
  private(set) var seen: [Sight: Int] = [:]
  private(set) var moves: [Life.Move] = []
  private let flow: Flow
  private let rumors: [AttributePath]
  private var visit: Visit

  /// - Parameter visit: where it goes on; by default it begins.
  init(in flow: Flow, from visit: Visit = DrawnLife.newcomer) {
    (self.flow, self.visit) = (flow, visit)
    rumors = flow.rumors
  }

  static let newcomer = Visit(profile: Profile(), history: History(), now: noon)

  mutating func live(visits: Int, _ dice: inout FlowDice) {
    for _ in 0..<visits {
      wait(dice.pause(in: flow))
      guard var encounter = begin(&dice) else { continue }
      let isOver = meet(&encounter, &dice)
      // Whoever leaves a sign-up has no account, and is as new as before.
      if isOver, let ended = encounter.ended() { visit = ended } else { startAnew() }
    }
  }

  private mutating func startAnew() {
    visit = Self.newcomer
    moves = []
  }

  private mutating func wait(_ duration: Duration) {
    guard visit.profile.userID != nil else { return }
    visit.now = visit.now + duration
    moves.append(.wait(duration))
  }

  private mutating func begin(_ dice: inout FlowDice) -> Encounter? {
    guard visit.profile.userID != nil else { return signUp(&dice) }
    let event = dice.one(of: flow.events.filter { $0 != .signup } + [.login])
    let isLogin = dice.isLucky(event == .login ? 80 : 20)
    if isLogin {
      listen(&dice)
      visit.profile[.loginsCount] = .number(.integer(Int64(visit.profile.loginsCount + 1)))
    }
    let interaction = dice.interaction(event, in: flow)
    moves.append(.begin(interaction, isLogin: isLogin))
    return Encounter(interaction, of: visit, in: flow)
  }

  /// Others write what they know, right before a login.
  private mutating func listen(_ dice: inout FlowDice) {
    for path in rumors where dice.isLucky(15) {
      let value = dice.value(for: flow.kind(of: path))
      guard flow.takes(value, at: path) else { continue }
      let told = [path: value]
      visit.profile = visit.profile.telling(told, in: flow)
      moves.append(.told(told))
    }
  }

  private mutating func signUp(_ dice: inout FlowDice) -> Encounter {
    let interaction = dice.interaction(.signup, in: flow)
    if !flow.providers.isEmpty, dice.isLucky(50) {
      let said = dice.isLucky(50) ? ["company": "Acme"] : [AttributePath: JSONValue]()
      let claims = Provider.gitHub.mapping.claims(saying: said.merging(["user_id": "1"]) { $1 })
      visit.profile = Newcomer(.gitHub, claims: claims).profile
      moves.append(.arrive(interaction, connection: "github", claims: claims))
    } else {
      moves.append(.begin(interaction, isLogin: false))
    }
    return Encounter(interaction, of: visit, in: flow, isSignUp: true)
  }

  private mutating func see(_ sights: Set<Sight>) {
    for sight in sights where seen[sight] == nil { seen[sight] = moves.count }
  }

  /// - Returns: whether there is somebody now who can come again.
  private mutating func meet(_ encounter: inout Encounter, _ dice: inout FlowDice) -> Bool {
    while let step = encounter.plan().steps.first {
      see(Sight.all(on: step, in: encounter))
      var endings: [Life.Ending] = step.isRequired ? [] : [.notNow, .dontAskAgain]
      if !encounter.isSignUp { endings += [.left, .abandoned] }
      var (ending, questions) = (dice.one(of: endings + [.left]), step.questions)
      if dice.isLucky(60), let sent = answer(step, in: encounter, &dice) {
        (ending, questions) = sent
      }
      see(Sight.asked(questions, on: step))
      encounter.end(step, questions, as: ending)
      moves.append(.end(ending, of: step.screen.id))
      if !ending.goesOn { return !encounter.isSignUp }
    }
    return true
  }

  /// Fills in at random; `nil` where it could not be sent.
  private func answer(
    _ step: Plan.Step, in encounter: Encounter, _ dice: inout FlowDice
  ) -> (Life.Ending, [Plan.Question])? {
    var sheet = DrawnSheet(step, in: encounter)
    for field in step.screen.fields + step.screen.fields where dice.isLucky(70) {
      sheet.fill(field.id, with: dice.value(for: field.kind))
    }
    return sheet.sent.map { (.answered($0), sheet.questions) }
  }
}

extension FlowDice {
  /// How long somebody stays away: a moment, or about as long as a test looks.
  mutating func pause(in flow: Flow) -> Duration {
    let moment = Duration.seconds(one(of: [1, 1, 60, 86_400]))
    let near = (flow.durations + [.days(2), .days(40)]).flatMap { [$0 - .seconds(1), $0] }
    return isLucky(50) ? moment : max(.seconds(1), one(of: near)) + .seconds(one(of: [0, 0, 1]))
  }

  mutating func interaction(_ event: Interaction.Event, in flow: Flow) -> Interaction {
    let plan = isLucky(30) ? ["plan": one(of: ["gold", "tin"])] : [:]
    if event == .article || isLucky(20), !flow.articles.isEmpty {
      let article = one(of: flow.articles).interaction()
      return Interaction(event, context: article.context.merging(plan) { $1 })
    }
    let topic = isLucky(20) && flow.articles.isEmpty ? ["topic": one(of: ["law", "design"])] : [:]
    return Interaction(event, context: plan.merging(topic) { $1 })
  }
}

extension Flow {
  /// What others may write at a login: into their own part, or what a provider that may come knows.
  var rumors: [AttributePath] {
    let tests = screens.flatMap(\.everyTest).compactMap { test -> AttributePath? in
      if case .attribute(let path) = test.fact { path } else { nil }
    }
    let paths = (screens.flatMap(\.fields) + fields).flatMap(\.knownFrom) + tests
    return Set(paths).sorted().filter { path in
      path.isAppMetadata || path.root == "identities" && !providers.isEmpty
        || path == "email_verified"
    }
  }

  /// Whether others write a value: an answer, where one is looked for.
  func takes(_ value: JSONValue, at path: AttributePath) -> Bool {
    let asking = screens.flatMap(\.fields).filter { $0.knownFrom.contains(path) }
    return asking.isEmpty || asking.contains { $0.isAnswered(by: value) }
  }

  /// What stands at a path.
  func kind(of path: AttributePath) -> Field.Kind {
    if path == "email_verified" { return .confirm }
    return (screens.flatMap(\.fields) + fields).first { $0.knownFrom.contains(path) }?.kind ?? .text
  }

  /// Every duration that something rests, or that a test looks at.
  var durations: [Duration] {
    let rests = screens.flatMap { [$0.snooze, $0.limits.quiet ?? .zero] } + [limits.quiet]
    let ages = (screens.flatMap(\.fields) + fields).compactMap(\.expires)
    let bounds = screens.flatMap(\.everyTest).flatMap(\.test.assertions).compactMap(\.duration)
    return Set(rests + ages + bounds).filter { $0 > .zero }.sorted()
  }
}

extension ValueTest.Assertion {
  fileprivate var duration: Duration? {
    switch self {
    case .minimum(.duration(let duration)), .maximum(.duration(let duration)),
      .exclusiveMinimum(.duration(let duration)), .exclusiveMaximum(.duration(let duration)):
      duration
    default: nil
    }
  }
}
