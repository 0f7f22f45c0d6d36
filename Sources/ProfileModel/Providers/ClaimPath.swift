/// Which part of a name is meant.
package enum NamePart: String, Hashable, Sendable, CaseIterable {
  case whole
  /// The given names of a full name: all its words but the last, or its only word.
  case first
  /// The family name of a full name: the last of several words.
  case last
}

/// Where a value is found in what a provider said.
package struct ClaimPath: Hashable, Sendable {
  /// Keys and positions with dots between, such as `positions.values.0.title`.
  let text: String
  private let part: NamePart

  package init(_ text: String, part: NamePart = .whole) { (self.text, self.part) = (text, part) }

  /// - Returns: text without white space around it, a truth, or a number as text; `nil` for
  ///   everything else, and for text with nothing in it.
  func value(in answer: JSONObject) -> JSONValue? {
    switch claim(in: answer) {
    case .string(let text)?: return part.of(text.trimmed).map(JSONValue.string)
    case .bool(let truth)?: return .bool(truth)
    case .number(let number)?: return .string(number.text)
    default: return nil
    }
  }

  /// What a provider says who says this part.
  func whole(_ value: JSONValue) -> JSONValue {
    guard let text = value.string else { return value }
    return switch part {
    case .whole: value
    case .first: .string("\(text) Lovelace")
    case .last: .string("Ada \(text)")
    }
  }

  /// What stands there, as the provider said it.
  func claim(in answer: JSONObject) -> JSONValue? {
    var value = JSONValue?.some(.object(answer))
    for component in text.utf8.split(separator: UInt8(ascii: ".")) {
      value = value?.member(String(Substring(component)))
    }
    return value
  }
}

extension ClaimPath: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension NamePart {
  fileprivate func of(_ text: String) -> String? {
    let space = text.lastIndex(where: \.isWhitespace)
    let part =
      switch self {
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
