import ProfileModel

/// JSON whose members stand in the order in which they are documented, as people read it.
enum OrderedJSON {
  static func text(_ value: String) -> [UInt8] { JSONValue.string(value).encoded() }

  static func list(_ elements: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + elements.joined(separator: ",".utf8) + "]".utf8
  }

  static func object(_ members: [(key: String, value: [UInt8])]) -> [UInt8] {
    let pairs = members.map { text($0.key) + Array(":".utf8) + $0.value }
    return Array("{".utf8) + pairs.joined(separator: ",".utf8) + "}".utf8
  }

  /// A member, unless there is nothing to say.
  static func member(_ key: String, _ value: [UInt8]?) -> [(key: String, value: [UInt8])] {
    value.map { [(key, $0)] } ?? []
  }

  /// `"event": …, "context": {…}`
  static func members(of interaction: Interaction) -> [(key: String, value: [UInt8])] {
    let context = interaction.context.map { (key: $0.key, value: JSONValue.string($0.value)) }
    return [
      ("event", text(interaction.event.rawValue)),
      ("context", JSONValue.object(JSONObject(context)).encoded()),
    ]
  }
}
