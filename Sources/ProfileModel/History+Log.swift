// What can be asked of the log.
extension History {
  /// The interaction of a number; `nil` where the log does not have it.
  package func occasion(number: Int) -> Occasion? { log.last { $0.number == number } }

  /// The latest interaction that had begun by a time.
  package func occasion(at time: Timestamp) -> Occasion? { log.last { $0.at <= time } }

  /// What happened at an interaction, as it happened.
  package func entries(at occasion: Occasion) -> [Entry] {
    entries.filter { $0.number == occasion.number }
  }

  /// Whether an interaction is over, as far as the log can tell: another one has begun after it.
  package func isOver(_ occasion: Occasion) -> Bool { log.last.map { $0 != occasion } ?? true }
}

// MARK: - Other histories made of this one

extension History {
  /// This history as it was at a time: what came later is not yet. Where an interaction is not in
  /// the log, an event whose last is still to come counts once less.
  package func asOf(_ now: Timestamp) -> History {
    if isAllPast(at: now) { return self }
    var past = self
    past.log = log.filter { $0.at <= now }
    let numbers = Set(past.log.map(\.number))
    past.entries = entries.filter { $0.at <= now && numbers.contains($0.number) }
    past.events = [:]
    for (event, seen) in events { past.events[event] = asOf(now, event, seen) }
    past.folded = past.events.isEmpty ? Folded() : folded.asOf(now)
    past.writtenByOthers = writtenByOthers.filter { $0.value <= now }
    return past
  }

  private func isAllPast(at now: Timestamp) -> Bool {
    log.allSatisfy { $0.at <= now } && entries.allSatisfy { $0.at <= now }
      && events.values.allSatisfy { $0.last <= now }
      && writtenByOthers.values.allSatisfy { $0 <= now }
  }

  private func asOf(
    _ now: Timestamp, _ event: Interaction.Event, _ seen: Occurrences
  ) -> Occurrences? {
    guard seen.first <= now else { return nil }
    let times = log.filter { $0.interaction.event == event }.map(\.at)
    let later = max(times.count { $0 > now }, seen.last > now ? 1 : 0)
    guard later > 0 else { return seen }
    return Occurrences(
      count: max(1, seen.count - later), first: seen.first,
      last: max(seen.first, times.filter { $0 <= now }.max() ?? seen.first))
  }

  /// This history as it would be after so many interactions, all of them logins. Those of the log
  /// come before the one that would be next, though there be more of them than that.
  package func counting(_ interactions: Int) -> History {
    var history = self
    let surplus = max(0, (log.last?.number ?? 0) - interactions)
    history.log = log.map {
      Occasion(number: $0.number - surplus, at: $0.at, $0.interaction, verdicts: $0.verdicts)
    }
    for index in entries.indices { history.entries[index].number -= surplus }
    let past = Occurrences(count: interactions, first: .distantPast, last: .distantPast)
    history.events = interactions > 0 ? [.login: past] : [:]
    return history
  }
}
