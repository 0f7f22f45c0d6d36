import ProfileModel

/// Walks one parsed file and notes every fault on the way.
///
/// A read that finds a fault gives `nil` or leaves the value out, and goes on, so that the next fault
/// is found too. Nothing that was read with a fault is ever used.
struct DocumentReader {
  /// What a file has to know of the others.
  struct Surroundings {
    var screens: [String] = []
    var articles: [String] = []
    /// What facts can be about.
    var subjects = Fact.Subjects()
    /// The kinds of fields by their ids, as far as they can be read.
    var kinds: [String: Field.Kind] = [:]
    /// The declarations that screens may share.
    var shared: [Field] = []
    /// Whether these are not known, since `flow.json` cannot be read.
    var areFieldsUnknown = false
    /// Whether some screens are not known, since their files cannot be read.
    var areScreensUnknown = false
    var knowsArticles: Bool { !articles.isEmpty }
    var limits = Flow.Limits()
    var password = PasswordPolicy()
    /// `nil` where the flow cannot be read.
    var providers: [Provider]?
  }

  let file: String
  var surroundings: Surroundings
  private(set) var findings: [Finding] = []

  init(file: String, surroundings: Surroundings = Surroundings()) {
    self.file = file
    self.surroundings = surroundings
  }

  mutating func note(_ problem: Finding.Problem, at node: Node) {
    findings.append(Finding(file: file, path: node.path, problem: problem))
  }

  /// The document that bytes hold; `nil`, with a fault, where they hold none.
  mutating func document(in bytes: [UInt8]) -> Node? {
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      findings += document.repeatedKeys.map { Finding(file: file, problem: .notJSON($0)) }
      return Node(value: document.value, path: "")
    } catch {
      findings.append(Finding(file: file, problem: .notJSON(error)))
      return nil
    }
  }
}

// MARK: - Objects and lists

extension DocumentReader {
  /// Whether a value is an object. Its keys are held against the known ones.
  mutating func isObject(_ node: Node, keys known: [String]) -> Bool {
    guard isShape(.object, node), let members = node.value.object else { return false }
    for key in members.keys where !known.contains(key) && key != "$schema" {
      note(.unknownKey(key, known: known), at: node)
    }
    return true
  }

  /// Whether a value is of the kind expected there.
  mutating func isShape(_ expected: Finding.Shape, _ node: Node) -> Bool {
    if node.shape != expected { note(.wrongShape(expected: expected, found: node.shape), at: node) }
    return node.shape == expected
  }

  /// Reads a member that has to be there.
  mutating func required<Value>(
    _ key: String, of node: Node, _ read: (inout Self, Node) -> Value?
  ) -> Value? {
    guard let member = node[key] else {
      note(.missingKey(key), at: node)
      return nil
    }
    return read(&self, member)
  }

  /// Reads a member that may be missing.
  mutating func optional<Value>(
    _ key: String, of node: Node, _ read: (inout Self, Node) -> Value?
  ) -> Value? {
    node[key].flatMap { read(&self, $0) }
  }

  /// Reads a list that has at least one element; those with findings are left out.
  mutating func list<Value>(_ node: Node, of read: (inout Self, Node) -> Value?) -> [Value]? {
    guard case .array(let elements) = node.value else {
      note(.wrongShape(expected: .list, found: node.shape), at: node)
      return nil
    }
    if elements.isEmpty { note(.emptyList, at: node) }
    return node.elements.compactMap { read(&self, $0) }
  }

  /// Notes each word that stands in a list for the second time.
  mutating func noteRepeated(_ vocabulary: Finding.Vocabulary, _ words: [(String, Node)]) {
    var seen: Set<String> = []
    for (word, node) in words where !seen.insert(word).inserted {
      note(.repeated(word, vocabulary), at: node)
    }
  }
}

// MARK: - Plain values

extension DocumentReader {
  mutating func text(_ node: Node) -> String? {
    guard let text = node.value.string else {
      note(.wrongShape(expected: .text, found: node.shape), at: node)
      return nil
    }
    if text.trimmed.isEmpty { note(.emptyText, at: node) }
    return text
  }

  mutating func truth(_ node: Node) -> Bool? {
    if node.value.bool == nil { note(.wrongShape(expected: .truth, found: node.shape), at: node) }
    return node.value.bool
  }

  mutating func number(_ node: Node) -> Double? {
    guard case .number(let number) = node.value else {
      note(.wrongShape(expected: .number, found: node.shape), at: node)
      return nil
    }
    return number.double
  }

  mutating func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let number = node.value.integer else {
      note(.wrongShape(expected: .wholeNumber, found: node.shape), at: node)
      return nil
    }
    if !range.contains(number) {
      note(.numberOutside(minimum: range.lowerBound, maximum: range.upperBound), at: node)
    }
    return number
  }

  /// One word of several.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, of vocabulary: Finding.Vocabulary
  ) -> Word? {
    guard let text = text(node) else { return nil }
    let word = Word(rawValue: text)
    if word == nil {
      note(.unknownWord(text, of: vocabulary, known: Word.allCases.map(\.rawValue)), at: node)
    }
    return word
  }

  mutating func path(_ node: Node) -> AttributePath? {
    guard let text = text(node) else { return nil }
    let path = AttributePath(text)
    if path == nil || text.hasWhitespace { note(.badPath(text), at: node) }
    return path
  }

  mutating func duration(_ node: Node) -> Duration? {
    guard let text = text(node) else { return nil }
    let duration = Duration(iso8601: text)
    if duration == nil { note(.badDuration(text), at: node) }
    return duration
  }

  /// One wording, or several of which the first whose facts are all known is taken.
  private mutating func wordings(_ node: Node) -> [String]? {
    guard case .array = node.value else { return wording(node).map { [$0] } }
    return list(node) { $0.wording($1) }
  }

  private mutating func wording(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    for name in LocalizedText(text).names where Fact(name, in: surroundings.subjects) == nil {
      note(.unknownWord(name, of: .fact, known: Fact.names(in: surroundings.subjects)), at: node)
    }
    return text
  }

  /// The texts that elements of a list have under a key, those of elements with findings too.
  func texts(of key: String, in node: Node) -> [(String, Node)] {
    node.elements.compactMap { $0[key] }.compactMap { member in
      member.value.string.map { ($0, member) }
    }
  }

  /// A text for everybody, or one for each language, English among them.
  mutating func localizedText(_ node: Node) -> LocalizedText? {
    switch node.value {
    case .string, .array: return wordings(node).map { LocalizedText(wordings: ["": $0]) }
    case .object(let members):
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
}

extension String {
  /// Paths are read at every start, and hardly ever is one not of visible ASCII.
  fileprivate var hasWhitespace: Bool {
    !utf8.allSatisfy { 0x21..<0x7F ~= $0 } && contains(where: \.isWhitespace)
  }

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

extension Node {
  var shape: Finding.Shape {
    switch value {
    case .null: .null
    case .bool: .truth
    case .number: .number
    case .string: .text
    case .array: .list
    case .object: .object
    }
  }
}
