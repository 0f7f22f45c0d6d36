import Screens
import Testing

@testable import Staging

/// Flows that other systems document, in our language: what they ask, and what they leave alone.
///
/// Each folder of `Flows` says in its tagline which page it follows. Where a flow loses something,
/// its test says what.
struct FlowsTests {
  static let systems = [
    "auth0-forms", "auth0-rule", "azure-terms", "beamer", "formbricks", "govuk", "keycloak",
    "logto",
    "mautic", "newfangled", "ping", "sdc",
  ]

  @Test func `Every folder has a table`() throws {
    #expect(try FlowFolder.systems() == Self.systems)
  }

  @Test(arguments: systems) func `Nothing is wrong with it`(_ system: String) throws {
    let files = try FlowFolder.files(of: system)
    #expect(throws: Never.self) { try Flow(files: files) }
    #expect(FolderCheck(files: files).findings.isEmpty)
  }

  @Test(arguments: systems) func `It names the page that it follows`(_ system: String) throws {
    let tagline = try Flow.fixture(system).tagline.resolved()
    #expect(tagline.hasPrefix("After ") && tagline.contains("/"))
  }

  func expect(_ it: Visitor, of system: String) throws {
    let plan = it.plan(of: try Flow.fixture(system))
    #expect(plan.asked == it.asked)
    #expect(plan.others == it.others)
  }
}
