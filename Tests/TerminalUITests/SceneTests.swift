import FoundationEssentials
import ProfileModel
import Screens
import Staging
import TerminalUI
import Testing
import Wizard

@Suite("Scenes look as they should")
struct SceneTests {
  let sizes = [
    Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 120, height: 40),
  ]

  private func expectGolden(_ wizard: Wizard, _ name: String) {
    for size in sizes {
      TerminalUITests.expectGolden(
        Scene(wizard, size: size).frame, "\(name)-\(size.width)x\(size.height)")
    }
  }

  @Test func start() throws { expectGolden(try newWizard(), "start") }

  @Test func signUpWithOneError() throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    wizard.type("Ada", "Lovelace", "ada@")
    wizard.press(.typed("a long password for me"), .previousPressed)
    expectGolden(wizard, "sign-up-error")
  }

  @Test func signUpWaiting() throws {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    wizard.type("Ada", "Lovelace", "ada@example.com", "correct horse battery staple")
    expectGolden(wizard, "sign-up-waiting")
  }

  @Test func work() throws {
    var wizard = try newWizard()
    wizard.press(.opened(Interaction(.login), ada))
    expectGolden(wizard, "work")
    wizard.press(.typed("X"), .backPressed)
    expectGolden(wizard, "work-not-now")
    wizard.press(.backPressed, .whyPressed)
    expectGolden(wizard, "work-why")
    wizard.press(.backPressed, .helpPressed)
    expectGolden(wizard, "work-help")
  }

  @Test func homeAndProfile() throws {
    var wizard = try newWizard()
    wizard.press(.signedUp(ada))
    expectGolden(wizard, "home")
    wizard.press(.upPressed, .upPressed, .enterPressed)
    expectGolden(wizard, "profile")
    wizard.press(.enterPressed)
    expectGolden(wizard, "profile-correct")
  }

  @Test func article() throws {
    var wizard = try newWizard()
    let article = try #require(wizard.flow.articles.first)
    wizard.press(.opened(article.interaction(), ada))
    wizard.press(.confirmed(true))
    expectGolden(wizard, "article")
    wizard.press(.enterPressed, .saved(ada))
    expectGolden(wizard, "article-saved")
  }
}

let ada = Wizard.Visit(
  profile: Profile(document: [
    "user_id": "auth0|507f1f77bcf86cd799439020", "given_name": "Ada", "family_name": "Lovelace",
    "name": "Ada Lovelace", "email": "ada@example.com", "logins_count": 1,
    "created_at": "2026-01-01T00:00:00.000Z",
    "identities": [["provider": "auth0", "connection": "Username-Password-Authentication"]],
    "user_metadata": [:],
  ]), history: History(events: [.signup: .init(count: 1, first: .distantPast, last: .distantPast)]),
  now: Date(timeIntervalSince1970: 1_767_225_600))

func newWizard() throws -> Wizard {
  Wizard(flow: try Flow(files: BundledScreens.files), now: ada.now)
}

extension Wizard {
  mutating func press(_ events: Event...) { for event in events { _ = handle(event) } }

  /// Types answers, each with Enter after it.
  mutating func type(_ answers: String...) {
    for answer in answers { press(.typed(answer), .enterPressed) }
  }
}
