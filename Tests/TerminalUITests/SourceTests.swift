import Screens
import Testing
import Wording

@testable import ProfileModel
@testable import Wizard

/// A value, what it is called and where it came from, as a person reads it.
struct SourceTests {
  private let flow: Flow

  init() throws { flow = try Flow(files: BundledScreens.files) }

  private func provenance(of value: JSONValue, since: String? = nil) -> Provenance {
    Provenance(
      path: "identities.linkedin.profileData.company", value: value,
      source: .provider("linkedin"), since: since.flatMap(Timestamp.init))
  }

  @Test(arguments: [
    ("2026-01-01T00:00:00Z", "today"), ("2025-12-31T23:59:59Z", "yesterday"),
    ("2025-12-31T00:00:00Z", "yesterday"), ("2025-12-30T23:59:59Z", "2025-12-30"),
    ("2026-01-02T00:00:00Z", "2026-01-02"),
  ])
  func `A day is told as people tell it`(time: String, day: String) throws {
    let now = try #require(Timestamp("2026-01-01T12:00:00Z"))
    let words = Sentences.source(
      provenance(of: "ACME", since: time), flow: flow, language: "en", now: now, in: .utc)
    #expect(words == "LinkedIn, \(day)")
  }

  @Test(
    arguments: [
      (true, "yes"), (false, "no"), (.null, "–"), (12, "12"), ("ACME", "ACME"),
      (["a", true], "a, yes"), (["a": 1], "1 value"), (["a": 1, "b": 2], "2 values"),
      ("2026-01-01T00:00:00.000Z", "2026-01-01 00:00 UTC"),
    ] as [(JSONValue, String)])
  func `A value of any kind is told in words`(value: JSONValue, words: String) {
    #expect(Sentences.value(of: provenance(of: value), in: flow, .utc) == words)
  }

  /// A value that answers a field for a country, where it stands, and how it is told.
  @Test(
    arguments: [
      ("DE", "user_metadata.country", "Germany"), ("us", "user_metadata.country", "United States"),
      ("Holland", "app_metadata.clearbit.country", "Netherlands"),
      ("Gondor", "user_metadata.country", "Gondor"), (7, "user_metadata.country", "7"),
      ("DE", "user_metadata.company", "DE"),
    ] as [(JSONValue, AttributePath, String)])
  func `A country is told by its name`(value: JSONValue, path: AttributePath, words: String) {
    let field = Field(
      id: "country", label: "Country", kind: .country, writes: "user_metadata.country",
      knownFrom: ["user_metadata.country", "app_metadata.clearbit.country"])
    let screen = Screen(
      id: "home", title: "Home", purpose: "Where you live.", when: .event(.login),
      fields: [field])
    let flow = Flow(name: "Reading Room", screens: [screen])
    let provenance = Provenance(path: path, value: value, source: .root, since: nil)
    #expect(Sentences.value(of: provenance, in: flow, .utc) == words)
  }

  @Test(
    arguments: [
      ("user_metadata.locale", "locale"), ("user_metadata.address.city", "address.city"),
      ("app_metadata.clearbit.location", "location"), ("app_metadata.plan", "plan"),
      ("identities.linkedin.profileData.locale", "locale"), ("nickname", "Nickname"),
      ("identities.linkedin.connection", "Signs in with"), ("phone_number", "phone_number"),
    ] as [(AttributePath, String)])
  func `What no screen asks for goes by its name without that of its source`(
    path: AttributePath, label: String
  ) {
    let row = ProfileRow(subject: .attribute(path), values: [], correction: nil)
    #expect(Sentences.label(of: row, in: "en") == label)
  }
}
