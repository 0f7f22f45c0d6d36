import ProfileModel
import Screens
import Testing

@testable import Staging

/// What holds for every plan, over flows, profiles and histories drawn at random from a seed.
struct PlanPropertyTests {
  @Test(arguments: UInt64(1)...400) func `Every plan keeps its promises`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let flow = dice.flow()
    let (profile, history) = (dice.profile(), dice.history(for: flow))
    let interaction = Interaction(dice.one(of: Interaction.Event.common))
    let now = noon.after(seconds: dice.number(below: 30 * 86_400))
    let writer = dice.one(of: Writer.allCases)
    func plan() -> Plan {
      Plan(
        for: Visit(profile: profile, history: history, now: now), flow: flow,
        interaction: interaction, writer: writer)
    }
    let made = plan()

    #expect(plan() == made)
    #expect(made.steps.allSatisfy { !$0.fields.isEmpty })
    #expect(made.steps.count <= flow.limits.screens)
    #expect(made.steps.map(\.questions.count).reduce(0, +) <= flow.limits.fields)

    let asked = made.steps.flatMap { step in step.fields.map { (step.screen, $0) } }
    for (_, field) in asked {
      #expect(!isKnown(field, in: profile))
      #expect(writer.mayWrite(field.writes))
    }
    #expect(Set(asked.map(\.1.writes)).count == asked.count)
    #expect(
      asked.map { "\($0.id).\($1.id)" }
        == made.decisions.filter { $0.verdict == .ask }.map { "\($0.screen).\($0.field)" })

    let fields = flow.screens.flatMap { screen in screen.fields.map { "\(screen.id).\($0.id)" } }
    #expect(made.decisions.map { "\($0.screen).\($0.field)" }.sorted() == fields.sorted())
    #expect(made.decisions.allSatisfy { ($0.verdict == .known) == ($0.source != nil) })
    #expect(made.reasons(in: flow).allSatisfy { !$0.contains(Dice.secret) })
  }

  /// Known in the words of the Golden Rule, written once more and differently.
  private func isKnown(_ field: Field, in profile: Profile) -> Bool {
    field.knownFrom.contains { path in
      guard let text = profile[path]?.string else { return false }
      return text.contains { !$0.isWhitespace } && field.refusal(of: .string(text)) == nil
    }
  }

  @Test func `The draws are worth it`() {
    var verdicts: Set<Plan.Verdict> = []
    for seed in UInt64(1)...400 {
      var dice = Dice(seed: seed)
      let flow = dice.flow()
      let (profile, history) = (dice.profile(), dice.history(for: flow))
      verdicts.formUnion(Plan(flow, profile, history).decisions.map(\.verdict))
    }
    #expect(verdicts == Set(Plan.Verdict.allCases))
  }
}

/// Draws from a seed (SplitMix64), the same on every machine.
private struct Dice {
  /// Every stored answer has it, so that no sentence can carry one unseen.
  static let secret = "Xyzzy"
  private static let keys = ["a", "b", "c", "d"]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(limit))
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  mutating func path() -> AttributePath {
    let key = one(of: Self.keys)
    return one(of: [
      AttributePath(stringLiteral: "user_metadata.\(key)"),
      AttributePath(stringLiteral: "app_metadata.clearbit.\(key)"),
      AttributePath(stringLiteral: "identities.linkedin.profileData.\(key)"), "nickname",
    ])
  }

  mutating func flow() -> Flow {
    let screens = (0..<1 + number(below: 4)).map { number in
      Screen.screen(
        "s\(number)", when: condition(depth: 2), required: one(of: [.never, .always]),
        maxAsks: one(of: [nil, 1, 3]), fields: (0..<1 + self.number(below: 4)).map { field($0) })
    }
    return Flow(
      name: "", screens: screens,
      limits: Flow.Limits(
        screens: 1 + number(below: 3), fields: 1 + number(below: 6),
        quiet: one(of: [.zero, .days(3)])))
  }

  private mutating func field(_ number: Int) -> Field {
    Field(
      id: "f\(number)", label: "", kind: .text,
      writes: one(of: [
        path(), AttributePath(stringLiteral: "user_metadata.\(one(of: Self.keys))"),
      ]),
      knownFrom: (0..<1 + self.number(below: 3)).map { _ in path() },
      validate: self.number(below: 2) == 0 ? nil : ValueTest(.minLength(7)),
      when: self.number(below: 5) == 0 ? condition(depth: 1) : nil,
      required: self.number(below: 3) == 0 ? .never : nil)
  }

  private mutating func condition(depth: Int) -> Condition {
    let count = one(of: [
      ValueTest.const(.number(.integer(Int64(1 + number(below: 3))))),
      .atLeast(1 + number(below: 3)), .every(1 + number(below: 3)),
    ])
    let simple: [Condition] = [
      .event(.login), .event(one(of: Interaction.Event.common)), .interactions(count),
      .logins(count), .fact(.attribute(path()), .known(true)),
      .field("f0", .known(number(below: 2) == 0)), .completed("s0"),
      .fact(.screen("s0", one(of: Fact.Happening.allCases)), count),
    ]
    guard depth > 0, number(below: 2) == 0 else { return one(of: simple) }
    let parts = (0..<1 + number(below: 3)).map { _ in condition(depth: depth - 1) }
    return one(of: [.all(parts), .any(parts), .not(parts[0])])
  }

  mutating func profile() -> Profile {
    var members: JSONObject = [:]
    for key in Self.keys {
      members[key] = one(of: [
        nil, nil, .string(Self.secret), .string(Self.secret + " Ltd"), " ", .null,
      ])
    }
    let empty: JSONObject = [:]
    return Profile.account(
      [
        "user_metadata": .object(one(of: [members, empty])),
        "app_metadata": ["clearbit": .object(one(of: [members, empty]))],
        "identities": [
          ["provider": "linkedin", "profileData": .object(one(of: [members, empty]))]
        ],
      ], logins: Int64(number(below: 4)))
  }

  mutating func history(for flow: Flow) -> History {
    let entries = (0..<number(below: 6)).map { _ in
      let screen = one(of: flow.screens)
      return History.Entry(
        screen.id, one(of: History.Outcome.allCases),
        screen.fields.map(\.id).filter { _ in number(below: 2) == 0 },
        at: noon.after(days: -15, seconds: number(below: 20 * 86_400)))
    }
    return History(
      interactions: number(below: 4), entries: entries.sorted { $0.at < $1.at })
  }
}
