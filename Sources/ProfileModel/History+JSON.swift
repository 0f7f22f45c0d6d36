/// A history file is JSON:
///
///     {"events": {"login": {"count": 2, "first": "2026-…Z", "last": "2026-…Z",
///                           "recent": ["2026-…Z", "2026-…Z"]}},
///      "entries": [{"at": "2026-…Z", "event": "login", "context": {}, "screen": "work",
///                   "outcome": "answered", "fields": ["company"]}],
///      "writtenByOthers": {"given_name": "2026-…Z"}}
extension History {
  /// - Returns: `nil` where the value is no history, in whole or in part: a history is never read
  ///   by halves, since what would be missing would be asked again.
  package init?(json: JSONValue) {
    guard let members = json["events"]?.object, let list = json["entries"]?.array
    else { return nil }
    var events: [Interaction.Event: Occurrences] = [:]
    for (name, value) in members {
      guard let seen = Occurrences(json: value) else { return nil }
      events[Interaction.Event(rawValue: name)] = seen
    }
    let entries = list.compactMap(Entry.init(json:))
    guard entries.count == list.count else { return nil }
    guard let others = Self.times(json["writtenByOthers"] ?? [:]) else { return nil }
    self.init(events: events, entries: entries, writtenByOthers: others)
  }

  private static func times(_ json: JSONValue) -> [AttributePath: Timestamp]? {
    guard let members = json.object else { return nil }
    var times: [AttributePath: Timestamp] = [:]
    for (text, value) in members {
      guard let path = AttributePath(text), let time = value.string.flatMap(Timestamp.init(_:))
      else { return nil }
      times[path] = time
    }
    return times
  }

  package var json: JSONValue {
    var json: JSONObject = [
      "events": .object(
        JSONObject(events.map { (key: $0.key.rawValue, value: $0.value.json) })),
      "entries": .array(entries.map(\.json)),
    ]
    if !writtenByOthers.isEmpty {
      json["writtenByOthers"] = .object(
        JSONObject(writtenByOthers.map { (key: $0.key.description, value: .string($0.value.text)) })
      )
    }
    return .object(json)
  }
}

extension History.Occurrences {
  fileprivate init?(json: JSONValue) {
    guard let count = json["count"]?.integer, 1...Self.mostOccurrences ~= count,
      let first = json["first"]?.string.flatMap(Timestamp.init(_:)),
      let last = json["last"]?.string.flatMap(Timestamp.init(_:)),
      let times = (json["recent"] ?? []).array
    else { return nil }
    let recent = times.compactMap { $0.string.flatMap(Timestamp.init(_:)) }
    guard recent.count == times.count, recent.count <= Self.mostRecent else { return nil }
    self.init(count: count, first: first, last: last, recent: recent)
  }

  fileprivate var json: JSONValue {
    [
      "count": .number(.integer(Int64(count))), "first": .string(first.text),
      "last": .string(last.text), "recent": .array(recent.map { .string($0.text) }),
    ]
  }
}

extension History.Entry {
  fileprivate init?(json: JSONValue) {
    guard let at = json["at"]?.string.flatMap(Timestamp.init(_:)),
      let event = json["event"]?.string.map(Interaction.Event.init(rawValue:)),
      let screen = json["screen"]?.string,
      let outcome = json["outcome"]?.string.flatMap(History.Outcome.init(rawValue:)),
      let members = (json["context"] ?? [:]).object, let elements = json["fields"]?.array
    else { return nil }
    let context = members.compactMapValues(\.string)
    let fields = elements.compactMap(\.string)
    guard context.count == members.count, fields.count == elements.count else { return nil }
    self.init(
      at: at,
      Showing(
        interaction: Interaction(event, context: context), screen: screen, outcome: outcome,
        fields: fields))
  }

  fileprivate var json: JSONValue {
    [
      "at": .string(at.text), "event": .string(interaction.event.rawValue),
      "context": .object(JSONObject(interaction.context.mapValues(JSONValue.string))),
      "screen": .string(screen), "outcome": .string(outcome.rawValue),
      "fields": .array(fields.map(JSONValue.string)),
    ]
  }
}
