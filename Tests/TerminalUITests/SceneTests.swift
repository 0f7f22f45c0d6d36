import ProfileModel
import Screens
import TerminalUI
import TestSupport
import Testing
import Wizard

struct SceneTests {
  @Test(arguments: Gallery.all)
  func `A scene looks as it should`(_ exhibit: Exhibit) throws {
    for size in exhibit.sizes {
      expectGolden(
        try exhibit.scene(size).frame, "\(exhibit.name)-\(size.width)x\(size.height)")
    }
  }

  @Test(
    arguments: [
      ([.enterPressed], "Opening…"), ([.upPressed, .enterPressed], "Signing out…"),
    ] as [([Wizard.Act], String)])
  func `What is waited for is told where there is no form, too`(
    acts: [Wizard.Act], words: String
  ) throws {
    var wizard = try #require(Gallery.all.first { $0.name == "home" }).make()
    for act in acts { wizard.press(act) }
    let frame = Scene(wizard, size: Size(width: 80, height: 24)).frame
    let rows = (0..<frame.size.height).map { String(frame.row($0).compactMap(\.text)) }
    #expect(rows.contains { $0.contains(words) })
  }

  @Test func `The spinner turns, round and round`() throws {
    let exhibit = try #require(Gallery.all.first { $0.name == "sign-up-waiting" })
    let (wizard, spinner) = (try exhibit.make(), Glyphs.unicode.spinner)
    let frames = (0...spinner.count).map {
      Scene(wizard, size: Size(width: 80, height: 24), turns: $0).frame
    }
    for (frame, glyph) in zip(frames, spinner) {
      #expect((0..<24).contains { frame.row($0).contains { $0.text == glyph } }, "\(glyph)")
    }
    #expect(frames.first == frames.last)
  }

  @Test(arguments: [(Condition.always, true), (.never, false)])
  func `A field is marked as optional only where the form is not`(
    required: Condition, isMarked: Bool
  ) {
    let field = Field(
      id: "nickname", label: "Nickname", kind: .text, writes: "user_metadata.nickname",
      required: .never)
    let screen = Screen(
      id: "it", title: "It", purpose: "", when: .event(.login), required: required, fields: [field])
    var wizard = Wizard(flow: Flow(name: "Test", screens: [screen]), now: ada.now)
    _ = wizard.begin(.interaction(Interaction(.login), ada))
    let frame = Scene(wizard, size: Size(width: 80, height: 24)).frame
    let rows = (0..<frame.size.height).map { String(frame.row($0).compactMap(\.text)) }
    #expect(rows.contains { $0.contains("Nickname") })
    #expect(rows.contains { $0.contains("optional") } == isMarked)
  }
}
