import ProfileModel
import Screens
import Testing

@testable import Staging

// Identity providers: what is asked at sign-up and at login.

extension FlowsTests {
  static let auth0Forms: [Visitor] = [
    Visitor(
      testDescription: "at sign-up", isNew: true, event: .signup,
      asked: ["signup: email password"],
      others: [
        "profile.job_title screenInactive", "profile.phone screenInactive",
        "company.company_name screenInactive", "company.company_size screenInactive",
      ]),
    Visitor(
      testDescription: "nothing known",
      asked: ["profile: job_title phone", "company: company_name company_size"]),
    Visitor(
      testDescription: "the company missing",
      metadata: ["job_title": "Countess", "phone": "+442079460000"],
      asked: ["company: company_name company_size"],
      others: ["profile.job_title known", "profile.phone known"]),
    Visitor(
      testDescription: "a half of each",
      metadata: ["job_title": "Countess", "company_size": "1-10"],
      asked: ["profile: phone", "company: company_name"],
      others: ["profile.job_title known", "company.company_size known"]),
    Visitor(
      testDescription: "all known",
      metadata: [
        "job_title": "Countess", "phone": "+442079460000", "company_name": "ACME",
        "company_size": "101",
      ],
      asked: [],
      others: [
        "profile.job_title known", "profile.phone known", "company.company_name known",
        "company.company_size known",
      ]),
  ]

  /// The template shows a step whole when a part of it is missing; we ask for what is missing. Its
  /// sizes of a company are not documented, so ours stand in.
  @Test(arguments: auth0Forms) func `Auth0 Forms`(_ it: Visitor) throws {
    try expect(it, of: "auth0-forms")
  }

  static let auth0Rule: [Visitor] = [
    Visitor(
      testDescription: "names that the connection told", roots: ["family_name": "Lovelace"],
      asked: [],
      others: [
        "missing.given_name known", "missing.family_name known",
        "missing.birthdate dependencyUnmet",
      ]),
    Visitor(
      testDescription: "a name missing", logins: 2, asked: ["missing: family_name"],
      others: ["missing.given_name known", "missing.birthdate dependencyUnmet"]),
    Visitor(
      testDescription: "the third login", roots: ["family_name": "Lovelace"], logins: 3,
      asked: ["missing: birthdate"],
      others: ["missing.given_name known", "missing.family_name known"]),
    Visitor(
      testDescription: "all of it, late", roots: ["given_name": .null], logins: 9,
      asked: ["missing: given_name family_name birthdate"]),
    Visitor(
      testDescription: "told before", roots: ["given_name": .null],
      metadata: ["given_name": "Ada", "family_name": "Lovelace", "birthdate": "1815-12-10"],
      logins: 3, asked: [],
      others: [
        "missing.given_name known", "missing.family_name known", "missing.birthdate known",
      ]),
  ]

  /// Said exactly.
  @Test(arguments: auth0Rule) func `Auth0's redirect rule`(_ it: Visitor) throws {
    try expect(it, of: "auth0-rule")
  }

  static let ping: [Visitor] = [
    Visitor(
      testDescription: "the second login", logins: 2, asked: [],
      others: [
        "preferences.marketing notYet", "preferences.updates notYet", "telephone.phone notYet",
      ]),
    Visitor(
      testDescription: "the third login", logins: 3, asked: ["preferences: marketing updates"],
      others: ["telephone.phone notYet"]),
    Visitor(
      testDescription: "the fifth login", logins: 5, asked: ["telephone: phone"],
      others: ["preferences.marketing notYet", "preferences.updates notYet"]),
    Visitor(
      testDescription: "the sixth login, put off at the third", logins: 6,
      history: .having(
        .init("preferences", .asked, ["marketing", "updates"]),
        .init("preferences", .snoozed, ["marketing", "updates"])),
      asked: ["preferences: marketing updates"], others: ["telephone.phone screenInactive"]),
    Visitor(
      testDescription: "one preference is there", metadata: ["updates": false], logins: 6,
      asked: [],
      others: [
        "preferences.marketing screenInactive", "preferences.updates screenInactive",
        "telephone.phone screenInactive",
      ]),
  ]

