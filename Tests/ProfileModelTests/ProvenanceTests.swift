import Testing

@testable import ProfileModel

struct ProvenanceTests {
  private static let created = Timestamp(secondsSince1970: 1_715_078_666)
  private static let answered = created + .seconds(86_400)

  private static let company: [AttributePath] = [
    "app_metadata.clearbit.employment.name", "identities.linkedin.profileData.company",
    "user_metadata.company", "app_metadata.fullcontact.organization",
  ]

  private static func profile(isSocial: Bool = false) -> Profile {
    Profile(document: [
      "created_at": .string(created.text), "given_name": "Ada",
      "email": "ada@example.com", "logins_count": 2,
      "identities": [
        isSocial
          ? [
            "connection": "linkedin", "provider": "linkedin", "isSocial": true,
            "profileData": ["company": "ACME Ltd", "given_name": "Ada", "email": .null],
          ] : .object(Identity.password(id: "507f").document),
        [
          "connection": "github", "provider": "github", "isSocial": true,
          "profileData": ["bio": "x"],
        ],
      ],
      "user_metadata": ["company": "Analytical Engines", "title": " "],
      "app_metadata": [
        "plan": "full", "clearbit": ["employment": ["name": "ACME"]],
        "fullcontact": ["organization": .null],
      ],
    ])
  }

  private static var history: History {
    var history = History()
    for (offset, fields) in [["company"], ["title", "company"], ["title"], []].enumerated() {
      history.record(
        History.Entry(
          at: answered + .seconds(offset),
          Showing(
            interaction: Interaction(.login), screen: "work", outcome: .answered, fields: fields)))
    }
    history.record(
      History.Entry(
        at: answered + .seconds(9),
        Showing(
          interaction: Interaction(.login), screen: "work", outcome: .asked, fields: ["company"])))
    return history
  }

  private static let question = Provenance.Asking(
    screen: "work", field: "company", writes: "user_metadata.company")

  /// Seconds after the answer at which somebody else wrote the value; `nil` where nobody did.
  @Test(arguments: [(nil, true), (-1, true), (0, false), (1, false)])
  func `What others wrote after the person is not the person's`(seconds: Int?, isTheirs: Bool) {
    var history = History()
    let showing = Showing(
      interaction: Interaction(.login), screen: "work", outcome: .answered, fields: ["company"])
    history.record(History.Entry(at: Self.answered, showing))
    if let seconds {
      history.wrote(
        ["user_metadata.company"], isPerson: false, at: Self.answered + .seconds(seconds))
    }
    let found = Self.profile().provenance(
      of: ["user_metadata.company"], askedAs: Self.question, history: history)
    #expect(found.map(\.source) == [isTheirs ? .person(Interaction(.login)) : .root])
  }

  @Test func `What the service keeps is kept by it, whoever wrote it last`() {
    var history = History()
    let paths: [AttributePath] = ["logins_count", "app_metadata.plan", "user_metadata.company"]
    history.wrote(paths, isPerson: false, at: Self.answered)
    let found = Self.profile().provenance(of: paths, history: history)
    #expect(found.map(\.path) == ["user_metadata.company", "logins_count", "app_metadata.plan"])
    #expect(found.map(\.source) == [.root, .system, .system])
  }

  @Test func `The person comes first, then providers, then what was looked up`() {
    let found = Self.profile(isSocial: true).provenance(of: Self.company)
    #expect(
      found.map(\.path) == [
        "user_metadata.company", "identities.linkedin.profileData.company",
        "app_metadata.clearbit.employment.name",
      ])
    #expect(found.map(\.value) == ["Analytical Engines", "ACME Ltd", "ACME"])
    #expect(found.map(\.source) == [.person(nil), .provider("linkedin"), .enrichment("clearbit")])
  }

  @Test func `History tells when a person answered, and on which occasion`() {
    let found = Self.profile().provenance(
      of: Self.company, askedAs: Self.question, history: Self.history)
    #expect(found.first?.source == .person(Interaction(.login)))
    #expect(found.first?.since == Self.answered + .seconds(1))
    #expect(found.last?.source == .enrichment("clearbit"))
    #expect(found.last?.since == nil)
  }

  @Test func `An answer to another question says nothing`() {
    let other = Provenance.Asking(
      screen: "work", field: "salary", writes: "user_metadata.company")
    let found = Self.profile().provenance(of: Self.company, askedAs: other, history: Self.history)
    #expect(found.first?.source == .person(nil))
  }

  @Test(
    arguments: [
      ("given_name", false, .root, true), ("given_name", true, .provider("linkedin"), true),
      ("email", true, .root, true), ("logins_count", false, .system, false),
      ("created_at", true, .system, false),
      ("app_metadata.plan", false, .system, false),
      ("identities.github.profileData.bio", false, .provider("github"), false),
      ("identities.linkedin.profileData.company", true, .provider("linkedin"), true),
    ] as [(AttributePath, Bool, Provenance.Source, Bool)])
  func `The profile alone tells the source`(
    path: AttributePath, isSocial: Bool, source: Provenance.Source, sinceSignUp: Bool
  ) {
    let found = Self.profile(isSocial: isSocial).provenance(of: [path])
    #expect(found.map(\.source) == [source])
    #expect(found.map(\.since) == [sinceSignUp ? Self.created : nil])
  }

  @Test func `A correction of a root is found without being named, and wins`() {
    let profile = Self.profile().setting(["user_metadata.given_name": "Augusta"])
    let found = profile.provenance(of: ["given_name"])
    #expect(found.map(\.value) == ["Augusta", "Ada"])
    #expect(found.map(\.source) == [.person(nil), .root])
  }

  @Test func `A path named twice is found once`() {
    let profile = Self.profile().setting(["user_metadata.given_name": "Augusta"])
    #expect(profile.provenance(of: ["user_metadata.given_name", "given_name"]).count == 2)
  }

  @Test func `White space, null and nothing have no source`() {
    let found = Self.profile().provenance(of: [
      "user_metadata.title", "app_metadata.fullcontact.organization", "family_name",
    ])
    #expect(found.isEmpty)
  }

  @Test(
    arguments: [
      ("name", "Ada Lovelace", .derived(from: .givenName)), ("name", "Countess Ada", .root),
      ("nickname", "ada", .derived(from: .email)), ("nickname", "enchantress", .root),
      ("given_name", "Ada", .root),
    ] as [(AttributePath, JSONValue, Provenance.Source)])
  func `What was made of another attribute is nobody's words`(
    path: AttributePath, value: JSONValue, source: Provenance.Source
  ) {
    let profile = Profile(document: [
      "given_name": "Ada", "family_name": "Lovelace", "email": "ada@example.com",
    ]).setting([path: value])
    #expect(profile.provenance(of: [path]).map(\.source) == [source])
  }

  @Test func `A whole name follows a part that was corrected, unless it was corrected itself`() {
    var profile = Profile(document: [
      "given_name": "Ada", "family_name": "Lovelace", "name": "Ada Lovelace",
      "user_metadata": ["given_name": "Augusta"],
    ])
    #expect(profile.nameByCorrections?.value == "Augusta Lovelace")
    profile = profile.setting(["user_metadata.name": "Countess Ada"])
    #expect(profile.nameByCorrections == nil)
    #expect(Profile(document: ["name": "Ada"]).nameByCorrections == nil)
  }
}
