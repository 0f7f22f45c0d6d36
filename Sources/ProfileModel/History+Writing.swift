// How a history is written, see `History+JSON`.
extension History {
  package var json: JSONValue {
    var json: JSONObject = [
      "version": .number(.integer(Int64(Self.version))),
      "events": .object(JSONObject(events.map { ($0.key.rawValue, $0.value.json) })),
      "interactions": .array(interactionsAsJSON),
    ]
    if folded != Folded() { json["folded"] = folded.json }
    if !writtenByOthers.isEmpty {
      let times = writtenByOthers.map { ($0.key.description, JSONValue.time($0.value)) }
      json["writtenByOthers"] = .object(JSONObject(times))
    }
    return .object(json)
  }

  private var interactionsAsJSON: [JSONValue] {
    var verdicts: [Interaction.Event: Verdicts] = [:]
    var rest = entries[...]
    return log.map { occasion in
      let event = occasion.interaction.event
      let own = rest.prefix { $0.number == occasion.number }
      rest = rest.dropFirst(own.count)
      var json = occasion.json
      if occasion.verdicts != verdicts[event, default: [:]] {
        json["verdicts"] = occasion.verdicts.json
      }
      verdicts[event] = occasion.verdicts
      if !own.isEmpty { json["screens"] = .array(own.map { .object($0.json) }) }
      return .object(json)
    }
  }
}

extension History.Occurrences {
  fileprivate var json: JSONValue {
    ["count": .number(.integer(Int64(count))), "first": .time(first), "last": .time(last)]
  }
}

extension History.Occasion {
  /// But for its verdicts and its screens.
  fileprivate var json: JSONObject {
    interaction.json.merging(["number": .number(.integer(Int64(number))), "at": .time(at)])
  }
}

extension Interaction {
  var json: JSONObject {
    var json: JSONObject = ["event": .string(event.rawValue)]
    if !context.isEmpty {
      json["context"] = .object(JSONObject(context.map { ($0.key, .string($0.value)) }))
    }
    return json
  }
}

extension History.Entry {
  /// But for its interaction.
  var json: JSONObject {
    var json: JSONObject = [
      "at": .time(at), "screen": .string(screen), "outcome": .string(outcome.rawValue),
      "fields": .texts(fields),
    ]
    if showing.version != 1 { json["version"] = .number(.integer(Int64(showing.version))) }
    return json
  }
}

extension History.Verdicts {
  fileprivate var json: JSONValue {
    .object(
      JSONObject(
        map { screen, verdicts in
          let fields = [String: [String]](grouping: verdicts.keys.sorted()) {
            verdicts[$0, default: ""]
          }
          return (screen, .object(JSONObject(fields.map { ($0.key, .texts($0.value)) })))
        }))
  }
}

extension JSONValue {
  static func time(_ time: Timestamp) -> JSONValue { .string(time.text) }

  fileprivate static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}
