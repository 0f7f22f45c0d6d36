import ProfileModel
import Screens
import Testing
import Wizard

/// A form that has only something to choose, continued with nothing chosen.
struct ChoosingTests {
  private let reading = Interaction(
    .article, context: ["article": "asking-less", "topic": "staging"])

  private func begin(_ kinds: [Field.Kind], _ required: Condition = .never) throws -> Replay {
    let fields = kinds.enumerated().map { index, kind in
      Field(
        id: "f\(index)", label: "It", kind: kind,
        writes: AttributePath(stringLiteral: "user_metadata.f\(index)"),
        options: kind == .choice || kind == .choices ? [.init(value: "a", label: "A")] : [],
        required: required == .always ? .never : nil)
    }
    let screen = Screen(
      id: "it", title: "It", purpose: "", when: .event(.article), required: required, fields: fields
    )
    let article = Article(id: "asking-less", title: "A", topic: "staging", paragraphs: ["A."])
    var replay = try Replay(flow: Flow(name: "Test", screens: [screen], articles: [article]))
    replay.begin(.interaction(reading, ada()))
    return replay
  }

  private func articleIsAnswered(_ replay: Replay) -> Bool? {
    if case .article(let reading) = replay.wizard.place { reading.isAnswered } else { nil }
  }

  @Test(arguments: [[Field.Kind.confirm], [.choice], [.choices], [.confirm, .choice]])
  func `One is asked to choose, and nothing is said to be saved`(_ kinds: [Field.Kind]) throws {
    var replay = try begin(kinds)
    for _ in kinds { replay.press(.enterPressed) }
    #expect(replay.works == [])
    #expect(replay.form?.inputs[0].refusal == .empty)
    #expect(replay.form?.focus == .field(0))
    #expect(articleIsAnswered(replay) == false)
    replay.press(.togglePressed)
    #expect(replay.form?.inputs[0].refusal == nil)
    for _ in kinds { replay.press(.enterPressed) }
    #expect(replay.wizard.waiting == .saving)
    replay.reply(.answered(ada(metadata: ["f0": true])))
    #expect(articleIsAnswered(replay) == true)
  }

  @Test func `Not now is still the way to leave it open`() throws {
    var replay = try begin([.confirm])
    replay.press(.enterPressed, .backPressed)
    #expect(replay.form == nil)
    #expect(articleIsAnswered(replay) == false)
  }

  @Test func `Without Not now whoever has nothing to choose may go on`() throws {
    var replay = try begin([.confirm], .always)
    replay.press(.enterPressed)
    #expect(replay.wizard.waiting == .saving)
  }

  @Test func `Lines may be left empty, and nothing is said to be saved`() throws {
    var replay = try begin([.text, .confirm])
    replay.press(.enterPressed, .enterPressed)
    #expect(replay.wizard.waiting == .saving)
    replay.reply(.answered(ada()))
    #expect(articleIsAnswered(replay) == false)
  }
}
