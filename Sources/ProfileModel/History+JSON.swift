/// A history file is JSON:
///
///     {"version": 2,
///      "events": {"login": {"count": 2, "first": "2026-…Z", "last": "2026-…Z"}},
///      "interactions": [
///        {"number": 2, "at": "2026-…Z", "event": "login", "context": {"article": "…"},
///         "verdicts": {"work": {"ask": ["company"], "known": ["title"]}},
///         "screens": [{"at": "2026-…Z", "screen": "work", "version": 2, "outcome": "answered",
///                      "fields": ["company"]}]}],
///      "folded": {"screens": {"work": {"shown": 3}}, "entries": []},
///      "writtenByOthers": {"given_name": "2026-…Z"}}
///
/// An interaction without `verdicts` had those of the one of its event before it, as most have; no
/// `context` or `screens` is an empty one, and no `version` of a screen is 1.
extension History {
  /// The version of the format. The first had none, see `History+FirstFormat`.
  static let version = 2

  /// Whether a value is a history of which this version of the program knows nothing.
  package static func isOfLaterVersion(_ json: JSONValue) -> Bool {
    json["version"]?.integer.map { $0 > version } ?? false
  }

  /// - Returns: `nil` where the value is no history, in whole or in part: a history is never read
  ///   by halves, since what would be missing would be asked again.
  package init?(json: JSONValue) {
    guard let version = json["version"] else {
      self.init(firstFormat: json)
      return
    }
    guard version.integer == Self.version,
      let members = json.members([
        "version", "events", "interactions", "folded", "writtenByOthers",
      ]),
      let events = members["events"]?.object, let list = members["interactions"]?.array,
      let others = Self.times(members["writtenByOthers"] ?? [:])
    else { return nil }
    self.init()
    writtenByOthers = others
    if let json = members["folded"] {
      guard let folded = Folded(json: json) else { return nil }
      self.folded = folded
    }
    for (name, value) in events {
      guard let members = value.members(["count", "first", "last"]),
        let seen = Occurrences(json: members)
      else { return nil }
      self.events[Interaction.Event(rawValue: name)] = seen
    }
    for value in list where !append(value) { return nil }
  }

  /// Takes the next interaction of a file.
  ///
  /// - Returns: whether it is one.
  private mutating func append(_ json: JSONValue) -> Bool {
    guard
      let members = json.members(["number", "at", "event", "context", "verdicts", "screens"]),
      let number = members["number"]?.integer, number > log.last?.number ?? 0,
      number <= Occurrences.mostOccurrences, let at = members["at"]?.timestamp,
      let interaction = Interaction(json: members), let screens = (members["screens"] ?? []).array
    else { return false }
    var verdicts = latestVerdicts(of: interaction.event)
    if let own = members["verdicts"] {
      guard let own = Verdicts(json: own) else { return false }
      verdicts = own
    }
    log.append(Occasion(number: number, at: at, interaction, verdicts: verdicts))
    for value in screens {
      guard let members = value.members(Entry.keys),
        let entry = Entry(json: members, interaction, number: number)
      else { return false }
      entries.append(entry)
    }
    return true
  }

  private func latestVerdicts(of event: Interaction.Event) -> Verdicts {
    log.last { $0.interaction.event == event }?.verdicts ?? [:]
  }

  static func times(_ json: JSONValue) -> [AttributePath: Timestamp]? {
    guard let members = json.object else { return nil }
    var times: [AttributePath: Timestamp] = [:]
    for (text, value) in members {
      guard let path = AttributePath(text), let time = value.timestamp else { return nil }
      times[path] = time
    }
    return times
  }
}

extension History.Occurrences {
  init?(json members: JSONObject) {
    guard let count = members["count"]?.integer, 1...Self.mostOccurrences ~= count,
      let first = members["first"]?.timestamp, let last = members["last"]?.timestamp
    else { return nil }
    self.init(count: count, first: first, last: last)
  }
}

extension Interaction {
  /// - Parameter members: those of an object that has the interaction's among them.
  init?(json members: JSONObject) {
    guard let event = members["event"]?.string,
      let context = (members["context"] ?? [:]).object
    else { return nil }
    let texts = context.compactMapValues(\.string)
    guard texts.count == context.count else { return nil }
    self.init(Event(rawValue: event), context: texts)
  }
}

extension History.Entry {
  static let keys: Set = ["at", "screen", "version", "outcome", "fields"]

  init?(json members: JSONObject, _ interaction: Interaction, number: Int = 0) {
    guard let at = members["at"]?.timestamp, let screen = members["screen"]?.string,
      let version = (members["version"] ?? 1).integer, version > 0,
      let outcome = members["outcome"]?.string.flatMap(History.Outcome.init(rawValue:)),
      let fields = members["fields"]?.texts
    else { return nil }
    self.init(
      at: at, number: number,
      Showing(
        interaction: interaction, screen: screen, outcome: outcome, fields: fields,
        version: version))
  }
}

extension History.Verdicts {
  /// - Parameter json: the fields by their verdict, by the screen.
  fileprivate init?(json: JSONValue) {
    guard let screens = json.object else { return nil }
    self.init()
    for (screen, verdicts) in screens {
      guard let verdicts = verdicts.object else { return nil }
      self[screen] = [:]
      for (verdict, fields) in verdicts {
        guard let fields = fields.texts else { return nil }
        for field in fields where self[screen]?.updateValue(verdict, forKey: field) != nil {
          return nil
        }
      }
    }
  }
}

extension JSONValue {
  /// The members of an object that has no others than these; `nil` for everything else.
  func members(_ keys: Set<String>) -> JSONObject? {
    object.flatMap { $0.keys.allSatisfy(keys.contains) ? $0 : nil }
  }

  var timestamp: Timestamp? { string.flatMap(Timestamp.init(_:)) }

  /// The elements of an array of texts; `nil` for everything else.
  var texts: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }
}
