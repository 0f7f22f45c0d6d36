import ProfileModel
import Screens
import Staging
import Testing

@testable import Wizard

/// What somebody types that others must not see.
struct SecretTests {
  private static let password = "correct horse battery staple"

  /// The sign-up form with everything in it and the password shown.
  private func revealed() throws -> Replay {
    var replay = try Replay()
    replay.press(.enterPressed)
    replay.type("Ada", "Lovelace", "ada@example.com")
    replay.press(.typed(Self.password), .revealPressed)
    #expect(replay.form?.inputs[3].isRevealed == true)
    return replay
  }

  @Test func `It is hidden while the account is made`() throws {
    var replay = try revealed()
    replay.press(.enterPressed)
    #expect(replay.wizard.waiting == .creatingAccount)
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `It is hidden where a refusal leads to another field`() throws {
    var replay = try revealed()
    replay.press(.previousPressed, .erased(.toStart), .nextPressed, .revealPressed)
    #expect(replay.form?.inputs[3].isRevealed == true)
    replay.press(.enterPressed)
    #expect(replay.refused == ["email"])
    #expect(replay.form?.focus == .field(2))
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `It is hidden where what the service says leads to another field`() throws {
    var replay = try revealed()
    replay.press(.enterPressed)
    replay.reply(.failed(.storage("No.")))
    replay.press(.revealPressed, .enterPressed)
    replay.reply(.failed(.emailTaken))
    #expect(replay.form?.focus == .field(2))
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `It is hidden when one comes back to the form`() throws {
    var replay = try revealed()
    // To Back, past the switch.
    replay.press(.nextPressed, .nextPressed)
    replay.press(.enterPressed)
    #expect(replay.wizard.kept.signUps.values.allSatisfy { !$0.form.inputs[3].isRevealed })
    replay.press(.enterPressed)
    #expect(replay.texts[3] == Self.password)
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `In a form put away by Esc it is hidden, though the focus stays in it`() throws {
    let flow = Flow(
      name: "Test",
      screens: ["first", "second"].map { id in
        Screen(
          id: id, title: LocalizedText(id), purpose: "", when: .event(.signup), required: .always,
          fields: id == "first"
            ? [Field(id: "email", label: "Email", kind: .email, writes: "email")]
            : [Field(id: "password", label: "Password", kind: .password, writes: "password")])
      })
    var replay = try Replay(flow: flow)
    replay.begin(.form(.signup))
    replay.type("ada@example.com")
    replay.press(.typed("secret"), .revealPressed)
    #expect(replay.form?.inputs[0].isRevealed == true)
    replay.press(.backPressed)
    #expect(replay.texts == ["ada@example.com"])
    replay.press(.enterPressed)
    #expect(replay.texts == ["secret"])
    #expect(replay.form?.inputs[0].isRevealed == false)
  }

  /// What is left of the password when a word is erased, hidden and shown.
  @Test(arguments: [(false, ""), (true, "correct horse battery ")])
  func `Erasing a word tells nothing of where words are, unless one sees them`(
    isRevealed: Bool, left: String
  ) throws {
    var replay = try revealed()
    if !isRevealed { replay.press(.revealPressed) }
    replay.press(.erased(.wordBackward))
    #expect(replay.texts[3] == left)
  }

  /// Where the caret goes by a word to the left: hidden and shown.
  @Test(arguments: [(false, 0), (true, 22)])
  func `Moving by a word does not tell either`(isRevealed: Bool, caret: Int) throws {
    var replay = try revealed()
    if !isRevealed { replay.press(.revealPressed) }
    replay.press(.caretMoved(.wordLeft))
    #expect(replay.form?.inputs[3].line?.caret == caret)
  }

  @Test func `Ctrl-R and the switch show it, and the switch hides it again`() throws {
    var replay = try revealed()
    replay.press(.nextPressed)
    #expect(replay.form?.focus == .reveal(3))
    replay.press(.togglePressed)
    #expect(replay.form?.inputs[3].isRevealed == false)
    replay.press(.togglePressed)
    #expect(replay.form?.inputs[3].isRevealed == true)
  }

  @Test func `From a button Ctrl-R goes to the switch, so that leaving hides it`() throws {
    var replay = try revealed()
    replay.press(.nextPressed, .nextPressed)
    #expect(replay.form?.focus == .button(.back))
    replay.press(.revealPressed)
    #expect(replay.form?.focus == .reveal(3))
    #expect(replay.form?.inputs[3].isRevealed == true)
    replay.press(.nextPressed)
    #expect(replay.form?.inputs[3].isRevealed == false)
  }

  @Test func `Nothing that was typed is there for whoever comes after a sign-out`() throws {
    var replay = try Replay()
    // A log-in with a password typed, and left by its button; then a sign-up.
    replay.press(.downPressed, .enterPressed, .typed("ada@example.com"), .nextPressed)
    replay.press(.typed(Self.password), .nextPressed, .nextPressed, .enterPressed)
    #expect(replay.wizard.kept.logIn?.inputs[1].isEmpty == false)
    replay.press(.upPressed)
    replay.signUp()
    replay.reply(.signedUp(ada()))
    replay.press(.upPressed, .enterPressed)
    #expect(replay.works == [.signOut])
    replay.reply(.signedOut)
    #expect(replay.wizard.kept == Wizard.Kept())
    replay.press(.enterPressed)
    #expect(replay.texts == ["", "", "", ""])
  }
}

/// What is stored for what was typed.
struct AnswerValueTests {
  /// A kind, what is typed, and what is stored.
  static let cases: [(Field.Kind, String, JSONValue)] = [
    (.text, " Ada ", "Ada"), (.number, "12", 12), (.number, "many", "many"),
    (.date, "1815-12-10", "1815-12-10"), (.phone, "+44 20 7946 0000", "+442079460000"),
    (.email, " ada@example.com", "ada@example.com"), (.password, " two spaces ", " two spaces "),
    (.country, "de ", "DE"), (.country, "the netherlands", "NL"), (.country, " Gondor", "Gondor"),
    (.url, " https://example.com", "https://example.com"),
  ]

  @Test(arguments: cases)
  func `A line is stored in the form of its kind`(
    kind: Field.Kind, typed: String, stored: JSONValue
  ) {
    let field = Field(id: "it", label: "It", kind: kind, writes: "user_metadata.it")
    var form = Form(.correction, questions: [Plan.Question(field)], buttons: [.submit])
    form.insert(typed)
    #expect(form.values == ["user_metadata.it": stored])
  }

  @Test(arguments: [Field.Kind.text, .number, .email, .date])
  func `White space alone is no answer`(_ kind: Field.Kind) {
    let field = Field(id: "it", label: "It", kind: kind, writes: "user_metadata.it")
    var form = Form(.correction, questions: [Plan.Question(field)], buttons: [.submit])
    form.insert("  ")
    #expect(form.values == [:])
    #expect(!form.hasAnswers)
  }
}
