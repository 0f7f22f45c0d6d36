import ProfileModel
import Rehearsal
import Screens
import Staging
import Wording

/// Why questions are not asked: the verdicts of visits that were played, gathered by what is the same
/// about them.
struct Reasons {
  /// One thing that is said of some questions.
  struct Reason: Hashable {
    let verdict: Plan.Verdict
    /// As it was said first.
    let sentence: String
    var fields: [String]
    var events: [Interaction.Event]
    /// Empty for every visit that there can be at these events.
    var visits: Set<Int>
  }

  private struct Key: Hashable {
    let screen: String
    let field: String
    let event: Interaction.Event
    let verdict: Plan.Verdict
  }

  private let flow: Flow
  /// How many visits are told apart.
  private let visits: Int
  private var said: [Key: (sentence: String, visits: Set<Int>)] = [:]

  init(in flow: Flow, visits: Int) {
    self.flow = flow
    self.visits = visits
  }

  mutating func note(_ opening: LifeTake.Opening) {
    let visit = min(opening.visit, visits)
    for decision in opening.decisions where decision.verdict != .ask {
      let key = Key(
        screen: decision.screen, field: decision.field, event: opening.interaction.event,
        verdict: decision.verdict)
      if said[key].map({ visit < $0.visits.min() ?? 0 }) ?? true {
        let sentence = Sentences.reason(
          for: decision.ruling, at: opening.interaction, in: flow, .utc)
        said[key] = (sentence, said[key]?.visits ?? [])
      }
      said[key]?.visits.insert(visit)
    }
  }

  /// The visits at which something can be said at an event: who signs up does so at the first.
  private func possible(at event: Interaction.Event) -> Set<Int> {
    Set(event == .signup ? 1...1 : 2...max(2, visits))
  }

  /// What was said of a screen: by events and verdicts in their order.
  func reasons(of screen: Screen) -> [Reason] {
    var reasons: [Reason] = []
    for event in flow.events {
      for verdict in Plan.Verdict.allCases {
        for field in screen.fields {
          let key = Key(screen: screen.id, field: field.id, event: event, verdict: verdict)
          guard let found = said[key] else { continue }
          add(
            Reason(
              verdict: verdict, sentence: found.sentence, fields: [field.id], events: [event],
              visits: found.visits == possible(at: event) ? [] : found.visits), to: &reasons)
        }
      }
    }
    return mergingEvents(of: reasons)
  }

  /// What is said of several questions alike is one.
  private func add(_ reason: Reason, to reasons: inout [Reason]) {
    let same = reasons.firstIndex { other in
      other.verdict == reason.verdict && other.sentence == reason.sentence
        && other.events == reason.events && other.visits == reason.visits
    }
    if let same {
      reasons[same].fields += reason.fields
    } else {
      reasons.append(reason)
    }
  }

  private func mergingEvents(of reasons: [Reason]) -> [Reason] {
    reasons.reduce(into: []) { merged, reason in
      let same = merged.firstIndex { other in
        other.verdict == reason.verdict && other.sentence == reason.sentence
          && other.fields == reason.fields && other.visits == reason.visits
      }
      if let same {
        merged[same].events += reason.events
      } else {
        merged.append(reason)
      }
    }
  }
}
