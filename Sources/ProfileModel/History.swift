/// What a person was asked, answered, snoozed and declined, and when; kept beside the profile, never
/// inside it.
///
/// Each interaction stands in the log, with what became of the screens that were shown at it. Of
/// those that are long past only counts are kept.
package struct History: Hashable, Sendable {
  /// How often an event happened, and when.
  package struct Occurrences: Hashable, Sendable {
    /// From 1 on.
    package var count: Int
    package var first: Timestamp
    package var last: Timestamp

    package init(count: Int, first: Timestamp, last: Timestamp) {
      self.count = count
      self.first = first
      self.last = last
    }

    /// What a count can come to; so the sum of all events is a number, too.
    static let mostOccurrences = Int(Int32.max)
  }

  /// What became of a screen that was shown. A screen that was asked and has no other outcome by the
  /// end of its interaction was abandoned, which nobody was there to note.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It was put before the person.
    case asked
    /// It was submitted. An entry without fields was submitted empty: submitted, not complete.
    case answered
    /// "Not now"
    case snoozed
    /// "Don't ask again"
    case declined
    /// The person left while it was open, and meant to.
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

  /// One interaction.
  package struct Occasion: Hashable, Sendable {
    /// Counted from 1, over all events.
    package let number: Int
    /// When it began.
    package let at: Timestamp
    package let interaction: Interaction
    /// What was decided about the fields when it began, as far as that was noted.
    package let verdicts: Verdicts

    package init(
      number: Int, at: Timestamp, _ interaction: Interaction, verdicts: Verdicts = [:]
    ) {
      self.number = number
      self.at = at
      self.interaction = interaction
      self.verdicts = verdicts
    }
  }

  /// The name of a verdict, by the id of the screen and that of the field.
  package typealias Verdicts = [String: [String: String]]

  /// How often each event happened, over everything.
  package internal(set) var events: [Interaction.Event: Occurrences] = [:]
  /// The interactions, in the order of their numbers.
  package internal(set) var log: [Occasion] = []
  /// What happened to screens at those interactions: in their order, and at each as it happened.
  package internal(set) var entries: [Entry] = []
  /// What is left of the interactions before those of the log.
  package internal(set) var folded = Folded()
  /// The attributes whose value somebody else than the person wrote, and when.
  package internal(set) var writtenByOthers: [AttributePath: Timestamp] = [:]

  /// Of somebody who was never here.
  package init() {}

  /// The number of interactions so far, over all events.
  package var interactions: Int { events.values.reduce(0) { $0 + $1.count } }

  /// The number of interactions of one event so far.
  package func interactions(of event: Interaction.Event) -> Int { events[event]?.count ?? 0 }
}

// MARK: - Noting

extension History {
  /// Notes that an interaction began.
  package mutating func began(
    _ interaction: Interaction, verdicts: Verdicts = [:], at now: Timestamp
  ) {
    log.append(Occasion(number: nextNumber, at: now, interaction, verdicts: verdicts))
    var seen = events[interaction.event] ?? Occurrences(count: 0, first: now, last: now)
    seen.count = min(seen.count + 1, Occurrences.mostOccurrences)
    seen.last = max(seen.last, now)
    events[interaction.event] = seen
    fold()
  }

  /// Notes what became of a screen. An entry without a number goes to the latest interaction that
  /// equals its own. Of two terminals at once both may mean the same one, which does neither any
  /// harm.
  package mutating func record(_ entry: Entry) {
    var entry = entry
    if entry.number == 0 { entry.number = latestNumber(of: entry.interaction) ?? nextNumber }
    if entry.number > log.last?.number ?? 0 {
      log.append(Occasion(number: entry.number, at: entry.at, entry.interaction))
    }
    let position = entries.lastIndex { $0.number <= entry.number }.map { $0 + 1 } ?? 0
    entries.insert(entry, at: position)
  }

  /// Notes what became of a screen. Where nobody could note that its interaction began, it begins
  /// with that.
  package mutating func note(_ showing: Showing, at now: Timestamp) {
    if latestNumber(of: showing.interaction) == nil { began(showing.interaction, at: now) }
    record(Entry(at: now, showing))
  }

  /// Notes that attributes were written.
  ///
  /// - Parameter isPerson: whether the person did that, or a server in their place.
  package mutating func wrote(
    _ paths: some Sequence<AttributePath>, isPerson: Bool, at now: Timestamp
  ) {
    for path in paths { writtenByOthers[path] = isPerson ? nil : now }
  }

  private func latestNumber(of interaction: Interaction) -> Int? {
    log.last { $0.interaction == interaction }?.number
  }

  var nextNumber: Int { max(interactions, log.last?.number ?? 0) + 1 }
}
