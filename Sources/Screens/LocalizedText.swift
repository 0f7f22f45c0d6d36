/// A text that a person reads: one for everybody, or one for each language.
package struct LocalizedText: Hashable, Sendable {
  /// By language code. A text for everybody stands under the empty code.
  private let texts: [String: String]

  package init(_ text: String) { texts = ["": text] }

  /// - Precondition: none of the texts is for the empty code; `en` is the one that others fall back to.
  package init(_ texts: [String: String]) { self.texts = texts }

  /// The languages it is written in; empty for a text for everybody.
  package var languages: [String] { texts.keys.filter { !$0.isEmpty }.sorted() }

  /// The text in every language, in the order of their codes.
  package var everyText: [String] { texts.sorted { $0.key < $1.key }.map(\.value) }

  /// The text in a language, else in English, else in the first there is.
  package func resolved(in language: String = "en") -> String {
    texts[language] ?? texts[""] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }

  /// The text with each `{name}` replaced from the context of an interaction. A name that the
  /// context does not have stays as it is, so that the mistake can be seen.
  package func filled(from context: [String: String], in language: String = "en") -> String {
    var text = resolved(in: language)
    for (name, value) in context.sorted(by: { $0.key < $1.key }) {
      text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        .joined(separator: value)
    }
    return text
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
