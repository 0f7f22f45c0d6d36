import ProfileModel
import Screens
import Testing
import Wizard
import Wording

/// Arriving by a connection.
struct ArrivalTests {
  private static let personas = [
    Persona(id: "emmy", title: "Emmy Noether", connection: "github"),
    Persona(id: "grace", title: "Grace Hopper", connection: "linkedin"),
    Persona(id: "alan", title: "Alan Turing", connection: "linkedin"),
  ]

  /// What a provider says of somebody new.
  private func newcomer(
    from provider: String, _ roots: JSONObject, claims: JSONObject = [:]
  ) -> Visit {
    var document = roots
    document["user_id"] = .string("\(provider)|1")
    document["identities"] = [
      [
        "provider": .string(provider), "connection": .string(provider), "user_id": "1",
        "isSocial": true, "profileData": .object(roots.merging(claims)),
      ]
    ]
    return Visit(
      profile: Profile(document: document), history: History(), now: Replay.now)
  }

  private func start() throws -> Replay {
    try Replay(providers: [.linkedIn, .google, .gitHub], personas: Self.personas)
  }

  @Test func `Where there is one who can arrive nobody is asked who`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    #expect(replay.works == [.arrive(connection: "github", persona: "emmy")])
    #expect(replay.wizard.waiting == .arriving)
  }

  @Test func `Where there are several one is chosen`() throws {
    var replay = try start()
    replay.press(.downPressed, .downPressed, .enterPressed, .downPressed, .enterPressed)
    #expect(replay.works == [.arrive(connection: "linkedin", persona: "alan")])
    replay.reply(.failed(.storage("No answer.")))
    replay.press(.backPressed)
    guard case .start(let menu) = replay.wizard.place else {
      Issue.record("not at the start")
      return
    }
    #expect(menu.chosen == .provider(.linkedIn))
  }

  @Test func `Only what the provider did not say is asked`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    let emmy = newcomer(from: "github", ["given_name": "Emmy", "family_name": "Noether"])
    replay.reply(.arrived(emmy))
    #expect(replay.form?.inputs.map(\.field.id) == ["email"])
    #expect(replay.form?.known.map(\.source) == ["github"])
    #expect(replay.works == [], "nothing is stored before there is an account")
    replay.type("emmy@example.com")
    guard case .signUp(let signUp)? = replay.works.first else {
      Issue.record("no sign-up")
      return
    }
    #expect(signUp.connection == "github")
    #expect(signUp.values == ["email": "emmy@example.com"])
    #expect(signUp.password == "")
  }

  @Test func `What the person wrote is not said to come from the provider`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    let emmy = newcomer(from: "github", ["given_name": "Emmy", "family_name": "Noether"])
    replay.reply(.arrived(emmy))
    replay.type("emmy@example.com")
    guard case .signUp(let signUp)? = replay.works.first else {
      Issue.record("no sign-up")
      return
    }
    var visit = emmy
    visit.profile = emmy.profile.setting(signUp.values)
    for showing in signUp.showings {
      visit.history.record(History.Entry(at: Replay.now, showing))
    }
    replay.reply(.signedUp(visit))
    #expect(replay.wizard.welcome.map(\.source) == ["github"])
    #expect(
      replay.wizard.welcome.first?.fields.map { $0.label.resolved() } == [
        "First name", "Last name",
      ])
  }

  @Test func `Who is complete is asked nothing and told why`() throws {
    var replay = try start()
    replay.press(.downPressed, .downPressed, .enterPressed, .enterPressed)
    let grace = newcomer(
      from: "linkedin",
      ["given_name": "Grace", "family_name": "Hopper", "email": "grace@example.com"],
      claims: ["company": "Eckert-Mauchly", "title": "Rear admiral"])
    replay.reply(.arrived(grace))
    #expect(replay.form == nil)
    guard case .signUp(let signUp)? = replay.works.first else {
      Issue.record("no sign-up")
      return
    }
    #expect(signUp.values == [:])
    replay.reply(.signedUp(grace))
    #expect(replay.wizard.welcome.map(\.source) == ["linkedin"])
    #expect(
      replay.wizard.welcome.first?.fields.map { $0.label.resolved() } == [
        "First name", "Last name", "Email", "Company", "Job title",
      ])
    replay.begin(.interaction(Interaction(.login), grace))
    #expect(replay.form == nil, "LinkedIn told company and title")
  }

  @Test func `An account of the same email is never joined silently`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    replay.reply(.linkOffered(email: "ada@example.com"))
    #expect(replay.form?.purpose == .logIn(linking: .gitHub))
    #expect(replay.texts == ["ada@example.com", ""])
    replay.type("correct horse battery staple")
    #expect(
      replay.works == [
        .link(email: "ada@example.com", password: "correct horse battery staple")
      ])
    replay.reply(.failed(.wrongCredentials))
    #expect(replay.texts == ["ada@example.com", "correct horse battery staple"])
    replay.press(.backPressed)
    guard case .start = replay.wizard.place else {
      Issue.record("whoever does not want to link has no way back")
      return
    }
  }

  @Test func `Who has an account of another connection is led there`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    replay.reply(.failed(.continuesWith(connection: "linkedin")))
    guard case .start(let menu) = replay.wizard.place else {
      Issue.record("not at the start")
      return
    }
    #expect(menu.chosen == .provider(.linkedIn))
    #expect(
      replay.wizard.notice.map { Sentences.trouble($0, in: replay.wizard.flow) }
        == "This email continues with LinkedIn here. Continue with LinkedIn instead.")
  }

  @Test func `What was typed is there when the same person arrives again`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    let emmy = newcomer(from: "github", ["given_name": "Emmy", "family_name": "Noether"])
    replay.reply(.arrived(emmy))
    replay.press(.typed("emmy@"))
    replay.press(.nextPressed, .enterPressed)
    guard case .start = replay.wizard.place else {
      Issue.record("Back does not lead to the start")
      return
    }
    replay.press(.enterPressed)
    replay.reply(.arrived(emmy))
    #expect(replay.texts == ["emmy@"])
  }

  @Test func `A rule that denies the login is heard`() throws {
    var replay = try start()
    replay.press(.upPressed, .enterPressed)
    replay.reply(.failed(.denied("Members only.")))
    #expect(replay.wizard.notice == .denied("Members only."))
    #expect(replay.wizard.waiting == nil)
  }
}
