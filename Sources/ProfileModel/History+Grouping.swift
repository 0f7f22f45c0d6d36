extension History {
  /// A history of entries that do not say at which interaction they happened. They are put together
  /// by their interaction and their times.
  ///
  /// - Parameters:
  ///   - events: how often each event happened. What no interaction of the log stands for stays in
  ///     the count.
  ///   - entries: oldest first.
  package init(
    events: [Interaction.Event: Occurrences] = [:], entries: [Entry] = [],
    writtenByOthers: [AttributePath: Timestamp] = [:]
  ) {
    self.init(Grouping(of: entries, events: events), events: events)
    self.writtenByOthers = writtenByOthers
  }

  /// - Parameter events: how often each event happened.
  init(_ grouping: Grouping, events: [Interaction.Event: Occurrences]) {
    self.events = events
    (log, entries) = grouping.numbered(counting: events)
  }
}

/// Finds the interactions to which entries belong.
struct Grouping {
  private struct Group {
    let at: Timestamp
    let event: Interaction.Event
    /// `nil` while nothing is known to have happened.
    var interaction: Interaction?
    var entries: [History.Entry] = []

    func hasAsked(_ screen: String) -> Bool {
      entries.contains { $0.screen == screen && $0.outcome == .asked }
    }
  }

  /// The next screen is shown as soon as the one before it is done with, and the first as soon as
  /// the interaction begins.
  private static let atOnce = Duration.seconds(60)

  private var groups: [Group] = []

  /// - Parameters:
  ///   - entries: oldest first.
  ///   - recent: when the latest of the events were, as far as that is known.
  init(
    of entries: [History.Entry], events: [Interaction.Event: History.Occurrences],
    recent: [Interaction.Event: [Timestamp]] = [:]
  ) {
    for (event, seen) in events {
      var times = recent[event] ?? []
      if times.count < seen.count { times.insert(seen.first, at: 0) }
      if times.count < seen.count, times.count == 1 { times.append(seen.last) }
      groups += times.map { Group(at: $0, event: event) }
    }
    groups.sort { ($0.at, $0.event.rawValue) < ($1.at, $1.event.rawValue) }
    for entry in entries { take(entry) }
  }

  private mutating func take(_ entry: History.Entry) {
    let index = (entry.outcome == .asked ? nil : asking(entry)) ?? continued(by: entry)
    if let index = index ?? begun(for: entry) {
      groups[index].interaction = entry.interaction
      groups[index].entries.append(entry)
    } else {
      groups.append(
        Group(
          at: entry.at, event: entry.interaction.event, interaction: entry.interaction,
          entries: [entry]))
    }
  }

  /// The group in which the screen was asked of which this became.
  private func asking(_ entry: History.Entry) -> Int? {
    groups.lastIndex { $0.interaction == entry.interaction && $0.hasAsked(entry.screen) }
  }

  /// The group that goes on with an entry: it ended just before, and no interaction began since.
  private func continued(by entry: History.Entry) -> Int? {
    groups.lastIndex { group in
      guard group.interaction == entry.interaction, let last = group.entries.last?.at
      else { return false }
      return !group.hasAsked(entry.screen) && Self.isAtOnce(entry.at, after: last)
        && !groups.contains { other in
          other.interaction == nil && other.event == group.event && last < other.at
            && other.at <= entry.at
        }
    }
  }

  /// The interaction that began just before an entry, and at which nothing has happened yet; of
  /// those that began at one time the first.
  private func begun(for entry: History.Entry) -> Int? {
    let free = groups.indices.filter { index in
      groups[index].interaction == nil && groups[index].event == entry.interaction.event
        && Self.isAtOnce(entry.at, after: groups[index].at)
    }
    return free.first { groups[$0].at == free.last.map { groups[$0].at } }
  }

  private static func isAtOnce(_ time: Timestamp, after former: Timestamp) -> Bool {
    former <= time && time < former + atOnce
  }

  /// How often each event happened, where nobody could count some that left entries.
  func counted(
    besides events: [Interaction.Event: History.Occurrences]
  ) -> [Interaction.Event: History.Occurrences] {
    var events = events
    for (event, groups) in [Interaction.Event: [Group]](grouping: groups, by: \.event) {
      let times = groups.map(\.at)
      guard let first = times.min(), let last = times.max(),
        times.count > events[event]?.count ?? 0
      else { continue }
      events[event] = History.Occurrences(
        count: times.count, first: min(events[event]?.first ?? first, first),
        last: max(events[event]?.last ?? last, last))
    }
    return events
  }

  /// The groups in the order of their times, with numbers. What is counted and in no group lies
  /// behind the first of its event, since the first and the latest are those that are known.
  func numbered(
    counting events: [Interaction.Event: History.Occurrences]
  ) -> (log: [History.Occasion], entries: [History.Entry]) {
    var unknown = events.mapValues(\.count)
    for group in groups { unknown[group.event, default: 0] -= 1 }
    var room = max(0, events.values.reduce(0) { $0 + $1.count } - groups.count)
    var (log, entries, number): ([History.Occasion], [History.Entry], Int) = ([], [], 0)
    for (_, group) in groups.enumerated().sorted(by: { ($0.1.at, $0.0) < ($1.1.at, $1.0) }) {
      number += 1
      log.append(
        History.Occasion(
          number: number, at: group.at, group.interaction ?? Interaction(group.event)))
      for var entry in group.entries {
        entry.number = number
        entries.append(entry)
      }
      let gap = min(room, max(0, unknown.removeValue(forKey: group.event) ?? 0))
      room -= gap
      number += gap
    }
    return (log, entries)
  }
}
