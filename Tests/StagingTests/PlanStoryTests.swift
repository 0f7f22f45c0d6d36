import ProfileModel
import Screens
import Testing

@testable import Staging

/// The three visits of a person, with the screens that come with the program.
struct PlanStoryTests {
  private let flow: Flow

  init() throws { flow = try Flow.bundled() }

  @Test func `The first visit asks four lines and nothing else`() {
    let plan = Plan(flow, Profile(), at: .signup)
    #expect(plan.asked == ["signup: given_name family_name email password"])
    #expect(
      plan.decisions.filter { $0.screen != "signup" }.allSatisfy { $0.verdict == .screenInactive })
  }

  @Test func `The second visit asks for company and job title only`() {
    var history = History()
    history.began(Interaction(.signup), at: noon)
    let plan = Plan(flow, .account(), history, now: noon.after(days: 1))
    #expect(plan.asked == ["work: company title"])
    #expect(
      plan.verdicts == [
        "work.company ask", "work.title ask", "signup.given_name screenInactive",
        "signup.family_name screenInactive", "signup.email screenInactive",
        "signup.password screenInactive", "terms.terms notYet",
        "subscribe.subscribed screenInactive", "home.country notYet", "home.state notYet",
        "recommend.score notYet", "recommend.likes notYet", "recommend.lacks notYet",
      ])
  }

  @Test func `The first login is too early for work where no visit went before`() {
    let plan = Plan(flow)
    #expect(plan.steps.isEmpty)
    #expect(plan.decisions.first { $0.screen == "work" }?.verdict == .notYet)
  }

  @Test func `The third visit asks to subscribe inside the article`() {
    let told = Profile.account(["user_metadata": ["company": "Analytical Engines", "title": "P"]])
    let context = ["article": "asking-less", "topic": "staging"]
    let plan = Plan(flow, told, History(interactions: 2), at: .article, context: context)
    #expect(plan.asked == ["subscribe: subscribed"])
  }

  @Test func `Nothing is asked again`() {
    let told = Profile.account([
      "user_metadata": [
        "company": "Analytical Engines", "title": "P", "subscribed": false, "country": "GB",
      ]
    ])
    for event in Interaction.Event.common {
      #expect(Plan(flow, told, History(interactions: 3), at: event).steps.isEmpty)
    }
    #expect(
      Plan(flow, told, History(interactions: 3)).decisions.first { $0.screen == "work" }
        == Plan.Decision(
          screen: "work", field: "company", ruling: .known("user_metadata.company")))
  }

  @Test func `Whoever comes from LinkedIn is asked for what LinkedIn did not say`() {
    let claims: JSONValue = ["company": "ACME Ltd"]
    let profile = Profile.account([
      "user_id": "linkedin|x1",
      "identities": [
        [
          "provider": "linkedin", "connection": "linkedin", "user_id": "x1", "isSocial": true,
          "profileData": claims,
        ]
      ],
    ])
    let plan = Plan(flow, profile, History(interactions: 1))
    #expect(plan.asked == ["work: title"])
    #expect(plan.decisions[0].source == "identities.linkedin.profileData.company")
    #expect(plan.reasons(in: flow)[0] == "LinkedIn told us.")
  }

  @Test func `Whoever arrives by a connection is asked for the email only and for no password`() {
    let arriving = Profile(document: [
      "given_name": "Ada", "family_name": "Lovelace",
      "identities": [["provider": "github", "connection": "github", "isSocial": true]],
    ])
    let plan = Plan(flow, arriving, at: .signup)
    #expect(plan.asked == ["signup: email"])
    #expect(plan.decisions.last { $0.screen == "signup" }?.source == "identities")
  }

  /// A year of logins: the number of the visit, days since sign-up, and what is asked of somebody who
  /// has answered everything before.
  @Test(arguments: [
    (3, 20, []), (4, 25, ["home: country"]), (5, 29, []), (5, 30, ["terms: terms"]), (6, 89, []),
    (6, 90, ["recommend: score"]),
  ])
  func `Later visits have one thing each`(number: Int, days: Int, asked: [String]) {
    var metadata: JSONObject = ["company": "AE", "title": "P", "subscribed": true]
    if number > 4 { metadata["country"] = "US" }
    if number > 4 { metadata["state"] = "Ohio" }
    if number > 5 { metadata["terms"] = true }
    let signedUp = noon.after(days: -days)
    let history = History(
      events: [
        .signup: .init(count: 1, first: signedUp, last: signedUp),
        .login: .init(count: number - 2, first: signedUp, last: noon.after(days: -5)),
      ],
      entries: number > 5
        ? [.init("terms", .answered, ["terms"], at: noon.after(days: -5), version: 2)] : [])
    #expect(Plan(flow, .account(["user_metadata": .object(metadata)]), history).asked == asked)
  }

  /// What the version that was accepted is, and whether the terms are asked.
  @Test(arguments: [(1, true), (2, false)])
  func `Terms that have changed are accepted anew`(version: Int, isAsked: Bool) {
    let history = History(
      events: [.signup: .init(count: 9, first: noon.after(days: -99), last: noon.after(days: -99))],
      entries: [.init("terms", .answered, ["terms"], version: version)])
    let plan = Plan(flow, .account(["user_metadata": ["terms": true]]), history)
    #expect(plan.steps.contains { $0.screen.id == "terms" && $0.isRequired } == isAsked)
  }
}
