import ProfileModel
import Screens

@testable import Staging

/// Goes through every life of a small flow, visit by visit, with times and answers as they are: what
/// it sees is to be seen, and down to the depth that it comes to there is nothing else.
///
/// It knows nothing of the explorer. Two people are the same to it where all that a plan reads of
/// them is the same.
struct Judge {
  private(set) var seen: [Sight: Life] = [:]
  /// How many visits were gone through to the end.
  private(set) var depth = 0
  private let flow: Flow
  private let choices: Choices
  private var known: Set<Person> = []
  private var left: Int
  private var next: [(visit: Visit, moves: [Life.Move])] = []

  /// - Parameters:
  ///   - depth: the most visits.
  ///   - most: the most ways in which a visit goes that are tried.
  init(of flow: Flow, depth: Int, most: Int) {
    self.flow = flow
    choices = Choices(in: flow)
    left = most
    next = []
    signUp()
    self.depth = 1
    while self.depth < depth, left > 0 {
      let people = next
      next = []
      for person in people { visit(person.visit, person.moves) }
      if left > 0 { self.depth += 1 }
      if next.isEmpty { self.depth = depth }
    }
  }

  private mutating func signUp() {
    for (profile, move) in choices.newcomers {
      guard let interaction = move.interaction else { continue }
      let visit = Visit(profile: profile, history: History(), now: noon)
      meet(Encounter(interaction, of: visit, in: flow, isSignUp: true), [move])
    }
  }

  private mutating func visit(_ visit: Visit, _ moves: [Life.Move]) {
    for pause in choices.pauses {
      for opening in choices.openings where left > 0 {
        var visit = visit
        visit.now = visit.now + pause
        var opened = moves + [.wait(pause)]
        if !opening.told.isEmpty {
          visit.profile = visit.profile.telling(opening.told, in: flow)
          opened.append(.told(opening.told))
        }
        if opening.isLogin {
          visit.profile[.loginsCount] = .number(.integer(Int64(visit.profile.loginsCount + 1)))
        }
        opened.append(.begin(opening.interaction, isLogin: opening.isLogin))
        meet(Encounter(opening.interaction, of: visit, in: flow), opened)
      }
    }
  }

  private mutating func meet(_ encounter: Encounter, _ moves: [Life.Move]) {
    left -= 1
    guard let step = encounter.plan().steps.first else { return close(encounter, moves) }
    see(Sight.all(on: step, in: encounter), moves)
    for sheet in choices.sheets(of: step, in: encounter) {
      guard let answers = sheet.sent else { continue }
      see(Sight.asked(sheet.questions, on: step), moves)
      go(encounter, step, sheet.questions, .answered(answers), moves)
    }
    var endings: [Life.Ending] = step.isRequired ? [] : [.notNow, .dontAskAgain]
    if !encounter.isSignUp { endings += [.left, .abandoned] }
    for ending in endings { go(encounter, step, step.questions, ending, moves) }
  }

  private mutating func go(
    _ encounter: Encounter, _ step: Plan.Step, _ questions: [Plan.Question],
    _ ending: Life.Ending, _ moves: [Life.Move]
  ) {
    guard left > 0 else { return }
    var encounter = encounter
    encounter.end(step, questions, as: ending)
    let moves = moves + [.end(ending, of: step.screen.id)]
    if ending.goesOn { meet(encounter, moves) } else { close(encounter, moves) }
  }

  private mutating func close(_ encounter: Encounter, _ moves: [Life.Move]) {
    guard let visit = encounter.ended() else { return }
    if known.insert(Person(visit, in: flow, longest: choices.longest)).inserted {
      next.append((visit, moves))
    }
  }

  private mutating func see(_ sights: Set<Sight>, _ moves: [Life.Move]) {
    for sight in sights where seen[sight] == nil { seen[sight] = Life(moves) }
  }
}

extension Judge {
  /// All that a plan reads of somebody. Counts are as they are; times, how long ago they were, as far
  /// back as any duration looks.
  private struct Person: Hashable {
    var profile: Profile
    var events: [Interaction.Event: [Int64]]
    var tallies: [[Int64]]
    var answers: [[Int64]]

    init(_ visit: Visit, in flow: Flow, longest: Int64) {
      func age(_ time: Timestamp?) -> Int64 {
        guard let time else { return -1 }
        return min(longest, Int64((visit.now - time).inSeconds))
      }
      let history = visit.history
      profile = visit.profile
      let created = profile.createdAt.map(age) ?? -1
      profile[.createdAt] = .number(.integer(created))
      events = history.events.mapValues { [Int64($0.count), age($0.last)] }
      tallies = flow.screens.map { screen in
        let tally = history.tally(of: screen.names)
        let counts = [
          tally.shown, tally.submitted, tally.completed, tally.snoozed, tally.abandoned,
          tally.abandonedInARow, tally.passedOver,
        ]
        let times = [
          tally.lastShown, tally.lastSnoozed, tally.lastAbandoned,
        ]
        return counts.map(Int64.init) + times.map(age) + [tally.lastDeclined == nil ? 0 : 1]
      }
      answers = flow.screens.flatMap { screen in
        screen.fields.map { field in
          let answer = history.latestAnswer(to: field.names)
          let empty = history.leftEmpty(
            field.names, on: screen.names, of: screen.fields.flatMap(\.names))
          return [age(answer?.at), Int64(answer?.showing.version ?? 0), age(empty)]
        }
      }
    }
  }
}

extension Life.Move {
  var interaction: Interaction? {
    switch self {
    case .arrive(let interaction, _, _), .begin(let interaction, _): interaction
    case .wait, .told, .end: nil
    }
  }
}
