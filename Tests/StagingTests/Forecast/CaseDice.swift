import ProfileModel
import Screens
import TestSupport

@testable import Staging

/// Draws flows, profiles and histories in which time and values matter, from a seed.
struct CaseDice {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
  mutating func chance(_ part: Int) -> Bool { number(below: part) == 0 }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Whole hours, so that what happens at once can meet.
  mutating func span(days: Int) -> Duration { .seconds(3600 * number(below: 24 * days)) }
}

// MARK: - Flows

extension CaseDice {
  static let kinds: [Field.Kind] = [
    .text, .number, .choice, .country, .email, .confirm, .date, .phone, .url, .choices,
  ]

  mutating func flow() -> Flow {
    let fields = Self.kinds.indices.map { field($0) }
    let screens = (0..<2 + number(below: 3)).map { number in
      let own = fields.indices.filter { _ in chance(4) }
      return Screen.screen(
        "s\(number)", when: one(of: [.always, .event(.login), since(), condition(depth: 2)]),
        required: one(of: [.never, .never, .always, since()]), snooze: span(days: 9),
        maxAsks: one(of: [nil, 3]), version: one(of: [1, 1, 2]),
        limits: Screen.Limits(quiet: chance(3) ? span(days: 4) : nil),
        fields: (own.isEmpty ? [number] : own).map { place in
          fields[place].placed(
            when: chance(4) ? condition(depth: 1) : nil, required: chance(3) ? .never : nil)
        })
    }
    return Flow(
      name: "", screens: screens, fields: fields,
      limits: Flow.Limits(screens: 1 + number(below: 3), fields: 2 + number(below: 5)))
  }

  private mutating func field(_ place: Int) -> Field {
    let kind = Self.kinds[place]
    let paths = [
      "user_metadata.f\(place)", "identities.linkedin.profileData.f\(place)",
      "app_metadata.clearbit.f\(place)",
    ].map { AttributePath(stringLiteral: $0) }
    let rules: [ValidationRule] =
      switch kind {
      case .choice: [.choice(Self.options)]
      case .choices: [.choices(Self.options)]
      case .country: [.country]
      case .email: [.email]
      case .date: [.date]
      case .phone: [.phone]
      case .url: [.url]
      case .number: [.number]
      default: []
      }
    return Field(
      id: "f\(place)", label: "", kind: kind, writes: paths[0],
      knownFrom: Array(paths.prefix(1 + number(below: 3))),
      options: Self.options.map { Field.Option(value: $0, label: LocalizedText($0)) }, rules: rules,
      validate: chance(3) ? valueTest(of: kind) : nil, expires: chance(2) ? span(days: 40) : nil)
  }

  static let options = ["red", "green", "blue", "grey"]

  private mutating func condition(depth: Int) -> Condition {
    let place = number(below: Self.kinds.count)
    let test = chance(3) ? ValueTest.known(chance(2)) : valueTest(of: Self.kinds[place])
    let path: AttributePath = one(of: [
      AttributePath(stringLiteral: "user_metadata.f\(place)"),
      AttributePath(stringLiteral: "app_metadata.clearbit.f\(place)"),
    ])
    let simple: [Condition] = [
      .event(.login), .event(one(of: Interaction.Event.common)), since(), since(),
      .interactions(.atLeast(number(below: 4))), .field("f\(place)", test),
      .field("f\(place)", test),
      .fact(.attribute(path), test), .fact(.completeness, .atLeast(number(below: 60))),
    ]
    guard depth > 0, chance(2) else { return one(of: simple) }
    let parts = (0..<1 + number(below: 3)).map { _ in condition(depth: depth - 1) }
    return one(of: [.all(parts), .any(parts), .not(parts[0])])
  }

  private mutating func since() -> Condition {
    let bound = ValueTest.Bound.duration(span(days: 20))
    let moment: Fact.Moment = one(of: [
      .event(.signup), .event(.login), .screen("s0"), .field("f\(number(below: 4))"),
    ])
    return .fact(
      .since(moment),
      ValueTest(
        one(of: [
          .minimum(bound), .exclusiveMinimum(bound), .maximum(bound), .exclusiveMaximum(bound),
        ])))
  }

