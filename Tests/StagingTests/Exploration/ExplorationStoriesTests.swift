import ProfileModel
import Screens
import Testing

@testable import Staging

/// The smallest flows in which one would easily look past what can happen.
struct ExplorationStoriesTests {
  struct Story: CustomTestStringConvertible {
    let testDescription: String
    let flow: Flow
    /// As `screen.field`.
    var never: [String] = []
    /// As `kind screen.field`, those that are never asked aside.
    var wrong: [String] = []
  }

  @Test(arguments: stories) func `What can happen is found, and nothing else`(story: Story) {
    let exploration = Exploration(of: story.flow)
    let names = exploration.findings.map { finding in
      "\(finding.kind) " + [finding.screen, finding.field].compactMap { $0 }.joined(separator: ".")
    }
    #expect(exploration.isComplete)
    #expect(names.filter { $0.hasPrefix("never") } == story.never)
    #expect(names.filter { !$0.hasPrefix("never") } == story.wrong)
  }

  private static let acme = ValueTest(.pattern("@acme"))

  static let stories = [
    Story(
      testDescription: "one screen asks what another left empty, and rests",
      flow: Flow(
        .screen(
          "s", required: .always, fields: [.text("a"), .text("b", required: .never)]),
        .screen("t", fields: [.text("b")]))),
    Story(
      testDescription: "an address keeps a pattern that is not an address",
      flow: Flow(
        .screen("s", when: .event(.signup), fields: [.email("a")]),
        .screen(
          "t", when: .all([.event(.login), .field("a", acme)]), fields: [.text("b")]))),
    Story(
      testDescription: "two of three are chosen, and the first is not offered",
      flow: Flow(
        .screen(
          "s",
          fields: [
            .choices(
              "a", ["red", "green", "blue"], first: .field("b", .known(true)),
              validate: ValueTest(.minItems(2)))
          ]),
        .screen("t", when: .all([.event(.login), .field("a", .known(true))]), fields: [.text("b")])
      )),
    Story(
      testDescription: "a sign-up that nobody can get past",
      flow: Flow(
        .screen(
          "s", when: .event(.signup), required: .always,
          fields: [.text("a", validate: ValueTest(.minLength(3), .maxLength(2)))])),
      wrong: ["stuck s.a"]),
    Story(
      testDescription: "an answer to one version of a screen is old for a later one",
      flow: Flow(
        .screen("s", required: .always, fields: [.text("a")]),
        .screen("t", version: 2, fields: [.text("a")]))),
    Story(
      testDescription: "a screen that is declined was shown",
      flow: Flow(
        .screen("s", fields: [.text("a")]),
        .screen(
          "t", when: .all([.event(.login), .fact(.screen("s", .shown), .atLeast(2))]),
          required: .always, fields: [.text("b")]))),
    Story(
      testDescription: "a question that the limit leaves out, for whom no provider answers another",
      flow: Flow(
        name: "",
        screens: [
          .screen(
            "s", when: .event(.signup), required: .always,
            fields: [
              .text(
                "a", knownFrom: ["user_metadata.a", "identities.github.profileData.company"]),
              .text("b"),
            ])
        ],
        limits: Flow.Limits(screens: 1, fields: 1), providers: [.gitHub]),
      wrong: ["stuck s.b"]),
    Story(
      testDescription: "a screen of optional questions that waits for one that is always shown",
      flow: Flow(
        .screen("s", fields: [.text("a", expires: .zero)]),
        .screen("t", fields: [.text("b", required: .never)]), screensAtOnce: 1),
      never: []),
  ]
}

extension Field {
  fileprivate static func email(_ id: String) -> Field {
    Field(
      id: id, label: "", kind: .email, writes: AttributePath(stringLiteral: "user_metadata.\(id)"),
      rules: [.email])
  }

  /// - Parameter first: what must hold before the first one is offered.
  fileprivate static func choices(
    _ id: String, _ options: [String], first: Condition, validate: ValueTest? = nil
  ) -> Field {
    Field(
      id: id, label: "", kind: .choices,
      writes: AttributePath(stringLiteral: "user_metadata.\(id)"),
      options: options.enumerated().map { index, option in
        Field.Option(
          value: option, label: LocalizedText(option), when: index == 0 ? first : nil)
      }, rules: [.choices(options)], validate: validate)
  }
}
