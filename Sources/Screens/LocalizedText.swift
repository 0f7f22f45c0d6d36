/// A text that a person reads: one for everybody, or one for each language.
package struct LocalizedText: Hashable, Sendable {
  private struct Translation: Hashable {
    let language: String
    let text: String
  }

  /// In the order of their language codes. A text for everybody stands under the empty code.
  private let translations: [Translation]

  package init(_ text: String) { translations = [Translation(language: "", text: text)] }

  /// - Precondition: none of the texts is for the empty code; `en` is the one that others fall back to.
  package init(_ texts: [String: String]) {
    translations = texts.sorted { $0.key < $1.key }.map { Translation(language: $0, text: $1) }
  }

  /// No text, where no file has one.
  package static let none = LocalizedText([:])

  /// The text in every language, in the order of their codes.
  package var everyText: [String] { translations.map(\.text) }

  /// The text in a language, else in English, else in the first there is.
  package func resolved(in language: String = "en") -> String {
    for wanted in [language, "", "en"] {
      if let found = translations.first(where: { $0.language == wanted }) { return found.text }
    }
    return translations.first?.text ?? ""
  }

  /// The text with each `{name}` replaced from the context of an interaction. A name that the
  /// context does not have stays as it is, so that the mistake can be seen; a value is not filled in
  /// turn.
  package func filled(from context: [String: String], in language: String = "en") -> String {
    let text = resolved(in: language)
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
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
