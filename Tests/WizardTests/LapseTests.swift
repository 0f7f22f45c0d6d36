import ProfileModel
import Screens
import Testing
import Wizard

/// A session that is of no use any more, whether kept from before or in the middle of something.
struct LapseTests {
  private var startChoice: (Replay) -> Wizard.StartChoice? {
    { replay in if case .start(let menu) = replay.wizard.place { menu.chosen } else { nil } }
  }

  @Test func `A session that ran out says so, and only the password is left to type`() throws {
    let article = Interaction(.article, context: ["article": "asking-less", "topic": "staging"])
    var replay = try Replay(purpose: article)
    replay.begin(.lapsed(.sessionExpired(days: 30), email: "ada@example.com"))
    #expect(replay.wizard.notice == .sessionExpired(days: 30))
    #expect(startChoice(replay) == .logIn)
    replay.press(.enterPressed)
    #expect(replay.wizard.notice == nil)
    #expect(replay.texts == ["ada@example.com", ""])
    #expect(replay.form?.focus == .field(1))
    replay.type("correct horse battery staple")
    replay.reply(.loggedIn(ada()))
    #expect(replay.works == [.open(article)], "what one came for is not forgotten")
  }

  @Test func `Without an email it is typed`() throws {
    var replay = try Replay()
    replay.begin(.lapsed(.sessionExpired(days: 30), email: nil))
    replay.press(.enterPressed)
    #expect(replay.texts == ["", ""])
    #expect(replay.form?.focus == .field(0))
  }

  @Test func `Whoever is blocked gets the start screen and a sentence`() throws {
    var replay = try Replay()
    replay.begin(.lapsed(.blocked, email: nil))
    #expect(replay.wizard.notice == .blocked)
    #expect(startChoice(replay) == .createAccount)
    replay.press(.downPressed, .enterPressed)
    #expect(replay.texts == ["", ""])
  }

  @Test(arguments: [Wizard.Trouble.sessionEnded, .sessionExpired(days: 30)])
  func `In the middle of something it is the same`(_ trouble: Wizard.Trouble) throws {
    var replay = try Replay()
    replay.begin(.interaction(Interaction(.login), ada()))
    replay.type("", "")
    replay.reply(.failed(trouble))
    #expect(replay.wizard.notice == trouble)
    #expect(replay.wizard.visit == nil)
    #expect(startChoice(replay) == .logIn)
    replay.press(.enterPressed)
    #expect(replay.texts == ["ada@example.com", ""])
  }

  @Test func `Whoever is blocked meanwhile is not offered to log in`() throws {
    var replay = try Replay()
    replay.begin(.interaction(Interaction(.login), ada()))
    replay.type("", "")
    replay.reply(.failed(.blocked))
    #expect(replay.wizard.notice == .blocked)
    #expect(startChoice(replay) == .createAccount)
  }

  @Test func `Logging in to a blocked account is refused where one logs in`() throws {
    var replay = try Replay()
    replay.press(.downPressed, .enterPressed)
    replay.type("ada@example.com", "correct horse battery staple")
    replay.reply(.failed(.blocked))
    #expect(replay.form?.trouble == .blocked)
    #expect(replay.texts.first == "ada@example.com")
  }
}
