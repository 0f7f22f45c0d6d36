/// A tally in a history file: what is 0, and what never was, is left out.
///
///     {"shown": 3, "submitted": 1, "completed": 1, "lastShown": "2026-…Z"}
extension Tally {
  typealias Count = WritableKeyPath<Tally, Int> & Sendable
  typealias Time = WritableKeyPath<Tally, Timestamp?> & Sendable

  /// Every count, by its key.
  static let counts: [(key: String, path: any Count)] = [
    ("shown", \.shown), ("submitted", \.submitted), ("completed", \.completed),
    ("snoozed", \.snoozed), ("abandoned", \.abandoned), ("abandonedInARow", \.abandonedInARow),
    ("passedOver", \.passedOver),
  ]

  /// Every time, by its key.
  static let times: [(key: String, path: any Time)] = [
    ("lastShown", \.lastShown), ("lastSnoozed", \.lastSnoozed), ("lastDeclined", \.lastDeclined),
    ("lastAbandoned", \.lastAbandoned),
  ]

  /// - Returns: `nil` where the value is no tally, in whole or in part.
  init?(json: JSONValue) {
    guard let members = json.members(Set(Self.counts.map(\.key) + Self.times.map(\.key)))
    else { return nil }
    self.init()
    for (key, path) in Self.counts {
      guard let value = members[key] else { continue }
      guard let count = value.integer, 1...History.Occurrences.mostOccurrences ~= count
      else { return nil }
      self[keyPath: path] = count
    }
    for (key, path) in Self.times {
      guard let value = members[key] else { continue }
      guard let time = value.timestamp else { return nil }
      self[keyPath: path] = time
    }
  }

  var json: JSONValue {
    var json = JSONObject()
    for (key, path) in Self.counts where self[keyPath: path] > 0 {
      json[key] = .number(.integer(Int64(self[keyPath: path])))
    }
    for (key, path) in Self.times { json[key] = self[keyPath: path].map(JSONValue.time) }
    return .object(json)
  }
}
