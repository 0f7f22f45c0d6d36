import ProfileModel
import Screens
import Staging
import Testing

@testable import Wizard

/// What the wizard keeps for whoever comes back, and forgets for whoever comes next.
struct ForgettingTests {
  private static let personas = [
    Persona(id: "emmy", title: "Emmy Noether", connection: "github")
  ]
  private static let article = Interaction(
    .article, context: ["article": "asking-less", "topic": "staging"])

  /// A log-in and a sign-up that were begun, and left with a password in each.
  private func withFormsLeft(purpose: Interaction = Interaction(.login)) throws -> Replay {
    var replay = try Replay(purpose: purpose)
    replay.press(.downPressed, .enterPressed, .typed("ada@example.com"), .nextPressed)
    replay.press(.typed("my password"), .nextPressed, .nextPressed, .enterPressed)
    replay.press(.upPressed, .enterPressed, .typed("Ada"))
    for _ in 0..<5 { replay.press(.nextPressed) }
    replay.press(.enterPressed)
    #expect(replay.wizard.kept.logIn != nil && !replay.wizard.kept.signUps.isEmpty)
    return replay
  }

  @Test func `Signing up forgets every form that was left`() throws {
    var replay = try withFormsLeft()
    // From Back round to the email.
    replay.press(.enterPressed, .nextPressed, .nextPressed, .nextPressed, .nextPressed)
    replay.type("ada@example.com", "correct horse battery staple")
    replay.reply(.signedUp(ada()))
    #expect(replay.wizard.kept == Wizard.Kept())
  }

  @Test func `Logging in forgets them, too`() throws {
    var replay = try withFormsLeft()
    replay.press(.downPressed, .enterPressed, .nextPressed, .enterPressed)
    #expect(replay.wizard.waiting == .loggingIn)
    replay.reply(.loggedIn(ada()))
    #expect(replay.wizard.kept == Wizard.Kept())
  }

  /// Somebody who logged in, and left the form where nothing could be opened.
  @Test func `A session that ends forgets them, too`() throws {
    var replay = try withFormsLeft()
    replay.press(.downPressed, .enterPressed, .nextPressed, .enterPressed)
    replay.reply(.loggedIn(ada()))
    replay.reply(.failed(.storage("No.")))
    replay.press(.previousPressed, .enterPressed)
    #expect(replay.wizard.kept.logIn != nil)
    replay.press(.enterPressed, .nextPressed, .enterPressed)
    replay.reply(.failed(.blocked))
    #expect(replay.wizard.kept == Wizard.Kept())
  }

  @Test func `What one came for is not what the next came for`() throws {
    var replay = try Replay(purpose: Self.article)
    replay.signUp()
    replay.reply(.signedUp(ada()))
    replay.reply(.failed(.storage("No.")))
    replay.press(.upPressed, .enterPressed)
    replay.reply(.signedOut)
    replay.press(.downPressed, .enterPressed)
    replay.type("grace@example.com", "my password")
    replay.reply(.loggedIn(ada()))
    #expect(replay.works == [.open(Interaction(.login))])
  }

  private func newcomer(_ name: JSONValue) -> Visit {
    Visit(
      profile: Profile(document: [
        "user_id": "github|1", "given_name": name,
        "identities": [["provider": "github", "connection": "github", "isSocial": true]],
      ]), history: History(), now: Replay.now)
  }

  @Test func `What one newcomer typed is not shown to another of the same connection`() throws {
    var replay = try Replay(personas: Self.personas)
    replay.begin(.arrival)
    replay.reply(.arrived(newcomer("Emmy")))
    replay.press(.typed("Noether"))
    let count = replay.form?.controls.count ?? 0
    for _ in 0..<(count - 2) { replay.press(.nextPressed) }
    replay.press(.enterPressed)
    #expect(replay.form == nil)
    replay.press(.enterPressed)
    replay.reply(.arrived(newcomer("Ada")))
    #expect(replay.texts.first == "")
  }

  @Test func `Whoever may link and turns back finds what they typed`() throws {
    var replay = try Replay(personas: Self.personas)
    replay.begin(.arrival)
    replay.reply(.arrived(newcomer("Emmy")))
    replay.type("Noether", "ada@example.com")
    #expect(replay.wizard.waiting == .creatingAccount)
    replay.reply(.linkOffered(email: "ada@example.com"))
    replay.press(.backPressed, .enterPressed)
    replay.reply(.arrived(newcomer("Emmy")))
    #expect(replay.texts == ["Noether", "ada@example.com"])
  }

