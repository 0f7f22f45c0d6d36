extension History {
  /// This history as it was when an interaction of its log began: nothing that came later by its
  /// number or by the clock, and not the interaction itself.
  package func before(_ occasion: Occasion) -> History {
    var past = asOf(occasion.at)
    let later = past.log.filter { $0.number >= occasion.number }
    past.log.removeAll { $0.number >= occasion.number }
    past.entries.removeAll { $0.number >= occasion.number }
    for (event, undone) in [Interaction.Event: [Occasion]](grouping: later, by: \.interaction.event)
    {
      past.events[event] = past.events[event].flatMap { past.without(undone.count, of: event, $0) }
    }
    return past
  }

  /// How often an event happened without the latest times, which are not in the log any more.
  private func without(
    _ count: Int, of event: Interaction.Event, _ seen: Occurrences
  ) -> Occurrences? {
    guard seen.count > count else { return nil }
    let last = log.filter { $0.interaction.event == event }.map(\.at).max() ?? seen.first
    return Occurrences(count: seen.count - count, first: seen.first, last: max(seen.first, last))
  }
}
