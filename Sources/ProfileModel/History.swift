/// What a person was asked, answered, snoozed and declined, and when; kept beside the profile, never
/// inside it.
package struct History: Hashable, Sendable {
  /// How often an event happened, and when.
  package struct Occurrences: Hashable, Sendable {
    /// From 1 on.
    package var count: Int
    package var first: Timestamp
    package var last: Timestamp
    /// When the latest of them were, as far as that is kept.
    package var recent: [Timestamp]

    package init(count: Int, first: Timestamp, last: Timestamp, recent: [Timestamp] = []) {
      self.count = count
      self.first = first
      self.last = last
      self.recent = recent
    }

    /// How many times are kept.
    static let mostRecent = 100

    /// What a count can come to; so the sum of all events is a number, too.
    static let mostOccurrences = Int(Int32.max)
  }

  /// What became of a screen that was shown.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It was put before the person.
    case asked
    /// It was submitted. An entry without fields was submitted empty: submitted, not complete.
    case answered
    /// "Not now"
    case snoozed
    /// "Don't ask again"
    case declined
    /// The person left on purpose while it was before them.
    case left
  }

  /// One thing that happened to one screen.
  package struct Entry: Hashable, Sendable {
    package var at: Timestamp
    /// The number of the interaction, from 1; 0 where it is not known.
    package var number: Int
    package var showing: Showing

    package init(at: Timestamp, number: Int = 0, _ showing: Showing) {
      self.at = at
      self.number = number
      self.showing = showing
    }

    package var interaction: Interaction { showing.interaction }
    package var screen: String { showing.screen }
    package var outcome: Outcome { showing.outcome }
    package var fields: [String] { showing.fields }
  }

  /// How often each event happened.
  package private(set) var events: [Interaction.Event: Occurrences]
  /// Everything that happened to screens, oldest first.
  package private(set) var entries: [Entry]
  /// The attributes whose value somebody else than the person wrote, and when.
  package private(set) var writtenByOthers: [AttributePath: Timestamp]

  package init(
    events: [Interaction.Event: Occurrences] = [:], entries: [Entry] = [],
    writtenByOthers: [AttributePath: Timestamp] = [:]
  ) {
    self.events = events
    self.entries = entries
    self.writtenByOthers = writtenByOthers
  }

  /// The number of interactions so far, over all events.
  package var interactions: Int { events.values.reduce(0) { $0 + $1.count } }

  /// The number of interactions of one event so far.
  package func interactions(of event: Interaction.Event) -> Int { events[event]?.count ?? 0 }

  /// Notes that an interaction began.
  package mutating func began(_ interaction: Interaction, at now: Timestamp) {
    var seen = events[interaction.event] ?? Occurrences(count: 0, first: now, last: now)
    seen.count = min(seen.count + 1, Occurrences.mostOccurrences)
    seen.last = max(seen.last, now)
    seen.recent = (seen.recent + [now]).suffix(Occurrences.mostRecent)
    events[interaction.event] = seen
  }

  /// Notes what became of a screen.
  package mutating func record(_ entry: Entry) { entries.append(entry) }

  /// Notes that attributes were written.
  ///
  /// - Parameter isPerson: whether the person did that, or a server in their place.
  package mutating func wrote(
    _ paths: some Sequence<AttributePath>, isPerson: Bool, at now: Timestamp
  ) {
    for path in paths { writtenByOthers[path] = isPerson ? nil : now }
  }

  /// This history as it was at a time: what came later is not yet. Where the times of an event were
  /// not kept, one whose last is still to come counts once less.
  package func asOf(_ now: Timestamp) -> History {
    History(
      events: events.compactMapValues { $0.asOf(now) }, entries: entries.filter { $0.at <= now },
      writtenByOthers: writtenByOthers.filter { $0.value <= now })
  }

  /// The entries of one screen with one outcome, oldest first.
  package func entries(of screen: String, _ outcome: Outcome) -> [Entry] {
    entries.filter { $0.screen == screen && $0.outcome == outcome }
  }
}

extension History.Occurrences {
  fileprivate func asOf(_ now: Timestamp) -> History.Occurrences? {
    guard first <= now else { return nil }
    if last <= now { return self }
    let later = recent.count { $0 > now }
    return History.Occurrences(
      count: max(1, count - max(1, later)), first: first, last: now,
      recent: recent.filter { $0 <= now })
  }
}
