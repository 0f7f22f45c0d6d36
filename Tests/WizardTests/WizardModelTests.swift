import ProfileModel
import Screens
import Staging
import TestSupport
import Testing

@testable import Wizard

/// Whatever a person does and whatever comes back, in whatever order: the rules hold of the whole
/// state.
struct WizardModelTests {
  @Test(arguments: 0..<90 as Range<UInt64>)
  func `Random lives break no rule`(_ seed: UInt64) throws {
    var life = try Life(seed: seed)
    for _ in 0..<300 where !life.isOver { life.step() }
    #expect(
      life.broken == [], "seed \(seed), after:\n\(life.log.suffix(8).joined(separator: "\n"))")
  }

  /// Otherwise the rules would hold of nothing.
  @Test func `Random lives come everywhere`() throws {
    var seen: Set<String> = []
    for seed in 0..<90 as Range<UInt64> {
      var life = try Life(seed: seed)
      for _ in 0..<300 where !life.isOver { life.step() }
      seen.formUnion(life.seen)
    }
    let places = ["start", "personas", "signup", "log-in", "link", "home", "article", "profile"]
    let moments = ["correction", "work", "more", "waiting", "popup", "refused", "revealed"]
    let replies = ["repeated", "out of order", "beside", "called off", "progressed", "lapsed"]
    let passing = [
      "answered", "snoozed", "declined", "signed up", "back", "second of an interaction",
    ]
    #expect(Set(places + moments + replies + passing).subtracting(seen) == [])
  }
}

/// A life of somebody who presses whatever comes to hand, with a service that answers as it likes.
private struct Life {
  static let personas = [
    Persona(id: "emmy", title: "Emmy Noether", connection: "github"),
    Persona(id: "alan", title: "Alan Turing", connection: "github"),
  ]

  private(set) var wizard: Wizard
  private(set) var log: [String] = []
  private(set) var broken: [String] = []
  private(set) var seen: Set<String> = []
  private(set) var isOver = false
  private var generator: SeededGenerator
  /// The effects without a reply, as whoever runs them knows them.
  private var open: [Wizard.Effect] = []
  /// Those that had theirs, or were called off.
  private var closed: [Wizard.Effect] = []
  private var highestID = 0

  init(seed: UInt64) throws {
    generator = SeededGenerator(state: seed)
    let flow: Flow? = [nil, .twoForms, .chain][Int(seed % 3)]
    wizard = try Replay(flow: flow, personas: Self.personas).wizard
    let opening: Wizard.Opening =
      switch seed / 3 % 4 {
      case 0: .interaction(Interaction(.login), ada(visits: 1))
      case 1: .lapsed(.sessionExpired(days: 30), email: "ada@example.com")
      case 2: .form(.signup)
      default: .start
      }
    began(wizard.begin(opening))
  }

  mutating func step() {
    let before = wizard
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<4 where before.awaited != nil: reply(to: before.awaited, before)
    case 4..<7 where !open.isEmpty: reply(to: pick(open), before)
    case 7 where !closed.isEmpty: repeatReply(before)
    default: act(before)
    }
    checkState()
    note()
  }

  private mutating func expect(_ isSo: Bool, _ rule: String) {
    if !isSo { broken.append("\(rule), after \(log.last ?? "the beginning")") }
  }

  private mutating func began(_ effects: [Wizard.Effect]) {
    for effect in effects {
      expect(effect.id.number > highestID, "an id used twice")
      highestID = max(highestID, effect.id.number)
      switch effect.work {
      case .cancel(let id):
        closed += open.filter { $0.id == id }
        open.removeAll { $0.id == id }
        seen.insert("called off")
      case .leave: isOver = true
      case .signUp, .logIn, .link, .arrive, .open, .begin, .note, .answer, .signOut:
        open.append(effect)
      }
      expect(effect.work.hidesPasswords, "a password in \(effect.work)")
    }
  }
}

// MARK: - What the person does

extension Life {
  private mutating func act(_ before: Wizard) {
    let act = randomAct
    log.append("\(act)")
    let effects = wizard.handle(act)
    began(effects)
    if let awaited = before.awaited, act != .interrupted {
      let isCalledOff = act == .backPressed && awaited.work.isCancellable
      expect(isCalledOff || wizard == before && effects.isEmpty, "a change while waiting")
      return
    }
    checkPassing(before, effects)
    checkDrafts(before, after: act, effects)
  }

