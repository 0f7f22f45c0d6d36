/// A text that a person reads: one for everybody, or one for each language.
///
/// It may name facts in braces, as in `Good to see you, {given_name}.` Where one of them may be
/// unknown there are several wordings, and the first whose facts are all known is taken.
package struct LocalizedText: Hashable, Sendable {
  private struct Translation: Hashable {
    let language: String
    /// Never empty.
    let wordings: [String]
  }

  /// In the order of their language codes. A text for everybody stands under the empty code.
  private let translations: [Translation]

  package init(_ text: String) { self.init(for: [text]) }

  /// - Parameter wordings: those for everybody; at least one.
  init(for wordings: [String]) {
    translations = [Translation(language: "", wordings: wordings)]
  }

  /// - Precondition: none of the texts is for the empty code; `en` is the one that others fall back to.
  package init(_ texts: [String: String]) { self.init(wordings: texts.mapValues { [$0] }) }

  /// - Parameter wordings: by the language; under the empty code those for everybody. Languages without
  ///   any are left out.
  package init(wordings: [String: [String]]) {
    translations = wordings.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { Translation(language: $0, wordings: $1) }
  }

  /// No text, where no file has one.
  package static let none = LocalizedText([:])

  /// Every wording in every language, in the order of their codes.
  package var everyText: [String] { translations.flatMap(\.wordings) }

  /// The languages that have a text of their own.
  package var languages: [String] { translations.map(\.language).filter { !$0.isEmpty } }

  /// The text in a language, else in English, else in the first there is, as it stands.
  package func resolved(in language: String = "en") -> String {
    wordings(in: language).first ?? ""
  }

  private func wordings(in language: String) -> [String] {
    for wanted in [language, "", "en"] {
      if let found = translations.first(where: { $0.language == wanted }) { return found.wordings }
    }
    return translations.first?.wordings ?? []
  }

  /// The first wording whose facts are all known, with them put in. Where there is none, the last,
  /// and its unknown names stay as they are, so that the mistake can be seen.
  ///
  /// - Parameter fact: what a fact of a name is, as a person reads it; `nil` where it is unknown.
  package func filled(in language: String = "en", by fact: (String) -> String?) -> String {
    var filled = ""
    for wording in wordings(in: language) {
      let attempt = wording.filled(by: fact)
      filled = attempt.text
      if attempt.isWhole { break }
    }
    return filled
  }

  /// The names in the braces of every wording.
  package var names: [String] { everyText.flatMap(\.names) }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension String {
  /// What is filled in is not filled in turn.
  fileprivate func filled(by fact: (String) -> String?) -> (text: String, isWhole: Bool) {
    guard utf8.contains(UInt8(ascii: "{")) else { return (self, true) }
    var (filled, isWhole) = ("", true)
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .name(let name):
        let value = fact(String(name))
        isWhole = isWhole && value != nil
        filled += value ?? "{\(name)}"
      }
    }
    return (filled, isWhole)
  }

  fileprivate var names: [String] {
    guard utf8.contains(UInt8(ascii: "{")) else { return [] }
    return pieces.compactMap { if case .name(let name) = $0 { String(name) } else { nil } }
  }

  private enum Piece {
    case text(Substring)
    case name(Substring)
  }

  /// A brace that nothing closes is text.
  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = self[...]
    while let brace = rest.firstIndex(of: "{") {
      let name = rest[brace...].dropFirst().prefix { $0 != "}" && $0 != "{" }
      let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == "}"
      pieces.append(.text(isClosed ? rest[..<brace] : rest[..<name.endIndex]))
      if isClosed { pieces.append(.name(name)) }
      rest = isClosed ? rest[rest.index(after: name.endIndex)...] : rest[name.endIndex...]
    }
    return pieces + [.text(rest)]
  }
}
