import ProfileModel
import Screens
import TestSupport

@testable import Wizard

extension Flow {
  static func screen(
    _ id: String, _ when: Condition, _ required: Condition, _ fields: [Field]
  ) -> Screen {
    Screen(
      id: id, title: LocalizedText(id), purpose: "", when: when, required: required, fields: fields)
  }

  static func field(
    _ id: String, _ kind: Field.Kind, _ writes: AttributePath? = nil,
    when: Condition? = nil
  ) -> Field {
    let isChoice = kind == .choice || kind == .choices
    return Field(
      id: id, label: LocalizedText(id), kind: kind,
      writes: writes ?? AttributePath(stringLiteral: "user_metadata.\(id)"),
      options: isChoice ? [.init(value: "a", label: "A"), .init(value: "b", label: "B")] : [],
      when: when)
  }

  /// A sign-up of two forms, and a visit with a field of each kind.
  static var twoForms: Flow {
    Flow(
      name: "Reading Room",
      screens: [
        screen("signup", .event(.signup), .always, [field("given_name", .text, "given_name")]),
        screen(
          "account", .event(.signup), .always,
          [field("email", .email, "email"), field("password", .password, "password")]),
        screen(
          "work", .event(.login), .never,
          [field("size", .choice), field("topics", .choices), field("place", .text)]),
        screen(
          "more", .event(.login), .always, [field("born", .date), field("member", .confirm)]),
      ], providers: gitHub)
  }

  /// Screens that wait for one another, more than the limits have room for.
  static var chain: Flow {
    Flow(
      name: "Reading Room",
      screens: [
        screen(
          "signup", .event(.signup), .always,
          [field("email", .email, "email"), field("password", .password, "password")]),
        screen(
          "work", .event(.login), .never,
          [field("b", .text), field("c", .text, when: .field("a", .known(true)))]),
        screen("more", .completed("work"), .never, [field("d", .text)]),
        screen("last", .event(.login), .always, [field("e", .confirm), field("f", .text)]),
      ], limits: Limits(screens: 3, fields: 4), providers: gitHub)
  }

  static var gitHub: [Provider] { [.gitHub] }
}
