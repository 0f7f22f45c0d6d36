import ProfileModel
import Screens
import Testing
import Wizard
import Wording

/// Coming back.
struct ReturnTests {
  private func atWork() throws -> Replay {
    var replay = try Replay()
    replay.begin(.interaction(Interaction(.login), ada()))
    return replay
  }

  @Test func `Only what is missing is asked`() throws {
    let replay = try atWork()
    #expect(replay.form?.inputs.map(\.field.id) == ["company", "title"])
    #expect(
      replay.works == [
        replay.wizard.flow.beginning(Interaction(.login)),
        .note(
          Showing(
            interaction: Interaction(.login), screen: "work", outcome: .asked,
            fields: ["company", "title"])),
      ])
  }

  @Test func `What was decided about every field is noted`() throws {
    var replay = try atWork()
    replay.begin(.interaction(Interaction(.login), ada(metadata: ["company": "ACME"])))
    guard case .begin(_, let verdicts)? = replay.works.first else {
      Issue.record("nothing began")
      return
    }
    #expect(Set(verdicts.keys) == Set(replay.wizard.flow.screens.map(\.id)))
    #expect(verdicts["work"] == ["company": "known", "title": "ask"])
    #expect(verdicts["subscribe"] == ["subscribed": "screenInactive"])
    #expect(verdicts["signup"]?.count == 4)
  }

  @Test func `The first of two is not asked again`() throws {
    var replay = try Replay()
    replay.begin(
      .interaction(Interaction(.login), ada(metadata: ["company": "Analytical Engines"])))
    #expect(replay.form?.inputs.map(\.field.id) == ["title"])
  }

  @Test func `Only what matters to the screen is told as known`() throws {
    var replay = try Replay()
    replay.begin(
      .interaction(
        Interaction(.login), ada(metadata: ["company": "Analytical Engines", "subscribed": true])))
    let groups = replay.form?.known ?? []
    #expect(groups.map(\.source) == [nil])
    #expect(
      groups.flatMap(\.fields).map(\.id) == ["given_name", "family_name", "email", "company"])
    #expect(
      groups.map { Sentences.known($0, in: replay.wizard.flow, "en") }
        == ["We know your name, email and company; we won't ask."])
  }

  @Test func `Answers are saved and then it is Home`() throws {
    var replay = try atWork()
    replay.type("Analytical Engines", "Programmer")
    #expect(
      replay.works == [
        .answer(
          [
            "user_metadata.company": "Analytical Engines", "user_metadata.title": "Programmer",
          ],
          Showing(
            interaction: Interaction(.login), screen: "work", outcome: .answered,
            fields: ["company", "title"]))
      ])
    replay.reply(
      .answered(ada(metadata: ["company": "Analytical Engines", "title": "Programmer"])))
    guard case .home = replay.wizard.place else {
      Issue.record("not at home")
      return
    }
  }

  @Test func `What could not be saved is still there`() throws {
    var replay = try atWork()
    replay.type("Analytical Engines", "Programmer")
    replay.reply(.failed(.storage("The disk is full.")))
    #expect(replay.texts == ["Analytical Engines", "Programmer"])
    #expect(replay.form?.trouble == .storage("The disk is full."))
    replay.press(.enterPressed)
    #expect(replay.wizard.waiting == .saving)
  }

  @Test(arguments: [(2, History.Outcome.snoozed), (3, .declined)])
  func `Putting off is noted, and leads Home`(_ tabs: Int, _ outcome: History.Outcome) throws {
    var replay = try atWork()
    for _ in 0..<tabs { replay.press(.nextPressed) }
    replay.press(.enterPressed)
    #expect(
      replay.works == [
        .note(
          Showing(
            interaction: Interaction(.login), screen: "work", outcome: outcome,
            fields: ["company", "title"]))
      ])
    guard case .home = replay.wizard.place else {
      Issue.record("not at home")
      return
    }
  }

  @Test func `Esc puts off at once or asks where something would be lost`() throws {
    var empty = try atWork()
    empty.press(.backPressed)
    #expect(empty.works.count == 1)
    var typed = try atWork()
    typed.press(.typed("A"), .backPressed)
    #expect(typed.works == [])
    #expect(typed.wizard.popup == .putOff(Menu([false, true])))
    typed.press(.enterPressed)
    #expect(typed.texts == ["A", ""])
    typed.press(.backPressed, .optionMoved(1), .enterPressed)
    #expect(typed.works.count == 1)
  }

  @Test func `An empty form may be submitted and is noted as such`() throws {
    var replay = try atWork()
    replay.press(.enterPressed, .enterPressed)
    #expect(
      replay.works == [
        .answer(
          [:],
          Showing(
            interaction: Interaction(.login), screen: "work", outcome: .answered, fields: []))
      ])
  }

  @Test func `A session that ended leads to the start and says so`() throws {
    var replay = try atWork()
    replay.press(.enterPressed, .enterPressed)
    replay.reply(.failed(.sessionEnded))
    guard case .start = replay.wizard.place else {
      Issue.record("not at the start")
      return
    }
    #expect(replay.wizard.notice == .sessionEnded)
  }

  /// Two screens, of which the second is needless once the first says that there is no company.
  @Test func `Steps are recounted after every answer`() throws {
    let both = Condition.event(.login)
    let employed = Field(
      id: "employed", label: "Employed", kind: .confirm, writes: "user_metadata.employed")
    let company = Field(
      id: "company", label: "Company", kind: .text, writes: "user_metadata.company",
      when: .field("employed", .known(true)))
    let flow = Flow(
      name: "Test",
      screens: [
        Screen(
          id: "a", title: "A", purpose: "a", when: both, required: .always, fields: [employed]),
        Screen(id: "b", title: "B", purpose: "b", when: both, required: .always, fields: [company]),
      ])
    var replay = try Replay(flow: flow)
    replay.begin(.interaction(Interaction(.login), ada()))
    #expect(replay.wizard.step?.number == 1)
    #expect(replay.wizard.step?.of == 1, "the second depends on the first")
    replay.press(.confirmed(true), .enterPressed)
    replay.reply(.answered(ada(metadata: ["employed": true])))
    #expect(replay.form?.inputs.map(\.field.id) == ["company"])
    #expect(replay.wizard.step?.number == 2)
    #expect(replay.wizard.step?.of == 2)
    replay.press(.backPressed)
    #expect(replay.form?.inputs.map(\.field.id) == ["employed"])
    #expect(replay.form?.inputs.first?.answer == .confirm(true))
  }
}