  @Test func `A notice goes when something opens`() throws {
    var replay = try Replay()
    replay.signUp()
    replay.reply(.signedUp(ada()))
    replay.press(.enterPressed)
    let opening = replay.effects.first
    replay.wizard.notice = .storage("Full.")
    replay.reply(.opened(ada()), to: opening)
    #expect(replay.wizard.notice == nil)
  }

  @Test func `Why this is told of a screen only`() throws {
    var replay = try Replay()
    replay.press(.whyPressed)
    #expect(replay.wizard.popup == nil)
    replay.press(.downPressed, .enterPressed, .whyPressed)
    #expect(replay.wizard.popup == nil)
  }

  @Test func `Leaving after a question is early before Home, and done after it`() throws {
    var replay = try Replay()
    replay.press(.backPressed, .confirmed(true))
    #expect(replay.works == [.leave(.early)])
    replay = try Replay()
    replay.signUp()
    replay.reply(.signedUp(ada()))
    replay.press(.backPressed, .confirmed(true))
    #expect(replay.works == [.leave(.done)])
  }

  @Test func `Leaving from an article is done`() throws {
    var replay = try Replay()
    replay.begin(.interaction(Self.article, ada(metadata: ["subscribed": true])))
    replay.press(.leavePressed)
    #expect(replay.works == [.leave(.done)])
  }

  @Test func `A line that was begun is judged by going back, too`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "")
    replay.press(.typed("ada@"), .previousPressed)
    #expect(replay.refused == ["email"])
  }

  /// The second form was filled in before the first was refused.
  @Test func `A form that one came back from is shown again, filled in`() throws {
    let screens = [("first", "email"), ("second", "given_name")].map { id, root in
      Screen(
        id: id, title: LocalizedText(id), purpose: "", when: .event(.signup), required: .always,
        fields: [
          Field(
            id: root, label: LocalizedText(root), kind: root == "email" ? .email : .text,
            writes: AttributePath(stringLiteral: root))
        ])
    }
    var replay = try Replay(flow: Flow(name: "Test", screens: screens))
    replay.begin(.form(.signup))
    replay.type("ada@example.com", "Ada")
    replay.reply(.failed(.emailTaken))
    replay.press(.erased(.toStart), .typed("lovelace@example.com"), .enterPressed)
    #expect(replay.works == [])
    #expect(replay.texts == ["Ada"])
    replay.press(.enterPressed)
    #expect(replay.wizard.waiting == .creatingAccount)
  }

  /// What was typed into it is not lost, and the steps were counted with it.
  @Test func `A form that one came back from comes again, whatever was changed before it`() throws {
    let nickname: AttributePath = "user_metadata.nickname"
    let screens = [
      Screen(
        id: "first", title: "A", purpose: "", when: .event(.signup), required: .always,
        fields: [
          Field(id: "email", label: "Email", kind: .email, writes: "email"),
          Field(id: "nickname", label: "Nickname", kind: .text, writes: nickname, required: .never),
        ]),
      Screen(
        id: "second", title: "B", purpose: "", when: .event(.signup), required: .always,
        fields: [
          Field(
            id: "name", label: "Name", kind: .text, writes: "given_name",
            knownFrom: ["given_name", nickname])
        ]),
    ]
    var replay = try Replay(flow: Flow(name: "Test", screens: screens))
    replay.begin(.form(.signup))
    replay.type("ada@example.com", "")
    replay.press(.typed("Ada"), .backPressed)
    replay.press(.typed("The Countess"))
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [1, 2])
    replay.press(.enterPressed)
    #expect(replay.works == [])
    #expect(replay.texts == ["Ada"])
  }

  /// A kind, what is stored, and what stands in the form that corrects it.
  @Test(arguments: [
    (Field.Kind.confirm, JSONValue.bool(true), Input.Draft.confirm(true)),
    (.choice, .string("b"), .choice(cursor: 1, chosen: 1)),
    (.choices, .array(["b"]), .choices(cursor: 0, chosen: [1])),
    (.text, .string("b"), .line(LineEditor("b"))),
    (.country, .string("FR"), .line(LineEditor("France"))),
  ])
  func `What is corrected stands in the form`(
    kind: Field.Kind, stored: JSONValue, draft: Input.Draft
  ) {
    let hasOptions = kind == .choice || kind == .choices
    var input = Input(
      Plan.Question(
        Field(
          id: "it", label: "It", kind: kind, writes: "user_metadata.it",
          options: hasOptions ? ["a", "b"].map { .init(value: $0, label: "A") } : [])))
    input.fill(with: stored)
    #expect(input.answer == draft)
  }
}