  /// Two values of each kind are named by tests, and others are near the bounds.
  private mutating func valueTest(of kind: Field.Kind) -> ValueTest {
    let bound = ValueTest.Bound.number(Double(number(below: 10)))
    switch kind {
    case .number:
      return ValueTest(
        one(of: [
          .minimum(bound), .exclusiveMaximum(bound), .multipleOf(3), .const(5), .oneOf([2, 7]),
        ]))
    case .choice: return one(of: [.const("red"), ValueTest(.oneOf(["green", "blue"]))])
    case .choices: return ValueTest(one(of: [.contains(.const("red")), .minItems(2)]))
    case .country: return one(of: [.const("US"), ValueTest(.oneOf(["US", "CA"]))])
    case .confirm: return .const(.bool(chance(2)))
    case .date: return ValueTest(one(of: [.minimum(.text("1990-01-01")), .const("2001-02-03")]))
    case .email: return ValueTest(one(of: [.pattern("@acme\\.com$"), .format(.email)]))
    case .url: return ValueTest(.pattern("^https://"))
    default:
      return ValueTest(
        one(of: [
          .minLength(8), .maxLength(12), .pattern("Ltd$"), .const("Acme"), .contains(.const("vip")),
          .format(.date),
        ]))
    }
  }
}

// MARK: - People

extension CaseDice {
  /// All that a profile can say, by the kind of the field; most of it is recognised at once.
  static let values: [Field.Kind: [JSONValue]] = [
    .text: ["Qwfpgj", "Qwfpgj Zxcdv Ltd", "Acme", "Vbkmhn vip Jlyu", " ", "1987-06-05", 4711],
    .number: [0, 2, 5, 6, 8, 11, 4711, "17", "Arstdh"],
    .choice: ["red", "green", "blue", "grey", "Purplewq"],
    .choices: [["red"], ["green", "blue"], ["Purplewq"], [], ["red", "grey"]],
    .country: ["US", "CA", "Freedonia", "FR", "Germany", "us"],
    .email: ["qwfpgj@acme.com", "arstdh@nowhere.example", "no email at all"],
    .confirm: [true, false, 1, 0, "Arstdh"],
    .date: ["1987-06-05", "2001-02-03", "2011-12-13", "Someday"],
    .phone: ["+49 30 4711471", "+14711471", "Arstdh"],
    .url: ["https://qwfpgj.example/zxcdv", "http://qwfpgj.example", "Arstdh"],
  ]

  mutating func profile() -> Profile {
    let identity: JSONObject = [
      "provider": "linkedin", "connection": "linkedin", "user_id": "Zxcdvbnm",
      "isSocial": .bool(true), "profileData": .object(members()),
    ]
    var profile = Profile.account(
      [
        "created_at": .string(noon.after(days: -30).text), "user_metadata": .object(members()),
        "app_metadata": ["clearbit": .object(members())],
      ], logins: Int64(number(below: 4)))
    if chance(2) {
      let own = profile.document["identities"]?.array ?? []
      profile.document["identities"] = .array(own + [.object(identity)])
    }
    return profile
  }

  private mutating func members() -> JSONObject {
    var members: JSONObject = [:]
    for (place, kind) in Self.kinds.enumerated() where chance(2) {
      members["f\(place)"] = one(of: Self.values[kind] ?? [])
    }
    return members
  }

  /// Interactions of the last thirty days, in their order.
  mutating func history(for flow: Flow) -> History {
    var history = History()
    let times = (0..<number(below: 6)).map { _ in noon - span(days: 30) }.sorted()
    for (place, time) in times.enumerated() {
      let interaction = Interaction(
        place == 0 ? .signup : .login, context: chance(3) ? ["campaign": "Qwfpgjcampaign"] : [:])
      history.began(interaction, at: time)
      let screen = one(of: flow.screens)
      let fields = screen.fields.map(\.id)
      let outcome = one(of: History.Outcome.allCases)
      let kept = outcome == .answered ? fields.filter { _ in chance(2) } : fields
      for (outcome, fields) in [(.asked, fields), (outcome, kept)]
      where outcome != .asked || !chance(9) {
        history.note(
          Showing(
            interaction: interaction, screen: screen.id, outcome: outcome, fields: fields), at: time
        )
      }
    }
    if chance(3) {
      history.wrote(["app_metadata.clearbit.f0"], isPerson: false, at: noon - span(days: 20))
    }
    return history
  }
}

extension Field {
  /// The same field on a screen.
  fileprivate func placed(when: Condition?, required: Condition?) -> Field {
    Field(
      id: id, label: label, kind: kind, writes: writes, knownFrom: knownFrom, options: options,
      rules: rules, validate: validate, expires: expires, when: when, required: required)
  }
}
