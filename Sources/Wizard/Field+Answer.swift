package import ProfileModel
package import Screens

extension Field {
  /// What is stored for a text that a person typed, in the form of the kind: trimmed, and a number
  /// as a number. A text that is no such value stays a text, which the field's rules then refuse.
  package func value(of text: String) -> JSONValue {
    switch kind {
    case .password: .string(text)
    case .number: Answer.number(from: text) ?? Answer.text(from: text)
    case .date: Answer.date(from: text) ?? Answer.text(from: text)
    case .phone: Answer.phone(from: text).map(JSONValue.string) ?? Answer.text(from: text)
    case .text, .email, .country, .url, .confirm, .choice, .choices: Answer.text(from: text)
    }
  }
}
