import ProfileModel
import Screens
import Staging
import Testing
import Wizard

/// The screens of one interaction, one after the other and back.
struct StepsTests {
  private static func screen(
    _ id: String, when: Condition = .event(.login), _ required: Condition = .always,
    fields: [String]? = nil
  ) -> Screen {
    Screen(
      id: id, title: LocalizedText(id), purpose: "", when: when, required: required,
      fields: (fields ?? [id]).map {
        Field(
          id: $0, label: LocalizedText($0), kind: .text,
          writes: AttributePath(stringLiteral: "user_metadata.\($0)"))
      })
  }

  private static let waiting = Flow(
    name: "Test",
    screens: [
      screen("work", .never, fields: ["company", "title"]),
      screen("letters", when: .completed("work"), .never),
    ])

  private static let three = Flow(
    name: "Test", screens: [screen("a"), screen("b"), screen("c")],
    limits: .init(screens: 3, fields: 5))

  private func begin(_ flow: Flow) throws -> Replay {
    var replay = try Replay(flow: flow)
    replay.begin(.interaction(Interaction(.login), ada()))
    return replay
  }

  @Test func `Why this tells what the limits left no room for`() throws {
    let flow = Flow(
      name: "Test",
      screens: [Self.screen("a", fields: ["x", "y"]), Self.screen("b", fields: ["p", "q"])],
      limits: .init(screens: 2, fields: 3))
    var replay = try begin(flow)
    replay.type("1", "2")
    replay.reply(.answered(ada(metadata: ["x": "1", "y": "2"])))
    #expect(replay.form?.inputs.map(\.field.id) == ["p"])
    let decisions = replay.wizard.steps?.plan.decisions.filter { $0.screen == "b" }
    #expect(decisions?.map(\.verdict) == [.ask, .overBudget])
  }

  @Test func `Not now on a screen does not open the one that waits for it`() throws {
    var replay = try begin(Self.waiting)
    replay.press(.backPressed)
    #expect(replay.wizard.place.isHome)
  }

  @Test func `Continuing with nothing written does not open it either`() throws {
    var replay = try begin(Self.waiting)
    replay.type("", "")
    replay.reply(.answered(ada()))
    #expect(replay.wizard.place.isHome)
  }

  @Test func `One answer opens it, and the other line is not asked again`() throws {
    var replay = try begin(Self.waiting)
    #expect(replay.wizard.step?.of == 1, "nobody knows yet whether there will be an answer")
    replay.type("Analytical Engines", "")
    replay.reply(.answered(ada(metadata: ["company": "Analytical Engines"])))
    #expect(replay.form?.inputs.map(\.field.id) == ["letters"])
    #expect(replay.wizard.step?.number == 2)
    #expect(replay.wizard.step?.of == 2)
  }

  @Test func `Going back and on again counts the same steps`() throws {
    var replay = try begin(Self.three)
    var told: JSONObject = [:]
    for id in ["a", "b"] {
      replay.type(id)
      told[id] = .string(id)
      replay.reply(.answered(ada(metadata: told)))
    }
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [3, 3])
    replay.press(.typed("half"), .backPressed)
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [2, 3])
    replay.press(.backPressed)
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [1, 3])
    #expect(replay.texts == ["a"])
    replay.press(.enterPressed)
    replay.reply(.answered(ada(metadata: told)))
    #expect(replay.texts == ["b"])
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [2, 3])
    replay.press(.enterPressed)
    replay.reply(.answered(ada(metadata: told)))
    #expect(replay.texts == ["half"], "what was typed is still there")
  }

  @Test func `Going back before the last is seen counts it all the same`() throws {
    var replay = try begin(Self.three)
    replay.type("a")
    replay.reply(.answered(ada(metadata: ["a": "a"])))
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [2, 3])
    replay.press(.backPressed)
    #expect(replay.wizard.step.map { [$0.number, $0.of] } == [1, 3])
  }

  /// Screens and fields that the limits allow, and how many screens of one field each are shown.
  @Test(arguments: [(1, 5, 1), (2, 5, 2), (3, 2, 2), (3, 5, 3), (9, 9, 3)])
  func `The limits count what was shown, answered or put off`(
    screens: Int, fields: Int, shown: Int
  ) throws {
    var flow = Self.three
    flow.limits = .init(screens: screens, fields: fields)
    flow.screens = ["a", "b", "c"].map { Self.screen($0, .never) }
    var replay = try begin(flow)
    var seen: [String] = []
    while let id = replay.form?.screen?.id {
      seen.append(id)
      if seen.count == 2 {
        replay.press(.backPressed)
      } else {
        replay.type(id)
        let metadata = JSONObject(
          seen.filter { $0 != "b" }.map { (key: $0, value: JSONValue.string($0)) })
        replay.reply(.answered(ada(metadata: metadata)))
      }
    }
    #expect(seen == Array(["a", "b", "c"].prefix(shown)))
  }

  /// Another terminal puts the same screens off meanwhile; the interaction at hand goes on as begun.
  @Test func `A history that moves on in the middle does not change the steps`() throws {
    var replay = try begin(Self.three)
    replay.type("a")
    var visit = ada(metadata: ["a": "a"], visits: 9)
    let declined = Showing(
      interaction: Interaction(.login), screen: "b", outcome: .declined, fields: ["b"])
    visit.history.record(History.Entry(at: Replay.now, declined))
    replay.reply(.answered(visit))
    #expect(replay.form?.screen?.id == "b")
    #expect(replay.wizard.steps?.visit.history == ada().history)
    #expect(replay.wizard.visit == visit, "what is known is what the service says")
  }
}