  /// A form passes by being put off, or, while there is no account, by being filled in.
  private mutating func checkPassing(_ before: Wizard, _ effects: [Wizard.Effect]) {
    guard let now = wizard.steps, let was = before.steps, now.interaction == was.interaction
    else { return }
    let passed = now.behind.count - was.behind.count
    expect(passed <= 1, "\(passed) forms passed at once")
    if passed < 0 { seen.insert("back") }
    guard passed == 1, let last = now.behind.last, let form = before.form else { return }
    expect(last.form.drafts == form.drafts, "another form passed than was shown")
    switch last.outcome {
    case .answered:
      expect(!now.isKnown, "answers passed that nobody stored")
      expect(last.form.inputs.allSatisfy { form.fault(of: $0) == nil }, "a faulty form passed")
    case .snoozed, .declined:
      seen.insert(last.outcome.rawValue)
      expect(form.isOptional, "a required form was put off")
      let notes = effects.compactMap(\.work.noted).filter { $0.outcome == last.outcome }
      expect(notes.map(\.fields) == [form.inputs.map(\.field.id)], "putting off was not noted")
    case .asked: expect(false, "a form passed by being asked")
    }
  }

  /// Nothing that was typed goes but by editing it, or by putting its form off.
  private mutating func checkDrafts(
    _ before: Wizard, after act: Wizard.Act, _ effects: [Wizard.Effect]
  ) {
    let isPutOff = effects.contains { $0.work.noted.map { $0.outcome != .asked } ?? false }
    let edited = act.isEditing ? before.form?.key : nil
    let after = wizard.drafts
    for (key, drafts) in before.drafts where !(isPutOff && key == before.form?.key) {
      // Whoever turns back from a correction, or from linking, does not mean it.
      if key == before.form?.key, before.form?.isBeyondTheFirst == true, wizard.form == nil {
        continue
      }
      if wizard.steps == nil, before.steps?.hasStored(key) == true { continue }
      guard let now = after[key] else {
        expect(isPutOff && wizard.steps == nil || drafts.allSatisfy(\.isBlank), "\(key) is lost")
        continue
      }
      for (draft, now) in zip(drafts, now) where key != edited {
        expect(draft.isBlank || draft == now, "a draft of \(key) has changed")
      }
    }
  }
}

// MARK: - What comes back

extension Life {
  private mutating func reply(to effect: Wizard.Effect?, _ before: Wizard) {
    guard let effect else { return }
    if effect != open.first { seen.insert("out of order") }
    let content = content(for: effect.work)
    log.append("\(content) to \(effect.work)")
    let effects = wizard.handle(Wizard.Reply(to: effect.id, content))
    if case .progressed = content {
      seen.insert("progressed")
      var same = wizard
      same.progress = before.progress
      expect(same == before && effects.isEmpty, "progress changed something else")
      return
    }
    closed.append(effect)
    open.removeAll { $0 == effect }
    began(effects)
    if effect.work.waiting == nil {
      checkBeside(before, effects)
    } else {
      checkAwaited(effect.work, content, before)
    }
  }

  /// What is done beside the person touches nothing that they are about.
  private mutating func checkBeside(_ before: Wizard, _ effects: [Wizard.Effect]) {
    seen.insert("beside")
    var same = wizard
    (same.outstanding, same.notice) = (before.outstanding, before.notice)
    expect(same == before && effects.isEmpty, "a note changed something else")
    expect(before.notice == nil || wizard.notice == before.notice, "a note hid another notice")
  }

