import LoginRules
import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Staging
import Testing

@testable import SignupApp

/// The bundled personas, each with what is special about them.
struct PersonasTests {
  private let flow: Flow

  init() throws {
    flow = try FlowSource(folder: nil).flow()
  }

  private func arrival(_ id: String) throws -> Arrival {
    let persona = try #require(flow.persona(id))
    let provider = try #require(flow.providers.by(connection: persona.connection ?? ""))
    return try Arrival(provider, claims: persona.claims)
  }

  @Test(
    arguments: [
      ("grace-hopper", "linkedin", []), ("alan-turing", "github", ["email"]),
      ("emmy-noether", "google-oauth2", []), ("katherine-johnson", "linkedin", ["family_name"]),
    ] as [(String, String, [String])])
  func `Who arrives is asked at sign-up for what their provider did not say`(
    id: String, provider: String, asked: [String]
  ) throws {
    let arrival = try arrival(id)
    #expect(arrival.identity.provider == provider)
    let plan = Plan(
      for: Visit(
        profile: arrival.newUser, history: History(), now: Timestamp(secondsSince1970: 0)),
      flow: flow, interaction: Interaction(.signup), writer: .signUp)
    #expect(plan.steps.flatMap(\.fields).map(\.id) == asked)
  }

  @Test func `LinkedIn says where its first persona works and not where its second does`() throws {
    let first = try arrival("grace-hopper").newUser
    #expect(first["identities.linkedin.profileData.company"]?.string?.isEmpty == false)
    #expect(first["identities.linkedin.profileData.title"]?.string?.isEmpty == false)
    let second = try arrival("katherine-johnson").newUser
    #expect(second["identities.linkedin.profileData.company"] == nil)
    #expect(second.document["family_name"] == nil)
    #expect(second.document["email_verified"] == nil)
  }

  /// Who has been here before, and what the next login asks, when scripts begin.
  private static let known: [(id: String, asked: [String])] = [
    ("maria-merian", ["company", "title"]), ("charles-babbage", ["title"]),
    ("lise-meitner", ["country"]), ("caroline-herschel", []), ("blaise-pascal", []),
    ("christiaan-huygens", ["terms"]),
  ]

  @Test(arguments: known)
  func `Who has been here before is asked what they are made to show`(
    id: String, asked: [String]
  ) throws {
    let persona = try #require(flow.persona(id))
    let visit = Visit(
      profile: try #require(persona.profile), history: persona.history, now: Script.usualStart)
    let plan = Plan(for: visit, flow: flow, interaction: Interaction(.login))
    let shown = plan.steps.flatMap { $0.questions.filter(\.isShown) }
    #expect(shown.map(\.field.id) == asked)
    #expect(persona.history.interactions > 0)
    #expect(persona.history.log.allSatisfy { $0.at < Script.usualStart })
  }

  @Test func `All of them are there, and nobody else has been here before`() {
    let before = flow.personas.filter { $0.profile != nil }
    #expect(Set(before.map(\.id)) == Set(Self.known.map(\.id)))
    #expect(before.allSatisfy { $0.connection == nil })
  }

  @Test func `Everything of one is snoozed, and nothing of another is left to ask`() throws {
    func verdicts(_ id: String, at event: Interaction.Event) throws -> Set<Plan.Verdict> {
      let persona = try #require(flow.persona(id))
      let visit = Visit(
        profile: try #require(persona.profile), history: persona.history, now: Script.usualStart)
      let context = ["article": "asking-less"]
      let plan = Plan(for: visit, flow: flow, interaction: Interaction(event, context: context))
      let fields = ["company", "title", "country", "score", "subscribed"]
      return Set(plan.decisions.filter { fields.contains($0.field) }.map(\.verdict))
    }
    #expect(try verdicts("blaise-pascal", at: .login) == [.snoozed, .screenInactive])
    #expect(try verdicts("blaise-pascal", at: .article) == [.snoozed, .screenInactive])
    #expect(try verdicts("caroline-herschel", at: .login) == [.known, .screenInactive])
  }

  @Test func `One persona has a password, and is known to FullContact alone`() throws {
    let withPassword = flow.personas.filter { $0.connection == nil && $0.profile == nil }
    #expect(withPassword.map(\.id) == ["mary-somerville"])
    #expect(withPassword.flatMap(\.answers).map { $0["service"] } == ["fullcontact"])
  }

  @Test func `The services that personas may name are those that emails are looked up with`() {
    let services = flow.personas.flatMap(\.answers).compactMap { $0["service"]?.string }
    #expect(Set(services) == [Enrichment.fullContact.name, Enrichment.clearbit.name])
  }

  @Test func `Nobody is reachable`() {
    for persona in flow.personas {
      let emails = persona.answers.compactMap { $0["email"]?.string }
      let own = [persona.claims["email"]?.string, persona.profile?.email].compactMap { $0 }
      for email in emails + own {
        #expect(email.hasSuffix("@example.org"), "\(persona.id)")
      }
    }
  }
}
