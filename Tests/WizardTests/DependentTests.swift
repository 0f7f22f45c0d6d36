import ProfileModel
import Screens
import Testing

@testable import Wizard

/// Fields that appear and vanish with the answer to another, while one types.
struct DependentTests {
  private static let country = Field(
    id: "country", label: "Country", kind: .country, writes: "user_metadata.country",
    rules: [.country])
  private static let state = Field(
    id: "state", label: "State", kind: .text, writes: "user_metadata.state",
    when: .field("country", ValueTest(.oneOf(["US", "CA"]))), required: .always)
  private static let city = Field(
    id: "city", label: "City", kind: .text, writes: "user_metadata.city")

  private func begin(
    _ fields: [Field] = [country, state, city], required: Condition = .never
  ) throws -> Replay {
    let screen = Screen(
      id: "home", title: "Home", purpose: "", when: .event(.login), required: required,
      fields: fields)
    var replay = try Replay(flow: Flow(name: "Test", screens: [screen]))
    replay.begin(.interaction(Interaction(.login), ada()))
    return replay
  }

  private func shown(_ replay: Replay) -> [String] {
    replay.form?.shown.map(\.field.id) ?? []
  }

  @Test func `A field appears with the letter that asks for it, and is noted`() throws {
    var replay = try begin()
    #expect(shown(replay) == ["country", "city"])
    replay.press(.typed("U"))
    #expect(shown(replay) == ["country", "city"])
    #expect(replay.works == [])
    replay.press(.typed("S"))
    #expect(shown(replay) == ["country", "state", "city"])
    #expect(replay.form?.focus == .field(0))
    let asked = Showing(
      interaction: Interaction(.login), screen: "home", outcome: .asked,
      fields: ["country", "state", "city"])
    #expect(replay.works == [.note(asked)])
  }

  @Test func `What takes the place of another is noted, and so is what vanishes`() throws {
    let province = Field(
      id: "province", label: "Province", kind: .text, writes: "user_metadata.province",
      when: .field("country", .const("NL")))
    var replay = try begin([Self.country, Self.state, province])
    func noted() -> [[String]] {
      replay.works.map { if case .note(let showing) = $0 { showing.fields } else { [] } }
    }
    replay.press(.typed("U"), .typed("S"))
    #expect(noted() == [["country", "state"]])
    replay.press(.erased(.toStart))
    #expect(noted() == [["country"]])
    replay.press(.typed("US"), .pasted(""))
    replay.press(.erased(.toStart), .typed("NL"))
    #expect(noted() == [["country", "province"]])
  }

