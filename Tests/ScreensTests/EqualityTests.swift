import ProfileModel
import Testing

@testable import Screens

/// Fields and screens are shared, and say themselves when two of them are equal.
struct EqualityTests {
  private static let condition = Condition.event(.login)

  private static func field(
    id: String = "a", label: LocalizedText = "A", hint: LocalizedText? = nil,
    purpose: LocalizedText? = nil, kind: Field.Kind = .text, writes: AttributePath = "a",
    knownFrom: [AttributePath] = ["a"], options: [Field.Option] = [],
    rules: [ValidationRule] = [], validate: ValueTest? = nil, message: LocalizedText? = nil,
    expires: Duration? = nil, was: [String] = [], when: Condition? = nil,
    required: Condition? = nil
  ) -> Field {
    Field(
      id: id, label: label, hint: hint, purpose: purpose, kind: kind, writes: writes,
      knownFrom: knownFrom, options: options, rules: rules, validate: validate, message: message,
      expires: expires, was: was, when: when, required: required)
  }

  private static let fields = [
    field(id: "b"), field(label: "B"), field(hint: "h"), field(purpose: "p"), field(kind: .email),
    field(writes: "b"), field(knownFrom: ["b"]), field(options: [.init(value: "x", label: "X")]),
    field(rules: [.email]), field(validate: .known(true)), field(message: "m"),
    field(expires: .days(1)), field(was: ["b"]), field(when: condition), field(required: condition),
  ]

  @Test func `A field equals one that says the same, and none that differs in anything`() {
    #expect(Self.field() == Self.field())
    #expect(Self.field().hashValue == Self.field().hashValue)
    for other in Self.fields { #expect(other != Self.field()) }
    // One for each property; `names` follows from the id and those of before.
    #expect(Self.fields.count == Mirror(reflecting: Self.field()).children.count - 1)
  }

  private static func screen(
    id: String = "a", title: LocalizedText = "A", purpose: LocalizedText = "",
    when: Condition = .always, required: Condition = .never, snooze: Duration = .days(7),
    maxAsks: Int? = nil, version: Int = 1, limits: Screen.Limits = .init(),
    fields: [Field] = [field()], was: [String] = [], allow: [String] = []
  ) -> Screen {
    Screen(
      id: id, title: title, purpose: purpose, when: when, required: required, snooze: snooze,
      maxAsks: maxAsks, version: version, limits: limits, fields: fields, was: was, allow: allow)
  }

  private static let screens = [
    screen(id: "b"), screen(title: "B"), screen(purpose: "p"), screen(when: condition),
    screen(required: condition), screen(snooze: .days(1)), screen(maxAsks: 3), screen(version: 2),
    screen(limits: .init(fields: 1)), screen(fields: [field(hint: "h")]), screen(was: ["b"]),
    screen(allow: ["x"]),
  ]

  @Test func `A screen equals one that says the same, and none that differs in anything`() {
    #expect(Self.screen() == Self.screen())
    #expect(Self.screen().hashValue == Self.screen().hashValue)
    for other in Self.screens { #expect(other != Self.screen()) }
    #expect(Self.screens.count == Mirror(reflecting: Self.screen()).children.count - 1)
  }
}
