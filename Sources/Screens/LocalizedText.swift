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
  /// context does not have stays as it is, so that the mistake can be seen; a value is not filled in
  /// turn.
  package func filled(from context: [String: String], in language: String = "en") -> String {
    var filled = ""
    var rest = resolved(in: language)[...]
    while let brace = rest.firstIndex(of: "{") {
      filled += rest[..<brace]
      rest = rest[brace...]
      let name = rest.dropFirst().prefix { $0 != "}" && $0 != "{" }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == "}", let value = context[String(name)] {
        filled += value
        rest = rest[rest.index(after: end)...]
      } else {
        filled.append(rest.removeFirst())
      }
    }
    return filled + rest
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