  @Test func `It vanishes again, and what was typed into it comes back with it`() throws {
    var replay = try begin()
    replay.press(.typed("US"), .nextPressed, .typed("Ohio"), .previousPressed, .erased(.toStart))
    #expect(shown(replay) == ["country", "city"])
    #expect(replay.form?.values == [:])
    replay.press(.typed("Canada"))
    #expect(shown(replay) == ["country", "state", "city"])
    #expect(
      replay.form?.values == ["user_metadata.country": "CA", "user_metadata.state": "Ohio"])
  }

  @Test func `What is hidden is passed by, and is neither asked for nor stored`() throws {
    var replay = try begin()
    replay.press(.typed("US"), .nextPressed, .typed("Ohio"), .previousPressed, .erased(.toStart))
    replay.press(.typed("FR"), .enterPressed)
    #expect(replay.form?.focus == .field(2))
    replay.press(.typed("Paris"), .enterPressed)
    let answered = Showing(
      interaction: Interaction(.login), screen: "home", outcome: .answered,
      fields: ["country", "city"])
    #expect(
      replay.works == [
        .answer(["user_metadata.country": "FR", "user_metadata.city": "Paris"], answered)
      ])
  }

  @Test func `Whoever sends an optional form answers what it requires`() throws {
    var replay = try begin()
    replay.type("US", "", "Columbus")
    #expect(replay.works == [])
    #expect(replay.refused == ["state"])
    #expect(replay.form?.focus == .field(1))
    replay.press(.typed("Ohio"), .enterPressed, .enterPressed)
    #expect(replay.wizard.waiting == .saving)
  }

  @Test func `The last field that is shown sends the form`() throws {
    var replay = try begin([Self.country, Self.state])
    replay.type("FR")
    #expect(replay.wizard.waiting == .saving)
  }

  @Test func `It is not asked again after an answer without it`() throws {
    var replay = try begin([Self.country, Self.state])
    replay.type("FR")
    replay.reply(.answered(ada(metadata: ["country": "FR"])))
    #expect(replay.wizard.place.isHome)
  }

  @Test func `At sign-up it works alike, before there is anything to store`() throws {
    let screen = Screen(
      id: "home", title: "Home", purpose: "", when: .event(.signup), required: .always,
      fields: [Self.country, Self.state])
    var replay = try Replay(flow: Flow(name: "Test", screens: [screen]))
    replay.begin(.form(.signup))
    replay.type("US", "Ohio")
    guard case .signUp(let account)? = replay.works.first else {
      Issue.record("no account is asked for")
      return
    }
    #expect(account.values == ["user_metadata.country": "US", "user_metadata.state": "Ohio"])
    #expect(account.showings.map(\.fields) == [["country", "state"], ["country", "state"]])
  }

  // MARK: Options

  @Test func `Options come and go, and what is chosen stays while it is offered`() throws {
    let size = Field(
      id: "size", label: "Size", kind: .choice, writes: "user_metadata.size",
      options: [
        Field.Option(value: "xs", label: "XS", when: .field("country", .const("FR"))),
        Field.Option(value: "m", label: "M"), Field.Option(value: "l", label: "L"),
      ])
    var replay = try begin([Self.country, size])
    #expect(replay.form?.inputs[1].field.options.map(\.value) == ["m", "l"])
    replay.press(.nextPressed, .optionMoved(1), .optionMoved(1), .previousPressed, .typed("FR"))
    #expect(replay.form?.inputs[1].field.options.map(\.value) == ["xs", "m", "l"])
    #expect(replay.form?.inputs[1].value == "l")
    replay.press(.nextPressed, .optionMoved(-2), .previousPressed, .erased(.toStart))
    #expect(replay.form?.inputs[1].field.options.map(\.value) == ["m", "l"])
    #expect(replay.form?.inputs[1].value == nil)
  }

  // MARK: Old answers and consent

  @Test func `An old answer stands in its field, and goes on as it is or corrected`() throws {
    let title = Field(
      id: "title", label: "Title", kind: .text, writes: "user_metadata.title", expires: .zero)
    for (typed, stored) in [("", "Programmer"), (" first", "Programmer first")] {
      let screen = Screen(
        id: "work", title: "Work", purpose: "", when: .event(.login), fields: [title])
      var replay = try Replay(flow: Flow(name: "Test", screens: [screen]))
      replay.begin(.interaction(Interaction(.login), ada(metadata: ["title": "Programmer"])))
      #expect(replay.texts == ["Programmer"])
      #expect(replay.form?.inputs[0].isFormer == true)
      #expect(replay.form?.known.flatMap(\.fields).contains { $0.id == "title" } == false)
      replay.press(.typed(typed), .enterPressed)
      let answered = Showing(
        interaction: Interaction(.login), screen: "work", outcome: .answered, fields: ["title"])
      #expect(
        replay.works == [.answer(["user_metadata.title": .string(stored)], answered)])
      replay.reply(.answered(ada(metadata: ["title": .string(stored)])))
      #expect(replay.wizard.place.isHome, "it is asked once a visit")
    }
  }

  @Test func `What must be accepted is`() throws {
    let terms = Field(
      id: "terms", label: "I accept", kind: .confirm, writes: "user_metadata.terms",
      validate: .const(true))
    var replay = try begin([terms], required: .always)
    replay.press(.confirmed(false), .enterPressed)
    #expect(replay.works == [])
    #expect(replay.form?.inputs[0].refusal == .mustAccept)
    replay.press(.confirmed(true))
    #expect(replay.form?.inputs[0].refusal == nil)
    replay.press(.enterPressed)
    #expect(replay.wizard.waiting == .saving)
  }
}
