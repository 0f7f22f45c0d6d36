import ProfileModel
import Screens
import TestSupport
import Testing
import Wizard

/// Whatever a person does, in whatever order: the rules of the wizard hold.
struct WizardPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Random visits break no rule`(_ seed: UInt64) throws {
    var visit = RandomVisit(
      try Replay(
        flow: seed % 2 == 0 ? nil : .twoForms, providers: [.gitHub],
        personas: RandomVisit.personas
      ).wizard, seed: seed)
    for _ in 0..<400 where !visit.hasLeft { visit.step() }
    #expect(visit.broken == [], "seed \(seed), after \(visit.events.suffix(6))")
  }

  /// Otherwise the rules would hold of nothing.
  @Test func `Random visits come everywhere`() throws {
    var places: Set<String> = []
    for seed in 0..<60 as Range<UInt64> {
      let start = try Replay(providers: [.gitHub], personas: RandomVisit.personas).wizard
      var visit = RandomVisit(start, seed: seed)
      for _ in 0..<400 where !visit.hasLeft {
        visit.step()
        places.insert(visit.place)
      }
    }
    #expect(places.isSuperset(of: ["start", "sign-up", "log-in", "home", "article", "profile"]))
    #expect(places.isSuperset(of: ["work", "correction", "waiting", "popup", "refused"]))
    #expect(places.isSuperset(of: ["personas", "link"]))
  }
}

/// A visit by somebody who presses whatever comes to hand, with a service that answers as it likes.
private struct RandomVisit {
  static let personas = [
    Persona(id: "emmy", title: "Emmy Noether", connection: "github"),
    Persona(id: "alan", title: "Alan Turing", connection: "github"),
  ]

  private(set) var wizard: Wizard
  private(set) var events: [String] = []
  private(set) var broken: [String] = []
  private(set) var hasLeft = false
  private var generator: SeededGenerator
  /// What was typed into the forms of somebody without an account, by form.
  private var typed: [String: [String]] = [:]

  init(_ wizard: Wizard, seed: UInt64) {
    self.wizard = wizard
    generator = SeededGenerator(state: seed)
    // Every other visit is by somebody whom we know.
    if seed / 2 % 2 == 0 {
      _ = self.wizard.begin(.interaction(Interaction(.login), ada(visits: 1)))
    }
  }

  mutating func step() {
    let answered = wizard.awaited.flatMap { Bool.random(using: &generator) ? $0 : nil }
    let before = wizard
    let effects: [Wizard.Effect]
    if let answered {
      let content = answer(to: answered.work)
      events.append("\(content)")
      effects = wizard.handle(Wizard.Reply(to: answered.id, content))
      checkTexts(after: nil, content, before)
    } else {
      let act = act
      events.append("\(act)")
      effects = wizard.handle(act)
      if before.waiting != nil, !Wizard.isAllowedWhileWaiting(act, before) {
        if !effects.isEmpty { broken.append("effects while waiting") }
        if wizard != before { broken.append("changed while waiting") }
      }
      checkTexts(after: act, nil, before)
    }
    if wizard.outstanding.filter({ $0.work.waiting != nil }).count > 1 {
      broken.append("two answers at once")
    }
    hasLeft = effects.contains { if case .leave = $0.work { true } else { false } }
  }

  /// Nothing that was typed goes but by erasing, by a success, or by putting a form off.
  private mutating func checkTexts(
    after act: Wizard.Act?, _ content: Wizard.Reply.Content?, _ before: Wizard
  ) {
    let isSuccess: Bool
    if case .failed(let trouble) = content {
      isSuccess = trouble == .sessionEnded && before.visit != nil
    } else {
      isSuccess = content != nil
    }
    if isSuccess { typed = [:] }
    guard let form = wizard.form else { return }
    let texts = form.texts
    if let old = before.form, old.key == form.key, old.purpose == form.purpose, !isSuccess {
      expectKept(old.texts, texts, after: act)
    }
    if wizard.visit == nil, let known = typed[form.key] {
      expectKept(known, texts, after: act)
    }
    typed[form.key] = texts
  }

  private mutating func expectKept(
    _ old: [String], _ new: [String], after act: Wizard.Act?
  ) {
    if case .erased = act { return }
    for (old, new) in zip(old, new) where old != new {
      // Typing adds, wherever the caret is; the log-in form takes over an email when it has none.
      let isAdded = old.isEmpty || old.allSatisfy { new.contains($0) } && new.count > old.count
      let isJoined = new.unicodeScalars.count > old.unicodeScalars.count
      if !isAdded && !isJoined { broken.append("“\(old)” became “\(new)”") }
    }
  }

  /// Where the person is, in a word.
  var place: String {
    if wizard.waiting != nil { return "waiting" }
    if wizard.popup != nil { return "popup" }
    if wizard.form?.inputs.contains(where: { $0.refusal != nil }) == true { return "refused" }
    return switch wizard.place {
    case .start: "start"
    case .personas: "personas"
    case .home: "home"
    case .article: "article"
    case .profile: "profile"
    case .form(let form):
      switch form.purpose {
      case .logIn(nil): "log-in"
      case .logIn(_?): "link"
      case .correction: "correction"
      case .stage(let screen): screen.id == "signup" ? "sign-up" : screen.id
      }
    }
  }
}

extension RandomVisit {
  private var act: Wizard.Act {
    mutating get {
      switch Int.random(in: 0..<34, using: &generator) {
      case 0..<6: .typed(pick(["a", "e\u{301}", "\u{301}", "世", "👍🏽", "7", " ", "@", "\u{202E}"]))
      case 6..<8: .pasted(pick(Self.answers))
      case 8..<10: .pasted(fittingAnswer)
      case 10: .caretMoved(pick([.left, .right, .wordLeft, .wordRight, .start, .end]))
      case 11: .erased(pick([.backward, .forward, .wordBackward, .wordForward, .toStart, .toEnd]))
      case 12..<15: .nextPressed
      case 15: .previousPressed
      case 16: .upPressed
      case 17..<19: .downPressed
      case 19..<26: .enterPressed
      case 26: .backPressed
      case 27: .optionMoved(pick([-1, 1, 5]))
      case 28: .togglePressed
      case 29: .confirmed(pick([true, false]))
      case 30: .revealPressed
      case 31: pick([.helpPressed, .whyPressed])
      case 32: .scrolled(to: pick([-3, 0, 4, 1000]))
      default:
        Int.random(in: 0..<8, using: &generator) == 0
          ? pick([.leavePressed, .interrupted]) : .backPressed
      }
    }
  }

  /// What the focused field takes, so that forms come to an end now and then.
  private var fittingAnswer: String {
    switch wizard.form?.focusedInput?.field.kind {
    case .email: "ada@example.com"
    case .password: "correct horse battery staple"
    case .date: "1815-12-10"
    default: "Ada"
    }
  }

  private static let answers = [
    "Ada", "ada@example.com", "correct horse battery staple", "two\nlines", "\u{1B}[31mred",
    "e\u{301}\u{301}", "",
  ]

  /// What the service may say to an effect.
  private mutating func answer(to work: Wizard.Effect.Work) -> Wizard.Reply.Content {
    let visit = ada(metadata: pick([[:], ["company": "ACME"], ["subscribed": true]]), visits: 1)
    if Int.random(in: 0..<3, using: &generator) == 0 { return .failed(trouble) }
    return switch work {
    case .signUp: .signedUp(visit)
    case .logIn, .link: .loggedIn(visit)
    case .arrive: arrival(visit)
    case .open: .opened(visit)
    case .answer: .answered(visit)
    case .signOut: .signedOut
    case .begin, .note, .cancel, .leave: .noted
    }
  }

  /// Somebody known, somebody new, or somebody whose email has an account.
  private mutating func arrival(_ visit: Visit) -> Wizard.Reply.Content {
    var newcomer = visit
    newcomer.profile.document["email"] = nil
    return pick([
      .loggedIn(visit), .arrived(newcomer),
      .linkOffered(email: "ada@example.com"),
    ])
  }

  private var trouble: Wizard.Trouble {
    mutating get {
      pick([
        .emailTaken, .wrongCredentials, .throttled(seconds: 5), .sessionEnded, .storage("Full."),
        .refused(["password": .password(.common)]), .refused(["given_name": .empty]),
        .refused(["app_metadata.x": .empty]), .refused([:]),
      ])
    }
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}

extension Wizard {
  /// Leaving at once, and calling an arrival off.
  fileprivate static func isAllowedWhileWaiting(_ act: Act, _ wizard: Wizard) -> Bool {
    act == .interrupted || act == .backPressed && wizard.waiting == .arriving
  }
}

extension Form {
  fileprivate var texts: [String] { inputs.map { $0.line?.text ?? "" } }

  /// Which form this is, its values apart.
  fileprivate var key: String {
    let isLink = if case .logIn(linking: _?) = purpose { true } else { false }
    return "\(screen?.id ?? "") \(inputs.map(\.field.id)) \(isLink)"
  }
}

extension Flow {
  /// A sign-up of two forms, and a visit with a field of each kind.
  fileprivate static var twoForms: Flow {
    func screen(
      _ id: String, _ event: Interaction.Event, _ mode: Screen.Mode, _ fields: [Field]
    ) -> Screen {
      Screen(
        id: id, title: LocalizedText(id), purpose: "", when: .event(event), mode: mode,
        fields: fields)
    }
    func field(_ id: String, _ kind: Field.Kind, _ writes: AttributePath? = nil) -> Field {
      let isChoice = kind == .choice || kind == .choices
      return Field(
        id: id, label: LocalizedText(id), kind: kind,
        writes: writes ?? AttributePath(stringLiteral: "user_metadata.\(id)"),
        options: isChoice ? [.init(value: "a", label: "A"), .init(value: "b", label: "B")] : [])
    }
    return Flow(
      name: "Reading Room",
      screens: [
        screen("signup", .signup, .required, [field("given_name", .text, "given_name")]),
        screen(
          "account", .signup, .required,
          [field("email", .email, "email"), field("password", .password, "password")]),
        screen(
          "work", .login, .optional,
          [field("company", .text), field("size", .choice), field("topics", .choices)]),
        screen("more", .login, .required, [field("born", .date), field("member", .confirm)]),
      ])
  }
}
