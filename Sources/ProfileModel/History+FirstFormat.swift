/// The first format of a history file, which is read and not written any more. It had no number:
///
///     {"events": {"login": {"count": 2, "first": "2026-…Z", "last": "2026-…Z",
///                           "recent": ["2026-…Z", "2026-…Z"]}},
///      "entries": [{"at": "2026-…Z", "event": "login", "context": {}, "screen": "work",
///                   "outcome": "answered", "fields": ["company"]}],
///      "writtenByOthers": {"given_name": "2026-…Z"}}
extension History {
  /// How many times of an event it kept.
  private static let mostRecent = 100

  /// - Returns: `nil` where the value is no such history, in whole or in part.
  init?(firstFormat json: JSONValue) {
    guard let members = json["events"]?.object, let list = json["entries"]?.array,
      let others = Self.times(json["writtenByOthers"] ?? [:])
    else { return nil }
    var events: [Interaction.Event: Occurrences] = [:]
    var recent: [Interaction.Event: [Timestamp]] = [:]
    for (name, value) in members {
      guard let seen = value.object.flatMap(Occurrences.init(json:)),
        let times = Self.recent(of: value), times.count <= Self.mostRecent
      else { return nil }
      events[Interaction.Event(rawValue: name)] = seen
      recent[Interaction.Event(rawValue: name)] = times
    }
    let entries = list.compactMap(Self.entry)
    guard entries.count == list.count else { return nil }
    let grouping = Grouping(of: entries, events: events, recent: recent)
    self.init(grouping, events: grouping.counted(besides: events))
    writtenByOthers = others
  }

  private static func recent(of json: JSONValue) -> [Timestamp]? {
    guard let times = (json["recent"] ?? []).texts else { return nil }
    let recent = times.compactMap(Timestamp.init(_:))
    return recent.count == times.count ? recent : nil
  }

  private static func entry(_ json: JSONValue) -> Entry? {
    guard let members = json.object, let interaction = Interaction(json: members)
    else { return nil }
    return Entry(json: members, interaction)
  }
}
