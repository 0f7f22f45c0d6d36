import ProfileModel

/// A test is a value that has to be equal, a list of which one has to be, or an object of assertions,
/// in the words of JSON Schema: `2`, `["US", "CA"]`, `{ "minimum": 2, "maximum": 4 }`.
extension DocumentReader {
  /// The words of a test, in the order of the language.
  static let assertions = [
    "const", "enum", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
    "minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "contains", "known",
  ]

  /// - Parameter hasKnown: whether the test may ask if there is a value; an answer to judge is one.
  mutating func test(
    _ node: Node, of subject: TestSubject, hasKnown: Bool = true
  ) -> ValueTest? {
    switch node.value {
    case .array: return values(node, of: subject).map { ValueTest(.oneOf($0)) }
    case .object:
      let members = node.memberNodes
      if members.isEmpty { note(.emptyObject, at: node) }
      let words = subject.assertions + (hasKnown ? ["known"] : [])
      let assertions = members.compactMap { word, member in
        assertion(word, member, of: subject, words: words, in: node)
      }
      let test = ValueTest(assertions)
      if test.hasReversedBounds { note(.boundsReversed, at: node) }
      return test
    default: return value(node, of: subject).map { ValueTest(.const($0)) }
    }
  }

  private mutating func assertion(
    _ word: String, _ node: Node, of subject: TestSubject, words: [String], in whole: Node
  ) -> ValueTest.Assertion? {
    guard words.contains(word) else {
      note(
        Self.assertions.contains(word)
          ? .testDoesNotFit(word, known: words) : .unknownKey(word, known: words), at: whole)
      return nil
    }
    switch word {
    case "const": return value(node, of: subject).map(ValueTest.Assertion.const)
    case "enum": return values(node, of: subject).map(ValueTest.Assertion.oneOf)
    case "minimum": return bound(node, of: subject).map(ValueTest.Assertion.minimum)
    case "exclusiveMinimum":
      return bound(node, of: subject).map(ValueTest.Assertion.exclusiveMinimum)
    case "maximum": return bound(node, of: subject).map(ValueTest.Assertion.maximum)
    case "exclusiveMaximum":
      return bound(node, of: subject).map(ValueTest.Assertion.exclusiveMaximum)
    case "multipleOf": return step(node).map(ValueTest.Assertion.multipleOf)
    case "minLength": return count(node).map(ValueTest.Assertion.minLength)
    case "maxLength": return count(node).map(ValueTest.Assertion.maxLength)
    case "pattern": return pattern(node).map(ValueTest.Assertion.pattern)
    case "format":
      let format: ValueTest.Format? = self.word(node, of: .format)
      return format.map(ValueTest.Assertion.format)
    case "minItems": return count(node).map(ValueTest.Assertion.minItems)
    case "maxItems": return count(node).map(ValueTest.Assertion.maxItems)
    case "contains": return test(node, of: .anything).map(ValueTest.Assertion.contains)
    default: return truth(node).map(ValueTest.Assertion.known)
    }
  }

  private mutating func count(_ node: Node) -> Int? { wholeNumber(node, in: 0...1_000_000) }

  private mutating func step(_ node: Node) -> Double? {
    guard let number = number(node) else { return nil }
    if number <= 0 { note(.numberOutside(minimum: 1, maximum: 1_000_000), at: node) }
    return number
  }

  private mutating func pattern(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if !Pattern.isSound(text) { note(.badPattern(text), at: node) }
    return text
  }

  private mutating func values(_ node: Node, of subject: TestSubject) -> [JSONValue]? {
    list(node) { $0.value($1, of: subject) }
  }

  /// A value that the subject can be equal to.
  private mutating func value(_ node: Node, of subject: TestSubject) -> JSONValue? {
    switch subject {
    case .text: _ = text(node)
    case .number: _ = number(node)
    case .count: _ = count(node)
    case .day: _ = day(node)
    case .truth: _ = truth(node)
    case .oneOf(let words, let vocabulary):
      if let word = text(node), !words.contains(word) {
        note(.unknownWord(word, of: vocabulary, known: words), at: node)
      }
    case .duration, .list: note(.testDoesNotFit("const", known: subject.assertions), at: node)
    case .anything: break
    }
    return node.value
  }

  private mutating func bound(_ node: Node, of subject: TestSubject) -> ValueTest.Bound? {
    switch subject {
    case .duration: return duration(node).map(ValueTest.Bound.duration)
    case .day: return day(node).map { .text($0.description) }
    case .count: return count(node).map { .number(Double($0)) }
    case .anything where node.value.string != nil: return text(node).map(ValueTest.Bound.text)
    case .text, .number, .truth, .list, .anything, .oneOf:
      return number(node).map(ValueTest.Bound.number)
    }
  }

  /// A day, written as it is stored.
  private mutating func day(_ node: Node) -> CalendarDay? {
    guard let text = text(node) else { return nil }
    let day = CalendarDay(typed: text)
    if day?.description != text { note(.badDay(text), at: node) }
    return day
  }
}

extension ValueTest {
  /// Whether the least that is allowed is more than the most.
  fileprivate var hasReversedBounds: Bool {
    var (least, most): (Bound?, Bound?)
    var (fewest, longest): (Int?, Int?)
    for assertion in assertions {
      switch assertion {
      case .minimum(let bound), .exclusiveMinimum(let bound): least = bound
      case .maximum(let bound), .exclusiveMaximum(let bound): most = bound
      case .minLength(let count), .minItems(let count): fewest = count
      case .maxLength(let count), .maxItems(let count): longest = count
      default: continue
      }
    }
    if let fewest, let longest, fewest > longest { return true }
    guard let least, let most else { return false }
    return least.isAbove(most)
  }
}

extension ValueTest.Bound {
  fileprivate func isAbove(_ other: ValueTest.Bound) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left > right
    case (.text(let left), .text(let right)): left > right
    case (.duration(let left), .duration(let right)): left > right
    default: false
    }
  }
}
