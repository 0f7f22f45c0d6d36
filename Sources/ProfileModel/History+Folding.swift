extension History {
  /// What is left of interactions that are not in the log any more. All that a plan asks of them can
  /// be told from it as it could before.
  package struct Folded: Hashable, Sendable {
    /// What became of each screen, by its id.
    var tallies: [String: Tally] = [:]
    /// The entries that tell of a field when it was last answered, or last left empty; in order.
    var entries: [Entry] = []
  }

  /// A history with nothing in its log.
  ///
  /// - Parameters:
  ///   - events: how often each event happened.
  ///   - tallies: what became of each screen, by its id.
  ///   - entries: those that tell of a field when it was last answered, or last left empty; in order.
  package init(
    events: [Interaction.Event: Occurrences], tallies: [String: Tally], entries: [Entry]
  ) {
    self.events = events
    folded = Folded(tallies: tallies, entries: entries)
  }

  /// How many interactions stand in the log.
  static let longestLog = 500

  /// Folds what is oldest.
  ///
  /// - Parameter longest: how many interactions may stay in the log.
  mutating func fold(to longest: Int = longestLog) {
    while log.count > longest {
      let number = log.removeFirst().number
      let over = entries.prefix { $0.number <= number }
      entries.removeFirst(over.count)
      folded.take(over)
    }
  }
}

extension History.Folded {
  /// - Parameter entries: all of an interaction that is over.
  mutating func take(_ entries: some Collection<History.Entry>) {
    guard !entries.isEmpty else { return }
    for screen in Set(entries.map(\.screen)) {
      tallies[screen, default: Tally()].count(entries.lazy.filter { $0.screen == screen })
    }
    self.entries += entries
    dropWhatTellsNothing()
  }

  /// What became of a screen.
  ///
  /// - Parameter names: its id, and those that it had before, one after the other.
  func tally(of names: [String]) -> Tally {
    if tallies.isEmpty { return Tally() }
    let known = names.compactMap { tallies[$0] }
    let former = { (tally: Tally) in tally.lastShown ?? .distantPast }
    return known.sorted { former($0) < former($1) }.reduce(Tally()) { $0.followed(by: $1) }
  }

  /// As it was at a time, as far as that can be told: a count is never undone.
  func asOf(_ now: Timestamp) -> Self {
    var past = self
    past.entries = entries.filter { $0.at <= now }
    for (_, path) in Tally.times {
      for (screen, tally) in tallies where tally[keyPath: path].map({ $0 > now }) ?? false {
        past.tallies[screen]?[keyPath: path] = nil
      }
    }
    return past
  }

  private mutating func dropWhatTellsNothing() {
    // The latest is told by an order that a clock cannot turn round, and by the clock.
    var told: [Told: Timestamp] = [:]
    var kept: Set<Int> = []
    for (index, entry) in entries.enumerated().reversed() where entry.outcome == .answered {
      let asked = entries[..<index].lastIndex { $0.screen == entry.screen && $0.outcome == .asked }
      let all = Told.all(by: entry, shown: asked.map { entries[$0].fields } ?? [])
      let news = all.filter { told[$0].map { $0 < entry.at } ?? true }
      guard !news.isEmpty else { continue }
      for piece in news { told[piece] = entry.at }
      kept.formUnion([index, asked ?? index])
    }
    entries = kept.sorted().map { entries[$0] }
  }

  /// What an answer tells of a field.
  private struct Told: Hashable {
    let screen: String
    let field: String
    let isEmpty: Bool

    /// - Parameter fields: those that were shown.
    static func all(by answer: History.Entry, shown fields: [String]) -> Set<Told> {
      Set(
        (fields + answer.fields).map { field in
          Told(screen: answer.screen, field: field, isEmpty: !answer.fields.contains(field))
        })
    }
  }
}

// MARK: - In a file

extension History.Folded {
  /// - Returns: `nil` where the value is nothing of the kind, in whole or in part.
  init?(json: JSONValue) {
    guard let members = json.members(["screens", "entries"]),
      let screens = members["screens"]?.object, let list = members["entries"]?.array
    else { return nil }
    tallies = screens.compactMapValues(Tally.init(json:))
    entries = list.compactMap(Self.entry)
    guard tallies.count == screens.count, entries.count == list.count else { return nil }
  }

  private static func entry(_ json: JSONValue) -> History.Entry? {
    let keys = History.Entry.keys.union(["number", "event", "context"])
    guard let members = json.members(keys),
      let number = members["number"]?.integer, number > 0,
      let interaction = Interaction(json: members)
    else { return nil }
    return History.Entry(json: members, interaction, number: number)
  }

  var json: JSONValue {
    let screens = tallies.map { ($0.key, $0.value.json) }
    let entries = entries.map { entry in
      JSONValue.object(
        entry.json.merging(entry.interaction.json).merging([
          "number": .number(.integer(Int64(entry.number)))
        ]))
    }
    return ["screens": .object(JSONObject(screens)), "entries": .array(entries)]
  }
}
