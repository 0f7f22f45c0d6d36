import ProfileModel
import Screens
import Staging
import Synchronization
import Wizard

/// The work that was done for the wizard, and what came of it.
final class Journal: Sendable {
  struct Done {
    let work: Wizard.Effect.Work
    let content: Wizard.Reply.Content
  }

  private let entries = Mutex<[Done]>([])

  func add(_ entry: Done) { entries.withLock { $0.append(entry) } }

  /// The entries since the last call.
  func take() -> [Done] {
    entries.withLock { entries in
      defer { entries = [] }
      return entries
    }
  }
}

/// Somebody who does the wizard's work, with a journal kept of it.
struct Witnessed<Work: Performer>: Performer {
  private var performer: Work
  private let journal: Journal

  init(_ performer: Work, _ journal: Journal) {
    (self.performer, self.journal) = (performer, journal)
  }

  mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
    let reply = performer.perform(effect)
    journal.add(Journal.Done(work: effect.work, content: reply.content))
    return reply
  }
}

/// An interaction that is under way, or was the last: what was known before it, and what came since.
struct Episode {
  let interaction: Interaction
  /// What was known when it began.
  let before: Visit
  /// The profile as it is now.
  var profile: Profile
  private var shown: [Showing] = []

  init(_ interaction: Interaction, _ visit: Visit, shown: [Showing] = []) {
    self.interaction = interaction
    before = visit
    profile = visit.profile
    self.shown = shown
  }

  mutating func take(_ showing: Showing?) { shown += [showing].compactMap { $0 } }

  /// What is decided now about every field.
  func plan(by flow: Flow) -> Plan {
    let visit = Visit(profile: profile, history: before.history, now: before.now)
    return Plan(for: visit, flow: flow, interaction: interaction, shown: shown)
  }
}
