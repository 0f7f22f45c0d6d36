import ProfileModel
import Screens
import Testing

@testable import Staging

/// The Golden Rule, field by field: what is known is not asked.
struct KnowledgeTests {
  private static let range = ValidationRule.number(minimum: 0, maximum: 99, whole: true)

  /// A kind of field, its rules, a stored value, and whether that is an answer.
  static let values: [(Field.Kind, [ValidationRule], JSONValue, isKnown: Bool)] = [
    (.text, [], "ACME", true),
    (.text, [], " \t\n ", false),
    (.text, [], "", false),
    (.text, [], .null, false),
    (.text, [], 0, true),
    (.text, [], false, true),
    (.text, [], ["ACME"], false),
    (.text, [], ["name": "ACME"], false),
    (.text, [.length(minimum: nil, maximum: 3)], "ACME", false),
    (.text, [.length(minimum: nil, maximum: 4)], "ACME", true),
    (.confirm, [], false, true),
    (.confirm, [], true, true),
    (.confirm, [], 0, true),
    (.confirm, [], 1, true),
    (.confirm, [], 2, false),
    (.confirm, [], "yes", false),
    (.number, [range], 0, true),
    (.number, [range], 99, true),
    (.number, [range], 100, false),
    (.number, [range], "12", true),
    (.number, [range], "twelve", false),
    (.number, [range], false, false),
    (.email, [.email], "ada@example.com", true),
    (.email, [.email], "ada@", false),
    (.date, [.date(earliest: nil, latest: nil)], "2026-02-28", true),
    (.date, [.date(earliest: nil, latest: nil)], "2026-02-30", false),
    (.choice, [.choice(["a", "b"])], "a", true),
    (.choice, [.choice(["a", "b"])], "c", false),
    (.choice, [.choice(["1", "2"])], 2, true),
    (.choices, [.choices(["a", "b"])], ["a", "b"], true),
    (.choices, [.choices(["a", "b"])], ["a", "c"], false),
    (.choices, [.choices(["a", "b"])], [], false),
  ]

  @Test(arguments: values) func `A stored value is known or missing`(
    kind: Field.Kind, rules: [ValidationRule], value: JSONValue, isKnown: Bool
  ) {
    let field = Field(id: "a", label: "A", kind: kind, writes: "user_metadata.a", rules: rules)
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
      rules: [.length(minimum: 4, maximum: nil)])
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