  private mutating func checkAwaited(
    _ work: Wizard.Effect.Work, _ content: Wizard.Reply.Content, _ before: Wizard
  ) {
    switch content {
    case .answered:
      guard case .answer(let values, let showing) = work else { return checkNothingPassed(before) }
      expect(before.form?.values == values, "other answers were stored than are shown")
      guard let showing else { return }
      seen.insert("answered")
      guard let steps = wizard.steps, steps.interaction == showing.interaction else { return }
      expect(steps.behind.last?.form.screen?.id == showing.screen, "another form passed")
      expect(steps.behind.count == (before.steps?.behind.count ?? 0) + 1, "no form passed")
      if steps.behind.count == 1, wizard.form != nil { seen.insert("second of an interaction") }
    case .failed(let trouble):
      if wizard.visit == nil, before.visit != nil {
        seen.insert("lapsed")
        expect(trouble.isLapse, "\(trouble) ended the session")
        expect(wizard.kept.signUps.isEmpty, "what somebody typed is kept for the next")
        return
      }
      expect(wizard.tells(of: trouble), "nobody is told of \(trouble)")
      checkNothingPassed(before)
    case .signedUp:
      if case .signUp = work { seen.insert("signed up") } else { checkNothingPassed(before) }
    case .signedOut:
      guard case .signOut = work else { return checkNothingPassed(before) }
      expect(wizard.kept == Wizard.Kept() && wizard.visit == nil, "something is left of somebody")
    case .noted, .progressed: checkNothingPassed(before)
    case .opened, .loggedIn, .arrived, .linkOffered: break
    }
  }

  private mutating func checkNothingPassed(_ before: Wizard) {
    expect(
      (wizard.steps?.behind.count ?? 0) <= (before.steps?.behind.count ?? 0),
      "a form passed without being stored")
    let after = wizard.drafts
    for (key, drafts) in before.drafts where after[key] != drafts {
      expect(drafts.allSatisfy(\.isBlank), "\(key) is lost by a failure")
    }
  }

  private mutating func repeatReply(_ before: Wizard) {
    let effect = pick(closed)
    let content = content(for: effect.work)
    log.append("again \(content) to \(effect.work)")
    let effects = wizard.handle(Wizard.Reply(to: effect.id, content))
    seen.insert("repeated")
    expect(wizard == before && effects.isEmpty, "a repeated reply changed something")
  }
}

// MARK: - What holds at every moment

extension Life {
  private mutating func checkState() {
    expect(wizard.outstanding == open, "the wizard knows other outstanding effects")
    expect(open.filter { $0.work.waiting != nil }.count <= 1, "two effects are awaited")
    expect(wizard.progress == nil || wizard.awaited != nil, "progress of nothing")
    for form in wizard.allForms {
      for (index, input) in form.inputs.enumerated() where input.isRevealed {
        let isSeen = form == wizard.form && form.focusedIndex == index
        expect(isSeen && wizard.waiting == nil, "a secret of \(form.key) is shown")
        seen.insert("revealed")
      }
    }
    if let step = wizard.step {
      expect(1...step.of ~= step.number, "step \(step)")
      checkLimits()
    }
    if let steps = wizard.steps, steps.isKnown, let form = wizard.form, form.screen != nil {
      checkGoldenRule(form, steps)
    }
  }

  private mutating func checkLimits() {
    guard let steps = wizard.steps, let form = wizard.form else { return }
    let shown = steps.behind.map(\.form) + [form] + steps.ahead
    let limits = wizard.flow.limits
    expect(shown.count <= limits.screensPerInteraction, "\(shown.count) screens")
    let fields = shown.reduce(0) { $0 + $1.inputs.count }
    expect(fields <= limits.fieldsPerInteraction, "\(fields) fields")
  }

  /// Nothing is asked that was known when it came to be asked.
  private mutating func checkGoldenRule(_ form: Form, _ steps: Steps) {
    for input in form.inputs {
      let isKnown = input.field.knownFrom.contains { path in
        ada(visits: 1).profile[path].map { input.field.isAnswered(by: $0) } ?? false
      }
      expect(!isKnown, "\(input.field.id) is asked though it is known")
    }
    expect(steps.visit.history == ada(visits: 1).history, "the history moved in the middle")
  }

  private mutating func note() {
    if wizard.waiting != nil { seen.insert("waiting") }
    if wizard.popup != nil { seen.insert("popup") }
    if wizard.form?.inputs.contains(where: { $0.refusal != nil }) == true { seen.insert("refused") }
    switch wizard.place {
    case .start: seen.insert("start")
    case .personas: seen.insert("personas")
    case .home: seen.insert("home")
    case .article: seen.insert("article")
    case .profile: seen.insert("profile")
    case .form(let form):
      switch form.purpose {
      case .logIn(nil): seen.insert("log-in")
      case .logIn(_?): seen.insert("link")
      case .correction: seen.insert("correction")
      case .stage(let screen): seen.insert(screen.id)
      }
    }
  }
}

// MARK: - The dice

