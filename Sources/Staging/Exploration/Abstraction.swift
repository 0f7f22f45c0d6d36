import ProfileModel
import Screens

/// What the plans of some screens can tell apart: the values, counts and times that one of their tests
/// looks at, each as far as it does.
///
/// Whatever has the same `LifeState` and the same ages has the same future. `visit(of:)` makes a person
/// in that state, whom the planner plans for.
///
/// Where it is loose, it is left open how long screens rest and where limits are: what is asked then
/// may be asked, or may not. That has far fewer states and allows more lives than there are: what is
/// not found is not there, and what is found is to be tried.
final class Abstraction: Sendable {
  /// An attribute, and the values that stand for all that tests tell apart. A state has the position
  /// of one of them, from 1, or 0 for none.
  struct Site: Sendable {
    let path: AttributePath
    var values: [JSONValue] = []
    /// Whether others can tell it: at sign-up, or at a login.
    var isToldOnArrival = false
    var isToldAtLogin = false
  }

  /// A question, however many screens ask it.
  struct Asked: Sendable {
    let field: Field
    /// Every screen that asks it, and how.
    let declarations: [(screen: Int, field: Field)]
    /// Where its answer is known from, in order of trust.
    let sources: [Int]
    /// Where nobody looks for it, although a provider tells it there.
    let overlooked: [Int]
    /// For each source and each of its values, whether that is an answer.
    var accepts: [[Bool]] = []
    /// Whether nothing is looked at but whether it is known at all.
    let isPlain: Bool
    /// A password that is accepted.
    var secret: JSONValue?
    /// Whether it is a password, which no profile has.
    var isSecret: Bool { field.kind == .password }
    /// Whether its answers become old.
    let expires: Bool
    /// The versions of the screens that ask it, from the oldest.
    let versions: [Int]
    /// Whether answers to a former version of its screen are stale.
    var hasVersions: Bool { versions != [1] }
    /// Whether it matters when, and on what version, it was answered.
    let isDated: Bool

    /// The source that stands for all, where that is all that matters.
    let home: Int
  }

  let flow: Flow
  let declared: Encounter.Declared
  let screens: [Screen]
  let isLoose: Bool
  let places: [Site]
  let asked: [Asked]
  let caps: [[Cap]]
  let events: [(name: String, cap: Cap)]
  let otherEvents: Cap
  /// The events at which any of the screens can be active.
  let activeEvents: Set<Interaction.Event>
  let logins: Cap
  let clocks: [Stopwatch]
  /// The ages that tests tell apart, from the least: up to each, and from it on.
  let thresholds: [[Int64]]
  /// Places that matter only while their question is open, since nothing else looks at them.
  let overlookedOnly: Set<Int>
  /// Screens of which nothing matters once nothing is asked on them any more.
  let forgettable: Set<Int>
  /// Fields that may have answers, of which none was found.
  let unsure: Set<Int>

  /// For each screen and each field on it, which question it is.
  let questions: [[Int]]

  private let clockNumbers: [Stopwatch: Int]

  init(of screens: [Screen], in whole: Flow, isLoose: Bool = false) {
    var flow = whole
    flow.screens = screens
    if isLoose { flow.limits = Flow.Limits(screens: .max, fields: .max) }
    self.flow = flow
    declared = Encounter.Declared(flow)
    self.screens = screens
    self.isLoose = isLoose
    let survey = Survey(of: flow, isLoose: isLoose)
    places = survey.places
    asked = survey.asked.map { question in
      var question = question
      question.accepts = question.sources.map { place in
        survey.places[place].values.map(question.field.isAnswered(by:))
      }
      if question.isSecret {
        question.secret = Specimens.values(for: [question.field], []).first {
          question.field.isAnswered(by: $0)
        }
      }
      return question
    }
    questions = screens.map { screen in
      screen.fields.map { field in survey.asked.firstIndex { $0.field.id == field.id } ?? 0 }
    }
    unsure = survey.unsure
    overlookedOnly = survey.overlookedOnly
    forgettable = survey.forgettable
    caps = screens.map(survey.caps(of:))
    activeEvents = Set(
      whole.events.filter { event in screens.contains { whole.canBeActive($0, at: event) } })
    let counts = survey.eventCaps()
    (events, otherEvents, logins) = (counts.events, counts.others, counts.logins)
    let times = survey.times()
    clocks = times.map(\.clock)
    thresholds = times.map(\.thresholds)
    clockNumbers = Dictionary(
      uniqueKeysWithValues: times.enumerated().map { ($0.element.clock, $0.offset) })
  }

  /// The clock of something; `nil` where no test looks at it.
  func number(of clock: Stopwatch) -> Int? { clockNumbers[clock] }
}

// MARK: - What the numbers of a state stand for

extension Abstraction {
  var start: LifeState {
    LifeState(
      numbers: Array(
        repeating: 0,
        count: places.count + asked.count + screens.count * Fate.allCases.count + events.count + 3))
  }

  /// The position, from 1, of the version on which the person has given an answer, where that
  /// matters; 0 where nobody asked them for it.
  func answered(_ field: Int) -> Int { places.count + field }

  func tally(_ screen: Int, _ kind: Fate) -> Int {
    places.count + asked.count + screen * Fate.allCases.count + kind.rawValue
  }

  func event(_ index: Int) -> Int {
    places.count + asked.count + screens.count * Fate.allCases.count + index
  }

  var otherEventsNumber: Int { event(events.count) }
  var loginsNumber: Int { event(events.count) + 1 }
  var accountNumber: Int { event(events.count) + 2 }

  func hasAccount(_ state: LifeState) -> Bool { state.numbers[accountNumber] > 0 }

  func value(_ place: Int, in state: LifeState) -> JSONValue? {
    let number = Int(state.numbers[place])
    return number == 0 ? nil : places[place].values[number - 1]
  }

  /// The source that an answer is taken from.
  func source(of field: Int, in state: LifeState) -> Int? {
    for (source, place) in asked[field].sources.enumerated() {
      let number = Int(state.numbers[place])
      if number > 0, asked[field].accepts[source][number - 1] { return place }
    }
    return nil
  }

  /// Whether the answer to a field is known, and will be.
  func isKnownForGood(_ field: Int, in state: LifeState) -> Bool {
    let question = asked[field]
    if question.isSecret { return hasAccount(state) }
    guard source(of: field, in: state) != nil else { return false }
    return !question.expires
      && (!question.hasVersions || Int(state.numbers[answered(field)]) == question.versions.count)
  }

  func index(of field: Field) -> Int { asked.firstIndex { $0.field.id == field.id } ?? 0 }

  func running(_ state: LifeState) -> [Int] {
    clocks.indices.filter { state.running & (1 << UInt128($0)) != 0 }
  }
}
