package import ProfileModel

/// Which claims of a provider become which attributes. For each attribute the first claim that has
/// a value wins.
package struct ClaimsMapping: Hashable, Sendable {
  /// Where a value is found in what a provider said.
  package struct Claim: Hashable, Sendable {
    /// Which part of the text is meant.
    package enum Part: String, Hashable, Sendable, CaseIterable {
      case whole
      /// The given names of a full name: all its words but the last, or its only word.
      case first
      /// The family name of a full name: the last of several words.
      case last
    }

    /// Keys of objects and positions in arrays.
    package let components: [String]
    package let part: Part

    /// - Parameters:
    ///   - path: keys and positions with dots between, such as `positions.values.0.title`.
    ///   - part: which part of the text is meant.
    package init(_ path: String, part: Part = .whole) {
      components = path.split(separator: ".").map(String.init)
      self.part = part
    }
  }

  package let claims: [AttributePath: [Claim]]

  package init(_ claims: [AttributePath: [Claim]]) { self.claims = claims }

  /// The attributes that a provider's answer has a value for.
  package func attributes(of answer: [String: JSONValue]) -> [AttributePath: JSONValue] {
    claims.compactMapValues { claims in
      claims.lazy.compactMap { $0.value(in: .object(answer)) }.first
    }
  }

  /// The answer with the attributes beside the claims they were read from. What the provider says
  /// under an attribute's own name stays as it said it.
  package func normalized(_ answer: [String: JSONValue]) -> [String: JSONValue] {
    // An answer has paths as a profile has.
    let raw = Profile(document: answer)
    let added = attributes(of: answer).filter { raw[$0.key].map(Self.isNothing) ?? true }
    return raw.setting(added).document
  }

  private static func isNothing(_ value: JSONValue) -> Bool {
    ValidationRule.nonEmpty.refusal(of: value) != nil
  }
}

extension ClaimsMapping.Claim {
  /// - Returns: text without white space around it, a truth, or a number as text; `nil` for
  ///   everything else, and for text with nothing in it.
  fileprivate func value(in answer: JSONValue) -> JSONValue? {
    switch components.reduce(answer, { $0?.member($1) }) {
    case .string(let text)?: self.part(of: text.trimmed).map(JSONValue.string)
    case .bool(let truth)?: .bool(truth)
    case .number(let number)?: .string(number.text)
    default: nil
    }
  }

  private func part(of text: String) -> String? {
    let space = text.lastIndex(where: \.isWhitespace)
    let part =
      switch self.part {
      case .whole: text
      case .first: space.map { String(text[..<$0]).trimmed } ?? text
      case .last: space.map { String(text[$0...]).trimmed } ?? ""
      }
    return part.isEmpty ? nil : part
  }
}

extension JSONValue {
  /// The member of an object with this key, or the element of an array at this position.
  fileprivate func member(_ component: String) -> JSONValue? {
    guard let elements = array else { return self[component] }
    guard let position = Int(component), elements.indices.contains(position) else { return nil }
    return elements[position]
  }
}

extension ClaimsMapping: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (AttributePath, [Claim])...) {
    claims = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }
}

extension ClaimsMapping.Claim: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
