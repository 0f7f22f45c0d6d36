import ProfileModel
import Screens
import Testing

@testable import Staging

/// The Golden Rule, field by field: what is known is not asked.
struct KnowledgeTests {
  private static let range = ValueTest(
    .minimum(.number(0)), .maximum(.number(99)), .multipleOf(1))

  /// A kind of field, its test, a stored value, and whether that is an answer.
  static let values: [(Field.Kind, ValueTest?, JSONValue, isKnown: Bool)] = [
    (.text, nil, "ACME", true),
    (.text, nil, " \t\n ", false),
    (.text, nil, "", false),
    (.text, nil, .null, false),
    (.text, nil, 0, true),
    (.text, nil, false, true),
    (.text, nil, ["ACME"], false),
    (.text, nil, ["name": "ACME"], false),
    (.text, ValueTest(.maxLength(3)), "ACME", false),
    (.text, ValueTest(.maxLength(4)), "ACME", true),
    (.confirm, nil, false, true),
    (.confirm, nil, true, true),
    (.confirm, nil, 0, true),
    (.confirm, nil, 1, true),
    (.confirm, nil, 2, false),
    (.confirm, nil, "yes", false),
    (.number, range, 0, true),
    (.number, range, 99, true),
    (.number, range, 100, false),
    (.number, range, 12, true),
    (.number, nil, "12", true),
    (.number, range, "twelve", false),
    (.number, range, false, false),
    (.email, nil, "ada@example.com", true),
    (.email, nil, "ada@", false),
    (.date, nil, "2026-02-28", true),
    (.date, nil, "2026-02-30", false),
    (.country, nil, "FR", true),
    (.country, nil, "France", true),
    (.country, nil, "Gondor", false),
    (.choice, nil, "a", true),
    (.choice, nil, "c", false),
    (.choice, nil, 2, true),
    (.choices, nil, ["a", "b"], true),
    (.choices, nil, ["a", "c"], false),
    (.choices, nil, [], false),
  ]

  @Test(arguments: values) func `A stored value is known or missing`(
    kind: Field.Kind, test: ValueTest?, value: JSONValue, isKnown: Bool
  ) {
    let rules: [ValidationRule] =
      switch kind {
      case .email: [.email]
      case .country: [.country]
      case .date: [.date]
      case .number: [.number]
      case .choice: [.choice(["a", "b", "2"])]
      case .choices: [.choices(["a", "b"])]
      default: []
      }
    let field = Field(
      id: "a", label: "A", kind: kind, writes: "user_metadata.a", rules: rules, validate: test)
    let plan = Plan(
      Flow(.screen("s", fields: [field])), .account(["user_metadata": ["a": value]]))
    #expect(plan.verdicts == [isKnown ? "s.a known" : "s.a ask"])
  }

  @Test func `Each field is judged by itself`() {
    let flow = Flow(.screen("s", fields: [.text("a"), .text("b"), .text("c")]))
    let plan = Plan(flow, .account(["user_metadata": ["b": "known"]]))
    #expect(plan.asked == ["s: a c"])
  }

  @Test func `The first source that holds a valid answer is named`() {
    let field = Field.text(
      "a", knownFrom: ["user_metadata.a", "given_name", "app_metadata.clearbit.a"],
      validate: ValueTest(.minLength(4)))
    let profile = Profile.account([
      "user_metadata": ["a": " "], "given_name": "Ada",
      "app_metadata": ["clearbit": ["a": "Augusta"]],
    ])
    let plan = Plan(Flow(.screen("s", fields: [field])), profile)
    #expect(plan.decisions.first?.source == "app_metadata.clearbit.a")
  }

  @Test func `No source is looked at that the field does not name`() {
    let field = Field.text("a", knownFrom: ["user_metadata.b"])
    let plan = Plan(
      Flow(.screen("s", fields: [field])), .account(["user_metadata": ["a": "told"]]))
    #expect(plan.verdicts == ["s.a ask"])
  }

  /// Accounts, and whether each is asked for a password at sign-up.
  static let accounts: [(Profile, isKnown: Bool)] = [
    (Profile(), false),
    (Profile(document: ["email": "ada@example.com"]), false),
    (Profile(document: ["password": "in the wrong place"]), false),
    (.account(), true),
    (Profile(document: ["identities": [["provider": "github", "isSocial": true]]]), true),
  ]

  @Test(arguments: accounts) func `A password is known by the account`(
    profile: Profile, isKnown: Bool
  ) {
    let password = Field(id: "password", label: "", kind: .password, writes: "password")
    let flow = Flow(.screen("s", when: .event(.signup), fields: [password]))
    #expect(
      Plan(flow, profile, at: .signup).verdicts == [isKnown ? "s.password known" : "s.password ask"]
    )
  }

  /// Whether each identity is social, and what makes the password known.
  @Test(
    arguments: [
      ([false], "user_id"), ([true], "identities"), ([true, true], "identities"),
      ([false, true], "user_id"), ([true, false], "user_id"),
    ] as [([Bool], AttributePath)])
  func `Whoever can log in with a password has one`(isSocial: [Bool], source: AttributePath) {
    let identities = isSocial.map { isSocial -> JSONValue in
      ["provider": "any", "isSocial": .bool(isSocial)]
    }
    let password = Field(id: "password", label: "", kind: .password, writes: "password")
    let plan = Plan(
      Flow(.screen("s", when: .event(.signup), fields: [password])),
      Profile(document: ["user_id": "auth0|1", "identities": .array(identities)]), at: .signup)
    #expect(plan.decisions.first?.source == source)
  }
}
