/// What became of a screen over the years, and when.
package struct Tally: Hashable, Sendable {
  /// How often it was put before the person.
  package var shown = 0
  /// How often it was sent, whatever stood in it.
  package var submitted = 0
  /// How often it was sent with an answer.
  package var completed = 0
  /// How often the person said "Not now".
  package var snoozed = 0
  /// How often it was shown and ended without any of these, since a window was closed or a line broke.
  package var abandoned = 0
  /// The same since anything else became of it.
  package var abandonedInARow = 0
  /// How often the person did without it on purpose: "Not now", leaving, or sending it empty.
  package var passedOver = 0
  package var lastShown: Timestamp?
  package var lastSnoozed: Timestamp?
  package var lastDeclined: Timestamp?
  package var lastAbandoned: Timestamp?

  package init() {}
}

extension History {
  /// What became of a screen.
  ///
  /// - Parameters:
  ///   - names: its id, and those that it had before.
  ///   - current: the number of the interaction that goes on, in which nothing is abandoned yet.
  package func tally(of names: [String], current: Int? = nil) -> Tally {
    var tally = folded.tally(of: names)
    tally.count(entries.lazy.filter { names.contains($0.screen) }, current: current)
    return tally
  }

  /// When any of some screens was last shown.
  package func lastShown(where isMeant: (_ screen: String) -> Bool) -> Timestamp? {
    var latest: Timestamp?
    for (screen, tally) in folded.tallies where isMeant(screen) {
      latest = [latest, tally.lastShown].compactMap(\.self).max()
    }
    for entry in entries where entry.outcome == .asked && isMeant(entry.screen) {
      latest = max(latest ?? entry.at, entry.at)
    }
    return latest
  }

  /// When a field was last answered, and on which version of its screen.
  ///
  /// - Parameter names: the field's id, and those that it had before.
  package func latestAnswer(to names: [String]) -> Entry? {
    func isAnswer(_ entry: Entry) -> Bool {
      entry.outcome == .answered && entry.fields.contains { names.contains($0) }
    }
    return entries.last(where: isAnswer) ?? folded.entries.last(where: isAnswer)
  }

  /// When a screen was last sent with a field on it, and nothing in that.
  ///
  /// - Parameters:
  ///   - field: the field's id, and those that it had before.
  ///   - screen: the same of the screen.
  ///   - all: the fields of the screen, where nothing tells which of them were shown.
  package func leftEmpty(_ field: [String], on screen: [String], of all: [String]) -> Timestamp? {
    var shown = all
    var latest: Timestamp?
    for entry in [folded.entries, entries].joined() where screen.contains(entry.screen) {
      if entry.outcome == .asked { shown = entry.fields }
      if entry.outcome == .answered, shown.contains(where: field.contains),
        !entry.fields.contains(where: field.contains)
      {
        latest = max(latest ?? entry.at, entry.at)
      }
    }
    return latest
  }
}

extension Tally {
  /// Counts what happened next to the screen.
  ///
  /// - Parameter current: the number of the interaction that goes on, in which nothing is abandoned
  ///   yet.
  mutating func count(_ entries: some Sequence<History.Entry>, current: Int? = nil) {
    var open: History.Entry?
    for entry in entries {
      if entry.outcome == .asked {
        // Whoever went back to it in one interaction has it before them still.
        if let open, open.number == entry.number, entry.number > 0 { continue }
        if let open { abandon(at: open.at) }
        show(at: entry.at)
        open = entry
      } else {
        take(entry)
        open = nil
      }
    }
    if let open, current.map({ open.number != $0 }) ?? true { abandon(at: open.at) }
  }

  /// This and what was counted after it.
  func followed(by later: Tally) -> Tally {
    var sum = self
    for (_, count) in Self.counts { sum[keyPath: count] += later[keyPath: count] }
    for (_, time) in Self.times {
      if let at = later[keyPath: time] { sum[keyPath: time] = latest(self[keyPath: time], at) }
    }
    if later.hasEnded { sum.abandonedInARow = later.abandonedInARow }
    return sum
  }

  /// Whether anything else became of it than being abandoned.
  private var hasEnded: Bool { submitted > 0 || passedOver > 0 || lastDeclined != nil }

  private mutating func show(at time: Timestamp) {
    shown += 1
    lastShown = latest(lastShown, time)
  }

  private mutating func abandon(at time: Timestamp) {
    abandoned += 1
    abandonedInARow += 1
    lastAbandoned = latest(lastAbandoned, time)
  }

  /// Notes what ended a showing.
  private mutating func take(_ entry: History.Entry) {
    abandonedInARow = 0
    switch entry.outcome {
    case .asked: break
    case .answered:
      submitted += 1
      if entry.fields.isEmpty { passedOver += 1 } else { completed += 1 }
    case .snoozed:
      snoozed += 1
      passedOver += 1
      lastSnoozed = latest(lastSnoozed, entry.at)
    case .left: passedOver += 1
    case .declined: lastDeclined = latest(lastDeclined, entry.at)
    }
  }

  private func latest(_ former: Timestamp?, _ time: Timestamp) -> Timestamp {
    former.map { max($0, time) } ?? time
  }
}