extension Life {
  private var randomAct: Wizard.Act {
    mutating get {
      switch Int.random(in: 0..<36, using: &generator) {
      case 0..<5: .typed(pick(["a", "e\u{301}", "\u{301}", "世", "👍🏽", "7", " ", "@", "\u{202E}"]))
      case 5..<7: .pasted(pick(Self.texts))
      case 7..<11: .pasted(fittingText)
      case 11: .caretMoved(pick([.left, .right, .wordLeft, .wordRight, .start, .end]))
      case 12: .erased(pick([.backward, .forward, .wordBackward, .wordForward, .toStart, .toEnd]))
      case 13..<15: .nextPressed
      case 15: .previousPressed
      case 16: .upPressed
      case 17..<19: .downPressed
      case 19..<27: .enterPressed
      case 27..<29: .backPressed
      case 29: .optionMoved(pick([-1, 1, 5]))
      case 30: .togglePressed
      case 31: .confirmed(pick([true, false]))
      case 32..<34: .revealPressed
      case 34: pick([.helpPressed, .whyPressed, .scrolled(to: pick([-3, 0, 4, 1000]))])
      default:
        Int.random(in: 0..<12, using: &generator) == 0
          ? pick([.leavePressed, .interrupted]) : .enterPressed
      }
    }
  }

  private static let texts = [
    "Ada", "ada@example.com", "correct horse battery staple", "two\nlines", "\u{1B}[31mred",
    "e\u{301}\u{301}", "",
  ]

  /// What the focused field takes, so that forms come to an end now and then.
  private var fittingText: String {
    guard let input = wizard.form?.focusedInput, input.isEmpty else { return "" }
    return switch input.field.kind {
    case .email: "ada@example.com"
    case .password: "correct horse battery staple"
    case .date: "1815-12-10"
    default: "Ada"
    }
  }

  /// What the service may say to an effect; now and then something that is no answer to it.
  private mutating func content(for work: Wizard.Effect.Work) -> Wizard.Reply.Content {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<3: return .failed(trouble)
    case 3: return .progressed(.confirmation(code: "A", address: "b"))
    case 4: return pick([.noted, .signedOut, .answered(visit), .signedUp(visit)])
    default: break
    }
    return switch work {
    case .signUp: .signedUp(visit)
    case .logIn, .link: .loggedIn(visit)
    case .arrive: arrival
    case .open: .opened(ada(visits: 1))
    case .answer: .answered(visit)
    case .signOut: .signedOut
    case .begin, .note, .cancel, .leave: .noted
    }
  }

  /// Somebody known, whose history may have moved on elsewhere.
  private var visit: Visit {
    mutating get {
      ada(
        metadata: pick([[:], ["company": "ACME"], ["subscribed": true], ["a": "x"]]),
        visits: pick([1, 1, 5]))
    }
  }

  /// Somebody known, somebody new, or somebody whose email has an account.
  private var arrival: Wizard.Reply.Content {
    mutating get {
      var newcomer = ada(visits: 1)
      newcomer.profile.document["email"] = nil
      return pick([
        .loggedIn(visit), .arrived(newcomer), .arrived(newcomer),
        .linkOffered(email: "ada@example.com"),
      ])
    }
  }

  private var trouble: Wizard.Trouble {
    mutating get {
      pick([
        .emailTaken, .wrongCredentials, .throttled(seconds: 5), .storage("Full."), .denied("No."),
        .sessionEnded, .sessionExpired(days: 30), .blocked, .continuesWith(connection: "github"),
        .refused(["password": .password(.common)]), .refused(["given_name": .empty]),
        .refused(["app_metadata.x": .empty]), .refused([:]),
      ])
    }
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}

// MARK: - What the rules are about

extension Wizard {
  /// Every form that somebody may come back to, the shown one last.
  fileprivate var allForms: [Form] {
    let left = kept.signUps.sorted { $0.key < $1.key }.map(\.value)
    let flows = left.map(\.steps) + [steps].compactMap { $0 }
    return left.map(\.form) + flows.flatMap { $0.behind.map(\.form) + $0.ahead }
      + [kept.logIn, form].compactMap { $0 }
  }

  /// What is being filled in, by form; of two copies of a form the one that is shown.
  fileprivate var drafts: [String: [Input.Draft]] {
    Dictionary(allForms.map { ($0.key, $0.drafts) }, uniquingKeysWith: { $1 })
  }

