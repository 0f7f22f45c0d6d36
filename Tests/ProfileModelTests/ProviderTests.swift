import Testing

@testable import ProfileModel

struct ProviderTests {
  @Test(arguments: [("linkedin", true), ("LinkedIn", true), ("LINKEDIN", true), ("link", false)])
  func `A provider answers to its names`(text: String, isNamed: Bool) {
    #expect(Provider.linkedIn.isNamed(text) == isNamed)
    #expect(Provider.google.isNamed("google"))
  }

  private static let declared = [
    Provider(connection: "github", id: "github", title: "Octocat", mapping: [:]),
    Provider(connection: "work", id: "linkedin", title: "LinkedIn at work", mapping: [:]),
  ]

  @Test(arguments: [
    ("github", "Octocat"), ("work", "LinkedIn at work"), ("linkedin", "LinkedIn at work"),
    ("google-oauth2", "Google"), ("fullcontact", "FullContact"), ("clearbit", "Clearbit"),
    ("acme", "Acme"),
  ])
  func `Whoever told us something is called as declared`(name: String, title: String) {
    #expect(Self.declared.title(of: name) == title)
  }

  @Test func `A connection's own title counts before that of its provider`() {
    let both = [Self.declared[1], .linkedIn]
    #expect(both.title(of: "linkedin") == "LinkedIn")
    #expect(both.title(of: "work") == "LinkedIn at work")
  }
}
