import ProfileModel

/// A text that a person reads: where it stands, and its languages; none where it is for everybody.
struct TextInLanguages {
  let path: String
  let languages: [String]
}

extension DocumentReader {
  /// A text for everybody, or one for each language, English among them.
  mutating func localizedText(_ node: Node) -> LocalizedText? {
    switch node.value {
    case .string, .array:
      noteLanguages([], of: node)
      return wordings(node).flatMap { $0.isEmpty ? nil : LocalizedText(for: $0) }
    case .object(let members):
      // Without a language it is no text at all.
      guard members.isEmpty || members.keys.contains(where: \.isLanguageCode) else {
        note(.wrongShape(expected: .localizedText, found: .object), at: node)
        return nil
      }
      noteLanguages(members.keys, of: node)
      if members["en"] == nil { note(.missingKey("en"), at: node) }
      var wordings: [String: [String]] = [:]
      for (code, member) in node.memberNodes {
        if !code.isLanguageCode { note(.badLanguage(code), at: node) }
        wordings[code] = self.wordings(member)
      }
      return LocalizedText(wordings: wordings)
    default:
      note(.wrongShape(expected: .localizedText, found: node.shape), at: node)
      return nil
    }
  }

  /// One wording, or several of which the first whose facts are all known is taken.
  private mutating func wordings(_ node: Node) -> [String]? {
    guard case .array = node.value else { return wording(node).map { [$0] } }
    return list(node) { $0.wording($1) }
  }

  private mutating func wording(_ node: Node) -> String? {
    guard let text = shownText(node) else { return nil }
    if care != .trustful, text.utf8.contains(UInt8(ascii: "{")) {
      for name in LocalizedText(text).names { _ = fact(name, at: node) }
    }
    return text
  }

  private mutating func noteLanguages(_ languages: [String], of node: Node) {
    guard isThorough else { return }
    let languages = languages.filter(\.isLanguageCode)
    texts.append(TextInLanguages(path: node.path, languages: languages))
  }

  /// A text that is shown.
  package mutating func shownText(_ node: Node) -> String? {
    let text = text(node)
    if isThorough, let text { judge(text, at: node) }
    return text
  }

  private mutating func judge(_ text: String, at node: Node) {
    if let scalar = text.unicodeScalars.first(where: \.steersText) {
      note(.unprintable(scalar), at: node)
    } else if text.trimmed != text {
      note(.spaceAround, at: node)
    }
    if node.isLabelOfField, text.count > Field.longestLabel {
      note(.longLabel(text.count, most: Field.longestLabel), at: node)
    }
  }

  /// Notes each label of an option that reads as one before it, in the same language.
  mutating func noteEqualLabels(of options: [Node]) {
    guard isThorough else { return }
    var seen: Set<[String]> = []
    for label in options.compactMap({ $0["label"] }) {
      for (language, text) in label.textsByLanguage {
        let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !seen.insert([language, folded]).inserted { note(.equalLabels(text), at: label) }
      }
    }
  }
}

extension Field {
  /// More characters than this have no room beside "optional", however wide the terminal.
  static let longestLabel = 50 - " optional".count
}

extension Node {
  /// Such as that of `fields[0].label` and `fields[0].label.es`.
  fileprivate var isLabelOfField: Bool {
    let keys = path.split(separator: ".")
    return keys.count >= 2 && keys[0].hasPrefix("fields[") && keys[1] == "label"
  }

  /// A text under its language; one for everybody under none.
  fileprivate var textsByLanguage: [(language: String, text: String)] {
    switch value {
    case .string(let text): [("", text)]
    case .object(let texts): texts.compactMap { code, text in text.string.map { (code, $0) } }
    default: []
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is no letter, but steers a terminal or turns the text around it.
  fileprivate var steersText: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}

extension String {
  /// Two or three letters, and further parts after hyphens (RFC 5646 §2.1, without its registry).
  fileprivate var isLanguageCode: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let language = parts[0]
    return (2...3).contains(language.count) && language.allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isWholeNumber) }
      }
  }
}
