import ProfileModel

/// Walks one parsed file and notes every fault on the way.
///
/// A read that finds a fault gives `nil` or leaves the value out, and goes on, so that the next fault
/// is found too. Nothing that was read with a fault is ever used.
package struct DocumentReader {
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
    /// Whether `flow.json` has a fault, so that there may be more shared fields and events than these.
    var isFlowUnknown = false
    /// Whether a file that may declare fields cannot be read, so that there may be more than these.
    var areFieldsUnknown = false
    var knowsArticles: Bool { !articles.isEmpty }
    var limits = Flow.Limits()
    var password = PasswordPolicy()
    /// `nil` where the flow cannot be read.
    var providers: [Provider]?
  }

  let file: String
  var surroundings = Surroundings()
  /// How closely to look.
  let care: FlowReading.Care
  package private(set) var findings: [Finding] = []
  /// Whether something could not be held against another file, since that has a fault.
  var hasGap = false
  /// The texts that a person reads, of a thorough reading.
  var texts: [TextInLanguages] = []

  package init(file: String, _ care: FlowReading.Care = .strict) {
    self.file = file
    self.care = care
  }

  /// Whether to look for what is allowed and most likely not meant, too.
  package var isThorough: Bool { care == .thorough }

  /// Whether what was read is as it was meant.
  var isSound: Bool { !hasGap && !findings.contains { $0.severity == .error } }

  package mutating func note(_ problem: Finding.Problem, at node: Node) {
    findings.append(Finding(file: file, path: node.path, problem: problem))
  }

  /// The document that a file holds; `nil`, with a fault, where it holds none.
  package mutating func document(in file: SourceFile) -> Node? {
    if let problem = file.problem {
      findings.append(Finding(file: file.path, problem: problem))
      return nil
    }
    do throws(JSONFault) {
      let document = try JSONDocument(file.bytes)
      document.repeatedKeys.forEach { note($0) }
      if isThorough { noteByteOrderMark(in: file) }
      return Node(document: document.value)
    } catch {
      note(error)
      return nil
    }
  }

  private mutating func note(_ fault: JSONFault) {
    findings.append(Finding(file: file, place: fault.place, problem: .notJSON(fault.problem)))
  }

  /// RFC 8259 §8.1: who writes JSON must not add one; who reads it may pass over it.
  private mutating func noteByteOrderMark(in file: SourceFile) {
    guard file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    let start = TextPlace(line: 1, column: 1)
    findings.append(Finding(file: file.path, place: start, problem: .byteOrderMark))
  }
}

// MARK: - Objects and lists

extension DocumentReader {
  /// Whether a value is an object. Its keys are held against the known ones, but for what speaks to
  /// editors and to whoever reads the file.
  package mutating func isObject(_ node: Node, keys known: [String]) -> Bool {
    guard isShape(.object, node), let members = node.value.object else { return false }
    if care == .trustful { return true }
    for key in members.keys
    where !known.contains(key) && key != "$schema" && key != Node.comment {
      note(.unknownKey(key, known: known), at: node)
    }
    return true
  }

  /// Whether a value is of the kind expected there.
  package mutating func isShape(_ expected: Finding.Shape, _ node: Node) -> Bool {
    if node.shape != expected { note(.wrongShape(expected: expected, found: node.shape), at: node) }
    return node.shape == expected
  }

  /// Reads a member that has to be there.
  package mutating func required<Value>(
    _ key: String, of node: Node, _ read: (inout Self, Node) -> Value?
  ) -> Value? {
    guard let member = node[key] else {
      if !isMisspelt(key, in: node) { note(.missingKey(key), at: node) }
      return nil
    }
    return read(&self, member)
  }

  /// Whether an unknown key of the object was most likely meant to be this one, and was told already.
  private func isMisspelt(_ key: String, in node: Node) -> Bool {
    findings.contains { finding in
      guard case .unknownKey(let other, let known) = finding.problem, finding.path == node.path
      else { return false }
      return Spelling.nearest(to: other, among: known) == key
    }
  }

  /// Reads a member that may be missing.
  package mutating func optional<Value>(
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
    if care == .trustful { return }
    var seen: Set<String> = []
    for (word, node) in words where !seen.insert(word).inserted {
      note(.repeated(word, vocabulary), at: node)
    }
    if isThorough, [.field, .attribute, .connection].contains(vocabulary) {
      noteLookAlikes(among: words)
    }
  }

  /// Notes each word that differs from one before in capitals alone.
  private mutating func noteLookAlikes(among words: [(String, Node)]) {
    var seen: [String: String] = [:]
    for (word, node) in words {
      let first = seen[word.lowercased(), default: word]
      if first != word { note(.lookAlike(word, other: first), at: node) }
      seen[word.lowercased()] = first
    }
  }
}

// MARK: - Plain values

extension DocumentReader {
  package mutating func text(_ node: Node) -> String? {
    guard let text = node.value.string else {
      note(.wrongShape(expected: .text, found: node.shape), at: node)
      return nil
    }
    guard !text.trimmed.isEmpty else {
      note(.emptyText, at: node)
      return nil
    }
    return text
  }

  package mutating func truth(_ node: Node) -> Bool? {
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

  package mutating func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let number = node.value.integer else {
      note(.wrongShape(expected: .wholeNumber, found: node.shape), at: node)
      return nil
    }
    if !range.contains(number) {
      note(.numberOutside(minimum: range.lowerBound, maximum: range.upperBound), at: node)
    }
    return number
  }

  /// One word of several, or any where they are not known.
  package mutating func word(
    _ node: Node, of vocabulary: Finding.Vocabulary, known: [String]?
  ) -> String? {
    guard let text = text(node) else { return nil }
    guard let known, !known.contains(text) else { return text }
    note(.unknownWord(text, of: vocabulary, known: known), at: node)
    return nil
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
    if path == nil || care != .trustful && text.hasWhitespace { note(.badPath(text), at: node) }
    return path
  }

  package mutating func duration(_ node: Node) -> Duration? {
    guard let text = text(node) else { return nil }
    let duration = Duration(iso8601: text)
    if duration == nil { note(.badDuration(text), at: node) }
    return duration
  }

  /// The texts that elements of a list have under a key, those of elements with findings too.
  func texts(of key: String, in node: Node) -> [(String, Node)] {
    node.elements.compactMap { $0[key] }.compactMap { member in
      member.value.string.map { ($0, member) }
    }
  }
}

extension String {
  /// Paths are read at every start, and hardly ever is one not of visible ASCII.
  fileprivate var hasWhitespace: Bool {
    !utf8.allSatisfy { 0x21..<0x7F ~= $0 } && contains(where: \.isWhitespace)
  }
}

extension Node {
  package var shape: Finding.Shape {
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
