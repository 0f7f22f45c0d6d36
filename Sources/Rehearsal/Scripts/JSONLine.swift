package import ProfileModel

/// JSON on one line, the members of an object in the order in which people read them.
package indirect enum JSONLine: Hashable, Sendable {
  case value(JSONValue)
  case list([JSONLine])
  case object([Pair])

  package struct Pair: Hashable, Sendable {
    let key: String
    let value: JSONLine

    package init(_ key: String, _ value: JSONLine) { (self.key, self.value) = (key, value) }
    package init(_ key: String, _ value: JSONValue) { self.init(key, .value(value)) }
  }

  /// Texts as a list.
  package static func texts(_ texts: [String]) -> JSONLine {
    .list(texts.map { .value(.string($0)) })
  }

  /// As people write it, with spaces around what an object holds.
  package var text: String {
    switch self {
    case .value(.object(let members)):
      JSONLine.object(members.map { Pair($0.key, $0.value) }).text
    case .value(.array(let elements)): JSONLine.list(elements.map(JSONLine.value)).text
    case .value(let value): String(decoding: value.encoded(), as: UTF8.self)
    case .list(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .object([]): "{}"
    case .object(let members):
      "{ " + members.map { Self.text($0) }.joined(separator: ", ") + " }"
    }
  }

  private static func text(_ member: Pair) -> String {
    JSONLine.value(.string(member.key)).text + ": " + member.value.text
  }
}