  /// Said exactly, “every” third login and “at” the fifth: the filter looks whether there are
  /// preferences at all, a gap that the screen allows; the count that is met once is allowed, too.
  @Test(arguments: ping) func `Ping's login count`(_ it: Visitor) throws {
    try expect(it, of: "ping")
  }

  static let keycloak: [Visitor] = [
    Visitor(
      testDescription: "no scope", asked: ["terms: terms", "profile: nickname department"],
      others: ["profile.birthdate dependencyUnmet"]),
    Visitor(
      testDescription: "scopes that enable and require", metadata: ["terms_and_conditions": true],
      context: ["scope": "openid employee age"],
      asked: ["profile: nickname department birthdate"], others: ["terms.terms known"]),
    Visitor(
      testDescription: "a scope of which a scope is a part",
      metadata: ["terms_and_conditions": true, "department": "R&D"],
      context: ["scope": "openid pages"], asked: ["profile: nickname"],
      others: [
        "terms.terms known", "profile.department known", "profile.birthdate dependencyUnmet",
      ]
    ),
    Visitor(
      testDescription: "terms refused", metadata: ["terms_and_conditions": false],
      asked: ["terms: terms", "profile: nickname department"],
      others: ["profile.birthdate dependencyUnmet"]),
  ]

  /// With its required action “Terms and Conditions”. Who may see and edit an attribute is lost,
  /// and what administrators must fill in. Keycloak asks only while something that is required is
  /// missing, and then shows all attributes with their values; we ask for optional ones, too, and
  /// for those only that are missing.
  @Test(arguments: keycloak) func `Keycloak's user profile`(_ it: Visitor) throws {
    try expect(it, of: "keycloak")
  }

  @Test(arguments: [("openid", false), ("openid employee", true)])
  func `A scope makes an attribute of Keycloak's required`(scope: String, isRequired: Bool) throws {
    let plan = Plan(try Flow.fixture("keycloak"), context: ["scope": scope])
    let department = plan.steps.last?.questions.first { $0.field.id == "department" }
    #expect(department?.isRequired == isRequired)
  }

  static let logto: [Visitor] = [
    Visitor(
      testDescription: "with email and password", isNew: true, event: .signup,
      asked: [
        "signup: email password", "yourself: given_name family_name nickname birthdate team",
      ]),
    Visitor(
      testDescription: "with what a connection told", roots: ["family_name": "Lovelace"],
      event: .signup, asked: ["yourself: nickname birthdate team"],
      others: ["yourself.given_name known", "yourself.family_name known"]),
    Visitor(
      testDescription: "at login", asked: [],
      others: [
        "yourself.given_name screenInactive", "yourself.family_name screenInactive",
        "yourself.nickname screenInactive", "yourself.birthdate screenInactive",
        "yourself.team screenInactive",
      ]),
  ]

  /// Composite fields (address, full name) are lost: theirs are one field of several lines.
  @Test(arguments: logto) func `Logto's user profile`(_ it: Visitor) throws {
    try expect(it, of: "logto")
  }

  static let azureTerms: [Visitor] = [
    Visitor(
      testDescription: "at sign-up", isNew: true, event: .signup,
      asked: ["signup: email password", "terms: terms"]),
    Visitor(
      testDescription: "agreed to the present terms", metadata: ["terms": true],
      history: .having(.init("terms", .answered, ["terms"], version: 2)), asked: [],
      others: ["terms.terms known"]),
    Visitor(
      testDescription: "agreed to former terms", metadata: ["terms": true],
      history: .having(.init("terms", .answered, ["terms"], version: 1)),
      asked: ["terms: terms"]),
    Visitor(
      testDescription: "agreed, nobody knows to which", metadata: ["terms": true],
      asked: ["terms: terms"]),
    Visitor(testDescription: "never agreed", asked: ["terms: terms"]),
  ]

  /// Asked exactly; only that the version agreed to stands in the history here, in the profile
  /// there.
  @Test(arguments: azureTerms) func `Azure's versioned terms of use`(_ it: Visitor) throws {
    try expect(it, of: "azure-terms")
  }
}
