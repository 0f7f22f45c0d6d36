package import ProfileModel
package import Screens

extension Field {
  /// What is stored for a text that a person typed, in the form of the kind: trimmed, a number as a
  /// number, and a country by its code. A text that is no such value stays a text, which the field's
  /// rules then refuse.
  package func value(of text: String) -> JSONValue {
    switch kind {
    case .password: .string(text)
    case .number: Answer.number(from: text) ?? Answer.text(from: text)
    case .date: Answer.date(from: text) ?? Answer.text(from: text)
    case .phone: Answer.phone(from: text).map(JSONValue.string) ?? Answer.text(from: text)
    case .country: Country(typed: text).map { .string($0.code) } ?? Answer.text(from: text)
    case .text, .email, .url, .confirm, .choice, .choices: Answer.text(from: text)
    }
  }

  /// A stored value as a person would type it, and a country by its name; nothing for a value that is
  /// no line of text.
  func typed(_ value: JSONValue) -> String {
    switch value {
    case .string(let text) where kind == .country: Country(typed: text)?.name ?? text
    case .string(let text): text
    case .number(let number): number.text
    case .null, .bool, .array, .object: ""
    }
  }
}
