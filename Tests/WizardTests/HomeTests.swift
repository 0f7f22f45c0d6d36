import ProfileModel
import Screens
import Testing
import Wizard
import Wording

/// At home.
struct HomeTests {
  private let reading = Interaction(
    .article, context: ["article": "asking-less", "topic": "staging"])

  private func home() throws -> Replay {
    var replay = try Replay()
    replay.signUp()
    replay.reply(.signedUp(ada()))
    return replay
  }

  @Test func `Reading an article is an interaction with its topic`() throws {
    var replay = try home()
    replay.press(.enterPressed)
    #expect(replay.works == [.open(reading)])
  }

  @Test func `The article asks once and stays when answered`() throws {
    var replay = try home()
    replay.press(.enterPressed)
    replay.reply(.opened(ada()))
    #expect(replay.form?.inputs.map(\.field.id) == ["subscribed"])
    replay.press(.confirmed(true), .enterPressed)
    #expect(
      replay.works == [
        .answer(
          ["user_metadata.subscribed": true],
          Showing(
            interaction: reading, screen: "subscribe", outcome: .answered, fields: ["subscribed"])
        )
      ])
    let known = ada(metadata: ["subscribed": true])
    replay.reply(.answered(known))
    guard case .article(let article) = replay.wizard.place else {
      Issue.record("the article is gone")
      return
    }
    #expect(article.question == nil)
    #expect(article.isAnswered)
    replay.press(.backPressed, .enterPressed)
    replay.reply(.opened(known))
    #expect(replay.form == nil)
  }

  @Test func `No is an answer too`() throws {
    var replay = try home()
    replay.press(.enterPressed)
    replay.reply(.opened(ada(metadata: ["subscribed": false])))
    #expect(replay.form == nil)
  }

  @Test func `The letter q leaves done, and Esc asks`() throws {
    var replay = try home()
    replay.press(.backPressed)
    #expect(replay.wizard.popup == .leave(Menu([false, true])))
    replay.press(.backPressed)
    #expect(replay.wizard.popup == nil)
    replay.press(.leavePressed)
    #expect(replay.works == [.leave(.done)])
  }

  @Test func `Leaving the start is leaving early`() throws {
    var replay = try Replay()
    replay.press(.leavePressed)
    #expect(replay.works == [.leave(.early)])
  }

  @Test func `Signing out forgets the person`() throws {
    var replay = try home()
    replay.press(.upPressed, .enterPressed)
    #expect(replay.works == [.signOut])
    replay.reply(.signedOut)
    #expect(replay.wizard.visit == nil)
    replay.press(.enterPressed)
    #expect(replay.texts == ["", "", "", ""])
  }

  @Test func `The profile tells every attribute and takes corrections`() throws {
    var replay = try home()
    replay.press(.upPressed, .upPressed, .enterPressed)
    guard case .profile(let menu) = replay.wizard.place else {
      Issue.record("no profile")
      return
    }
    let labels = menu.choices.map { Sentences.label(of: $0, in: "en") }
    #expect(
      labels.prefix(9) == [
        "First name", "Last name", "Email", "Terms accepted", "Company", "Job title",
        "Subscribed", "Country", "Score, 0 to 10",
      ])
    #expect(menu.choices[4].values.isEmpty)
    replay.press(.enterPressed)
    #expect(replay.texts == ["Ada"])
    replay.press(.erased(.toStart), .typed("Augusta"), .enterPressed)
    #expect(replay.works == [.answer(["user_metadata.given_name": "Augusta"], nil)])
    replay.reply(.answered(ada(metadata: ["given_name": "Augusta"])))
    guard case .profile(let after) = replay.wizard.place else {
      Issue.record("not back at the profile")
      return
    }
    #expect(after.choices[0].values.map(\.value) == ["Augusta", "Ada"])
  }

  @Test func `The email is not for the person to correct`() throws {
    var replay = try home()
    replay.press(.upPressed, .upPressed, .enterPressed, .downPressed, .downPressed)
    replay.press(.enterPressed)
    #expect(replay.form == nil)
  }
}
