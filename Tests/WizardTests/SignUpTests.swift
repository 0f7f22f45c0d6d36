import ProfileModel
import Testing
import Wizard

/// Signing up.
struct SignUpTests {
  @Test(arguments: [
    ("AdaLovelaceAdaLovelace", PasswordFault.personal), ("Lovelace.ada@example", .personal),
    ("ReadingRoom2026!!", .personal), ("short", .tooShort(minimum: 15)),
    ("correct horse battery staple", nil),
  ])
  func `The meter and the submit have one judge`(
    password: String, fault: PasswordFault?
  ) throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "Lovelace", "ada@example.com")
    replay.press(.typed(password))
    let strength = try #require(replay.form?.inputs.last?.strength)
    #expect(strength.fault == fault)
    replay.press(.enterPressed)
    #expect(replay.refused == (fault == nil ? [] : ["password"]))
    #expect(replay.form?.inputs.last?.refusal == fault.map(Refusal.password))
  }

  @Test func `A password is judged anew when a name changes`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "Lovelace", "ada@example.com")
    replay.press(.typed("Qwxzvk Brmtlp Jhgnd"))
    #expect(replay.form?.inputs.last?.strength?.fault == nil)
    replay.press(.previousPressed, .previousPressed, .typed(" Qwxzvk Brmtlp Jhgnd"))
    #expect(replay.form?.inputs.last?.strength?.fault == .personal)
  }

  @Test func `Four answers make an account`() throws {
    var replay = try Replay()
    replay.signUp()
    #expect(replay.wizard.waiting == .creatingAccount)
    guard case .signUp(let signUp)? = replay.works.first else {
      Issue.record("no sign-up but \(replay.works.count) other effects")
      return
    }
    #expect(
      signUp.values == [
        "given_name": "Ada", "family_name": "Lovelace", "email": "ada@example.com",
      ])
    #expect(signUp.password == "correct horse battery staple")
    #expect(signUp.showings.map(\.outcome) == [.asked, .answered])
    #expect(signUp.verdicts["signup"] == ["given_name", "family_name", "email", "password"].asked)
    #expect(signUp.verdicts["subscribe"] == ["subscribed": "screenInactive"])
    #expect(signUp.showings.last?.fields == ["given_name", "family_name", "email", "password"])
    replay.reply(.signedUp(ada()))
    guard case .home = replay.wizard.place else {
      Issue.record("not at home")
      return
    }
    #expect(replay.wizard.waiting == nil)
  }

  @Test func `A last name may be left empty`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "", "ada@example.com", "correct horse battery staple")
    guard case .signUp(let signUp)? = replay.works.first else {
      Issue.record("no sign-up; refused: \(replay.refused)")
      return
    }
    #expect(signUp.values["family_name"] == nil)
    #expect(signUp.showings.last?.fields == ["given_name", "email", "password"])
  }

  @Test func `An error comes on leaving and goes as soon as the value is valid`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "")
    for letter in "ada@" { replay.press(.typed(String(letter))) }
    #expect(replay.refused == [])
    replay.press(.nextPressed)
    #expect(replay.refused == ["email"])
    replay.press(.previousPressed, .typed("example"))
    #expect(replay.refused == ["email"], "ada@example has no domain that mail reaches")
    replay.press(.typed(".com"))
    #expect(replay.refused == [])
  }

  @Test func `Going back past an empty field tells nobody off`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "")
    #expect(replay.form?.focus == .field(2))
    replay.press(.previousPressed)
    #expect(replay.refused == [])
    replay.press(.nextPressed, .nextPressed)
    #expect(replay.refused == ["email"])
  }

  @Test func `Continue announces all errors and goes to the first`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    // First name, last name, email, password, its switch, Back, Continue.
    for _ in 0..<6 { replay.press(.nextPressed) }
    #expect(replay.form?.focus == .button(.submit))
    replay.press(.enterPressed)
    #expect(replay.refused == ["given_name", "email", "password"])
    #expect(replay.form?.focus == .field(0))
    #expect(replay.works == [])
  }

  @Test func `Back keeps every value and judges nothing`() throws {
    var replay = try Replay()
    replay.press(.enterPressed, .typed("Ada"), .nextPressed, .nextPressed, .typed("ada@"))
    // To the button without leaving the field by Tab: Back is the control after the switch.
    replay.press(.nextPressed, .nextPressed, .nextPressed)
    #expect(replay.form?.focus == .button(.back))
    let before = replay.texts
    replay.press(.enterPressed)
    guard case .start = replay.wizard.place else {
      Issue.record("Back does not lead to the start")
      return
    }
    replay.press(.enterPressed)
    #expect(replay.texts == before)
    #expect(replay.texts == ["Ada", "", "ada@", ""])
  }

  @Test func `A taken email loses nothing and is pointed at`() throws {
    var replay = try Replay()
    replay.signUp()
    replay.reply(.failed(.emailTaken))
    #expect(replay.wizard.waiting == nil)
    #expect(replay.form?.trouble == .emailTaken)
    #expect(replay.form?.focus == .field(2))
    #expect(
      replay.texts == ["Ada", "Lovelace", "ada@example.com", "correct horse battery staple"])
    replay.press(.typed("x"))
    #expect(replay.form?.trouble == nil, "the address is another now")
  }

  @Test func `What the service refuses stands beside its field`() throws {
    var replay = try Replay()
    replay.signUp()
    replay.reply(.failed(.refused(["password": .password(.common)])))
    #expect(replay.refused == ["password"])
    #expect(replay.form?.focus == .field(3))
    #expect(replay.texts.first == "Ada")
  }

  @Test func `While the account is made only Ctrl-C does anything`() throws {
    var replay = try Replay()
    replay.signUp()
    let before = replay.wizard
    replay.press(.typed("x"), .enterPressed, .backPressed, .helpPressed)
    #expect(replay.wizard == before)
    replay.press(.interrupted)
    #expect(replay.works == [.leave(.interrupted)])
  }

  @Test func `An email typed at sign-up is there when one logs in instead`() throws {
    var replay = try Replay()
    replay.signUp()
    replay.reply(.failed(.emailTaken))
    for _ in 0..<3 { replay.press(.nextPressed) }
    #expect(replay.form?.focus == .button(.back))
    replay.press(.enterPressed, .downPressed, .enterPressed)
    #expect(replay.form?.purpose == .logIn(linking: nil))
    #expect(replay.texts == ["ada@example.com", ""])
  }

  @Test func `A revealed password hides when its field is left`() throws {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "", "ada@example.com")
    replay.press(.typed("secret"), .revealPressed)
    #expect(replay.form?.inputs[3].isRevealed == true)
    replay.press(.nextPressed)
    #expect(replay.form?.inputs[3].isRevealed == true, "its switch is part of the field")
    replay.press(.nextPressed)
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `Whoever came for an article gets it after the sign-up`() throws {
    let article = Interaction(.article, context: ["article": "asking-less", "topic": "staging"])
    var replay = try Replay(purpose: article)
    replay.signUp()
    replay.reply(.signedUp(ada()))
    #expect(replay.works == [.open(article)])
  }
}

extension [String] {
  /// The verdict that each of these fields is asked.
  fileprivate var asked: [String: String] {
    [String: String](uniqueKeysWithValues: map { ($0, "ask") })
  }
}