  /// Whether a trouble stands where the person sees it.
  fileprivate func tells(of trouble: Trouble) -> Bool {
    notice == trouble || form?.trouble == trouble
      || form?.inputs.contains { $0.refusal != nil } == true
  }
}

extension Wizard.Trouble {
  fileprivate var isLapse: Bool {
    switch self {
    case .sessionEnded, .sessionExpired, .blocked: true
    default: false
    }
  }
}

extension Wizard.Act {
  /// Whether it changes the text or the choice of a field, or where the caret stands in it.
  fileprivate var isEditing: Bool {
    switch self {
    case .typed, .pasted, .caretMoved, .erased, .optionMoved, .togglePressed, .confirmed: true
    default: false
    }
  }
}

extension Wizard.Effect.Work {
  fileprivate var noted: Showing? {
    if case .note(let showing) = self { showing } else { nil }
  }

  /// Passwords go with the three effects that are about them, and nowhere else.
  fileprivate var hidesPasswords: Bool {
    switch self {
    case .signUp(let account): account.values["password"] == nil
    case .answer(let values, _): values["password"] == nil
    default: true
    }
  }
}

extension Steps {
  /// Whether a form was dealt with for good.
  fileprivate func hasStored(_ key: String) -> Bool {
    isKnown && behind.contains { $0.form.key == key }
  }
}

extension Form {
  fileprivate var drafts: [Input.Draft] { inputs.map(\.answer) }

  /// Which form this is, its values apart.
  fileprivate var key: String {
    let what =
      switch purpose {
      case .stage(let screen): screen.id
      case .logIn(let provider): "log-in \(provider?.connection ?? "")"
      case .correction: "correction"
      }
    return "\(what) \(inputs.map(\.field.writes.description))"
  }
}

extension Input.Draft {
  fileprivate var isBlank: Bool {
    switch self {
    case .line(let line): line.isEmpty
    case .confirm(let truth): truth == nil
    case .choice(_, let chosen): chosen == nil
    case .choices(_, let chosen): chosen.isEmpty
    }
  }
}

extension Flow {
  fileprivate static func screen(
    _ id: String, _ when: Condition, _ mode: Screen.Mode, _ fields: [Field]
  ) -> Screen {
    Screen(
      id: id, title: LocalizedText(id), purpose: "", when: when, mode: mode, fields: fields)
  }

  fileprivate static func field(
    _ id: String, _ kind: Field.Kind, _ writes: AttributePath? = nil,
    dependsOn: Condition? = nil
  ) -> Field {
    let isChoice = kind == .choice || kind == .choices
    return Field(
      id: id, label: LocalizedText(id), kind: kind,
      writes: writes ?? AttributePath(stringLiteral: "user_metadata.\(id)"),
      options: isChoice ? [.init(value: "a", label: "A"), .init(value: "b", label: "B")] : [],
      dependsOn: dependsOn)
  }

  /// A sign-up of two forms, and a visit with a field of each kind.
  fileprivate static var twoForms: Flow {
    Flow(
      name: "Reading Room",
      screens: [
        screen("signup", .event(.signup), .required, [field("given_name", .text, "given_name")]),
        screen(
          "account", .event(.signup), .required,
          [field("email", .email, "email"), field("password", .password, "password")]),
        screen(
          "work", .event(.login), .optional,
          [field("size", .choice), field("topics", .choices), field("place", .text)]),
        screen(
          "more", .event(.login), .required, [field("born", .date), field("member", .confirm)]),
      ], providers: gitHub)
  }

  /// Screens that wait for one another, more than the limits have room for.
  fileprivate static var chain: Flow {
    Flow(
      name: "Reading Room",
      screens: [
        screen(
          "signup", .event(.signup), .required,
          [field("email", .email, "email"), field("password", .password, "password")]),
        screen(
          "work", .event(.login), .optional,
          [field("b", .text), field("c", .text, dependsOn: .known("user_metadata.a"))]),
        screen("more", .completed(screen: "work"), .optional, [field("d", .text)]),
        screen("last", .event(.login), .required, [field("e", .confirm), field("f", .text)]),
      ], limits: Limits(screensPerInteraction: 3, fieldsPerInteraction: 4), providers: gitHub)
  }

  private static var gitHub: [Provider] { [.gitHub] }
}
