import ProfileModel
import Screens
import Testing

@testable import Staging

/// A profile and a history that can be handed on.
struct AnonymousTests {
  private func verdicts(
    _ profile: Profile, _ history: History, _ flow: Flow, days: Int
  ) -> [[String]] {
    Interaction.Event.common.map { event in
      let visit = Visit(profile: profile, history: history, now: noon.after(days: days))
      return Plan(for: visit, flow: flow, interaction: Interaction(event)).verdicts
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `Plans give the same verdicts`(seed: UInt64) {
    var dice = CaseDice(seed: seed)
    let flow = dice.flow()
    let (profile, history) = (dice.profile(), dice.history(for: flow))
    let made = Anonymous(of: profile, history, flow: flow, number: 1)
    #expect(made.unmatched.isEmpty)
    for days in [0, 3, 30] {
      #expect(
        verdicts(made.profile, made.history, flow, days: days)
          == verdicts(profile, history, flow, days: days))
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `Nothing can be recognised`(seed: UInt64) {
    var dice = CaseDice(seed: seed)
    let flow = dice.flow()
    let profile = dice.profile()
    let made = Anonymous(of: profile, dice.history(for: flow), flow: flow, number: 1)
    let json = JSONValue.object(["p": .object(made.profile.document), "h": made.history.json])
    let text = String(decoding: json.encoded(), as: UTF8.self)
    // What tests name, how identities are told apart, and times.
    let open = Set(
      CaseDice.options + ["Acme", "US", "CA", "2001-02-03", "linkedin", "auth0"]
        + [Identity.passwordConnection, noon.after(days: -30).text])
    let told = JSONValue.object(profile.document).allTexts + ["Qwfpgjcampaign"]
    for secret in told where secret.count > 2 && !open.contains(secret) {
      #expect(!text.contains(secret))
    }
  }

  @Test func `Ids are replaced alike wherever they stand`() throws {
    let flow = Flow(.screen("a", fields: [.text("a")]))
    let made = Anonymous(of: .account(), History(), flow: flow, number: 7)
    let id = try #require(made.profile.userID)
    #expect(id != Profile.account().userID && id.hasPrefix("auth0|"))
    #expect(made.profile.identities.first?.userID == String(id.dropFirst("auth0|".count)))
    #expect(made.profile.identities.first?.provider == "auth0")
  }

  @Test(arguments: [
    (ValueTest.const("Acme"), JSONValue("Acme"), JSONValue("Acme")),
    (ValueTest(.oneOf(["US", "CA"])), "US", "US"),
    (ValueTest(.maxLength(3)), "abc", "x"), (ValueTest(.maxLength(3)), "Abcdefg", "Example"),
  ])
  func `What a test names stays, and of all else the class`(
    test: ValueTest, value: JSONValue, expected: JSONValue
  ) {
    let flow = Flow(
      .screen("a", when: .fact(.attribute("user_metadata.b"), test), fields: [.text("a")]))
    let made = Anonymous(
      of: .account(["user_metadata": ["b": value]]), History(), flow: flow, number: 1)
    #expect(made.unmatched.isEmpty)
    let found = made.profile["user_metadata.b"]
    #expect(test.holds(for: found) == test.holds(for: value))
    if value == expected { #expect(found == value) } else { #expect(found != value) }
  }

  @Test func `What no stand-in is like is left out, and said`() {
    let test = ValueTest(.pattern("^Q[a-z]{3}9[A-Z]w$"))
    let flow = Flow(
      .screen("a", when: .fact(.attribute("user_metadata.b"), test), fields: [.text("a")]))
    let made = Anonymous(
      of: .account(["user_metadata": ["b": "Qabc9Zw"]]), History(), flow: flow, number: 1)
    #expect(made.unmatched == ["user_metadata.b"])
    #expect(made.profile["user_metadata.b"] == .null)
  }

  @Test func `Contexts are made up, but for those of the flow`() {
    var flow = Flow(.screen("a", when: .context("plan", "gold"), fields: [.text("a")]))
    flow.articles = [Article(id: "one", title: "", topic: "tea", paragraphs: [])]
    var history = History()
    let context = ["plan": "gold", "article": "one", "topic": "tea", "note": "Qwfpgj"]
    history.began(Interaction(.login, context: context), at: noon)
    let made = Anonymous(of: .account(), history, flow: flow, number: 1)
    #expect(
      made.history.log.first?.interaction.context == [
        "plan": "gold", "article": "one", "topic": "tea", "note": "other-1",
      ])
    #expect(made.history.log.first?.at == noon)
  }
}
