import ProfileModel
import Screens
import TerminalUI
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

  @Test(arguments: [(Screen.Mode.required, true), (.optional, false)])
  func `A field is marked as optional only where the form is not`(
    mode: Screen.Mode, isMarked: Bool
  ) {
    let field = Field(
      id: "nickname", label: "Nickname", kind: .text, writes: "user_metadata.nickname",
      isOptional: true)
    let screen = Screen(
      id: "it", title: "It", purpose: "", when: .event(.login), mode: mode, fields: [field])
    var wizard = Wizard(flow: Flow(name: "Test", screens: [screen]), now: ada.now)
    _ = wizard.begin(.interaction(Interaction(.login), ada))
    let frame = Scene(wizard, size: Size(width: 80, height: 24)).frame
    let rows = (0..<frame.size.height).map { String(frame.row($0).compactMap(\.text)) }
    #expect(rows.contains { $0.contains("Nickname") })
    #expect(rows.contains { $0.contains("optional") } == isMarked)
  }
}
