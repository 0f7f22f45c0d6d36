import ProfileModel
import Testing

@testable import Screens

@Suite struct BundledScreensTests {
  private let flow: Flow

  init() throws { flow = try Flow(files: BundledScreens.files) }

  @Test func theFlowHasItsNameItsLimitsAndItsScreensInOrder() {
    #expect(flow.name.resolved() == "Reading Room")
    #expect(flow.tagline.resolved() == "Articles worth your time. No feed, no noise.")
    #expect(
      flow.screens.map(\.id) == ["signup", "terms", "work", "subscribe", "home", "recommend"])
    #expect(flow.limits == Flow.Limits(screens: 2, fields: 5, quiet: .days(1)))
    #expect(flow.password == PasswordPolicy(minimumLength: 15, ourNames: ["Reading Room"]))
    #expect(flow.providers == [.linkedIn, .gitHub, .google])
  }

  @Test func theFieldsWriteToTheirAttributes() {
    let writes = flow.screens.flatMap { screen in
      screen.fields.map { "\(screen.id) \($0.id) \($0.kind) \($0.writes)" }
    }
    #expect(
      writes == [
        "signup given_name text given_name", "signup family_name text family_name",
        "signup email email email", "signup password password password",
        "terms terms confirm user_metadata.terms",
        "work company text user_metadata.company", "work title text user_metadata.title",
        "subscribe subscribed confirm user_metadata.subscribed",
        "home country country user_metadata.country", "home state text user_metadata.state",
        "recommend score number user_metadata.score", "recommend likes text user_metadata.likes",
        "recommend lacks text user_metadata.lacks",
      ])
  }

  @Test func onlyTheLastNameMayBeLeftEmptyAtSignUp() throws {
    let signup = try #require(flow.screen("signup"))
    #expect(signup.required == .always)
    #expect(signup.fields.filter { $0.required == .never }.map(\.id) == ["family_name"])
  }

  @Test func theQuestionInAnArticleNamesItsTopic() throws {
    let title = try #require(flow.screen("subscribe")).title
    #expect(
      title.filled { $0 == "context.topic" ? "staging" : nil }
        == "Would you like more about staging?")
  }

  @Test func theArticlesComeInTheDeclaredOrder() {
    #expect(
      flow.articles.map { "\($0.title.resolved()), \($0.topic.resolved())" } == [
        "Asking less, learning more, staging", "What a form owes its reader, writing",
        "Your profile is a file, privacy",
      ])
  }

  @Test func everyArticleIsWorthTwoMinutesAndRaisesNoVoice() {
    for article in flow.articles {
      let words = article.paragraphs.flatMap { $0.resolved().split(separator: " ") }
      #expect((150...300).contains(words.count), "\(article.id) has \(words.count) words")
      #expect(!words.contains { $0.contains("!") })
    }
  }
}
