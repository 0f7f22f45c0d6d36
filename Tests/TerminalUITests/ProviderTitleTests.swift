import ProfileModel
import Screens
import TerminalUI
import TestSupport
import Testing
import Wizard

/// A provider goes by the title that the flow declares, wherever a person reads of it.
struct ProviderTitleTests {
  private static let lynx = Provider(
    connection: "linkedin", id: "linkedin", title: "Lynx", mapping: Provider.linkedIn.mapping)

  private func wizard() throws -> Wizard {
    var flow = try Flow(files: BundledScreens.files)
    flow.providers = [Self.lynx]
    return Wizard(
      flow: flow, personas: [Persona(id: "emmy", title: "Emmy Noether", connection: "linkedin")],
      now: ada.now)
  }

  /// Somebody whose company the provider told, on the screen that asks for their title.
  private func visit(hasTitle: Bool = false) -> Visit {
    var profileData: JSONObject = ["company": "Eckert-Mauchly"]
    if hasTitle { profileData["title"] = "Admiral" }
    let profile = Profile(document: [
      "user_id": "linkedin|1", "name": "Grace Hopper", "given_name": "Grace",
      "family_name": "Hopper", "email": "grace@example.com",
      "identities": [
        [
          "provider": "linkedin", "connection": "linkedin", "user_id": "1", "isSocial": true,
          "profileData": .object(profileData),
        ]
      ],
    ])
    return Visit(
      profile: profile,
      history: History(events: [.login: .init(count: 1, first: ada.now, last: ada.now)]),
      now: ada.now)
  }

  private func text(_ wizard: Wizard) -> String {
    let frame = Scene(wizard, size: Size(width: 80, height: 40)).frame
    let rows = (0..<frame.size.height).map { String(frame.row($0).compactMap(\.text)) }
    return rows.joined(separator: "\n")
  }

  @Test func `On the start screen`() throws {
    #expect(text(try wizard()).contains("Continue with Lynx"))
  }

  @Test func `Above what is asked`() throws {
    var wizard = try wizard()
    _ = wizard.begin(.interaction(Interaction(.login), visit()))
    #expect(text(wizard).contains("from Lynx."))
  }

  @Test func `In the reason why something is not asked`() throws {
    var wizard = try wizard()
    _ = wizard.begin(.interaction(Interaction(.login), visit()))
    wizard.press(.whyPressed)
    #expect(text(wizard).contains("Lynx told us."))
  }

  @Test func `In My profile`() throws {
    var wizard = try wizard()
    _ = wizard.begin(.interaction(Interaction(.login), visit(hasTitle: true)))
    wizard.press(.upPressed, .upPressed, .enterPressed)
    let lines = text(wizard).split(separator: "\n")
    #expect(lines.contains { $0.contains("Signs in with") && $0.contains("Lynx") })
    #expect(lines.contains { $0.contains("Admiral") })
    #expect(!text(wizard).contains("Linkedin") && !text(wizard).contains("LinkedIn"))
  }

  @Test func `Where an email belongs to somebody who comes by it`() throws {
    var wizard = try wizard()
    _ = wizard.begin(.arrival)
    wizard.reply(.failed(.continuesWith(connection: "linkedin")))
    #expect(text(wizard).contains("This email continues with Lynx here."))
  }
}
