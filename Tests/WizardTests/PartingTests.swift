import ProfileModel
import Screens
import Testing
import Wizard

/// What is noted when somebody leaves.
struct PartingTests {
  private static let reading = Interaction(
    .article, context: ["article": "asking-less", "topic": "staging"])

  /// Where somebody is, what they press, and what is asked for then.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var purpose = Interaction(.login)
    var acts: [Wizard.Act] = []
    var left: Showing?
    let leaving: Wizard.Leaving
  }

  private static func left(_ interaction: Interaction, _ screen: String, _ fields: [String])
    -> Showing
  {
    Showing(interaction: interaction, screen: screen, outcome: .left, fields: fields)
  }

  private static let work = left(Interaction(.login), "work", ["company", "title"])

  @Test(arguments: [
    Case(
      testDescription: "Ctrl-C", acts: [.interrupted], left: work, leaving: .interrupted),
    Case(
      testDescription: "Ctrl-C with something typed", acts: [.typed("ACME"), .interrupted],
      left: work, leaving: .interrupted),
    Case(
      testDescription: "Ctrl-C over the help", acts: [.helpPressed, .interrupted], left: work,
      leaving: .interrupted),
    Case(
      testDescription: "Ctrl-C while it is saved",
      acts: [.typed("ACME"), .enterPressed, .enterPressed, .interrupted], leaving: .interrupted),
    Case(
      testDescription: "Ctrl-C after “Not now”", acts: [.backPressed, .interrupted],
      leaving: .interrupted),
    Case(
      testDescription: "“Leave?” at Home", acts: [.backPressed, .backPressed, .confirmed(true)],
      leaving: .done),
    Case(
      testDescription: "the letter q at Home", acts: [.backPressed, .leavePressed], leaving: .done),
    Case(
      testDescription: "the letter q over an article", purpose: reading, acts: [.leavePressed],
      left: left(reading, "subscribe", ["subscribed"]), leaving: .done),
    Case(
      testDescription: "the letter q over an article that asks nothing any more", purpose: reading,
      acts: [.backPressed, .leavePressed], leaving: .done),
  ])
  func `Who leaves what could be put off does it on purpose`(_ test: Case) throws {
    var replay = try Replay()
    replay.begin(.interaction(test.purpose, ada()))
    for act in test.acts { replay.press(act) }
    #expect(replay.works == [test.left.map { .note($0) }, .leave(test.leaving)].compactMap { $0 })
  }

  @Test(arguments: [[.interrupted], [.backPressed, .confirmed(true)]] as [[Wizard.Act]])
  func `Who has no account leaves nothing behind`(acts: [Wizard.Act]) throws {
    var replay = try Replay()
    replay.begin(.form(.signup))
    for act in acts { replay.press(act) }
    #expect(replay.works.count == 1)
  }

  @Test(arguments: [[.interrupted], [.backPressed, .confirmed(true)]] as [[Wizard.Act]])
  func `Who leaves what has to be answered comes back to it`(acts: [Wizard.Act]) throws {
    let flow = Flow(
      name: "Test",
      screens: [
        Screen(
          id: "a", title: "A", purpose: "a", when: .event(.login), required: .always,
          fields: [Field(id: "a", label: "A", kind: .text, writes: "user_metadata.a")])
      ])
    var replay = try Replay(flow: flow)
    replay.begin(.interaction(Interaction(.login), ada()))
    for act in acts { replay.press(act) }
    #expect(replay.works.count == 1)
  }
}
