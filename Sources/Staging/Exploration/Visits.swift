import ProfileModel
import Screens

/// Every way in which a visit can go, tried with the planner.
struct Visits {
  let abstraction: Abstraction
  /// The events at which other screens may come in between, so that any of these may find no room.
  let crowded: Set<Interaction.Event>
  private(set) var found: [Branch] = []
  private var passed: Set<Junction> = []

  init(_ abstraction: Abstraction, crowded: Set<Interaction.Event> = []) {
    self.abstraction = abstraction
    self.crowded = crowded
  }

  /// How a visit stands in the middle.
  private struct Middle {
    var encounter: Encounter
    var notes: Abstraction.Notes
    var moves: [Life.Move]
    var marks = Marks()
    /// Screens that found no room.
    var crowdedOut: Set<String> = []
  }

  /// All that the rest of a visit hangs on: from equal ones it goes on in the same ways.
  private struct Junction: Hashable {
    let state: LifeState
    let fresh: UInt128
    let marks: Marks
    let crowdedOut: Set<String>
    /// How others and the occasion stand, which is the same for all ways of one visit.
    let visit: Int
  }

  private var visits = 0

  /// Tries a visit of somebody who has an account.
  ///
  /// - Parameters:
  ///   - state: what is known of them, and the same as a person.
  ///   - told: what others write right before.
  mutating func visit(
    _ occasion: Opportunity, by state: LifeState, _ visit: Visit, told: [Int: Int]
  ) {
    var state = state
    for (place, value) in told { state.numbers[place] = UInt16(value) }
    if occasion.isLogin { abstraction.countLogin(&state) }
    visits += 1
    var moves: [Life.Move] = []
    if !told.isEmpty {
      let values = told.map { place, value in
        (abstraction.places[place].path, abstraction.places[place].values[value - 1])
      }
      moves.append(.told(Dictionary(uniqueKeysWithValues: values)))
    }
    moves.append(.begin(occasion.interaction, isLogin: occasion.isLogin))
    go(
      on: Middle(
        encounter: Encounter(
          occasion.interaction,
          of: abstraction.visit(visit, of: state, told: told, isLogin: occasion.isLogin),
          in: abstraction.declared),
        notes: Abstraction.Notes(state: state), moves: moves))
  }

  /// Tries a sign-up.
  mutating func signUp(_ newcomer: Newcomer, at interaction: Interaction) {
    visits += 1
    let visit = Visit(profile: newcomer.profile, history: History(), now: Abstraction.now)
    let move: Life.Move =
      newcomer.connection.map { .arrive(interaction, connection: $0, claims: newcomer.claims) }
      ?? .begin(interaction, isLogin: false)
    go(
      on: Middle(
        encounter: Encounter(interaction, of: visit, in: abstraction.declared, isSignUp: true),
        notes: Abstraction.Notes(state: abstraction.state(of: newcomer)), moves: [move]))
  }

  private mutating func go(on middle: Middle) {
    let plan = middle.encounter.plan()
    let steps = plan.steps.filter { !middle.crowdedOut.contains($0.screen.id) }
    let isCrowded = crowded.contains(middle.encounter.interaction.event)
    if steps.isEmpty || isCrowded { finish(middle, plan, missing: steps) }
    var middle = middle
    for step in steps {
      show(step, of: plan, in: middle)
      if isCrowded { showShortened(step, of: plan, in: middle) }
      guard isCrowded else { break }
      middle.crowdedOut.insert(step.screen.id)
      middle.marks.due |= due(on: step)
    }
  }

  /// Other screens may leave room for the first questions only, and where it is open how long fields
  /// rest, it may be any of them that do not.
  private mutating func showShortened(_ step: Plan.Step, of plan: Plan, in middle: Middle) {
    let all = step.questions
    let isAny = abstraction.isLoose && step.screen.hasFewFields
    let sets =
      isAny
      ? (1..<(1 << all.count) - 1).map { set in
        all.indices.filter { set & (1 << $0) != 0 }.map { all[$0] }
      } : all.indices.dropFirst().map { Array(all.prefix($0)) }
    for questions in sets {
      var short = step
      short.questions = questions
      if !short.fields.isEmpty {
        show(short, of: plan, in: middle, isShortened: abstraction.isLoose)
      }
    }
  }

  /// - Parameter isShortened: whether the same screen is shown with more, where it is left open how
  ///   long questions rest: then what is left empty here is left out there, and to put off one is to
  ///   put off the other.
  private mutating func show(
    _ step: Plan.Step, of plan: Plan, in middle: Middle, isShortened: Bool = false
  ) {
    guard let screen = abstraction.screens.firstIndex(where: { $0.id == step.screen.id }) else {
      return
    }
    var middle = middle
    middle.marks.shown |= 1 << UInt128(screen)
    let sheets = Sheets(step, in: middle.encounter, abstraction)
    if sheets.isHollow { middle.marks.hollow |= 1 << UInt128(screen) }
    middle.marks.unanswerable |= abstraction.bits(sheets.unanswerable, on: screen)
    middle.marks.again |= again(step, of: plan, in: middle.encounter, on: screen)
    if middle.encounter.isSignUp, step.isRequired, sheets.found.isEmpty {
      middle.marks.asked |= abstraction.bits(step.fields.map(\.id), on: screen)
      return giveUp(middle)
    }
    for sheet in sheets.found where !isShortened || sheet.answersAll {
      end(step, sheet.questions, as: .answered(sheet.answers), on: screen, sheet.places, middle)
    }
    if isShortened { return }
    var endings: [Life.Ending] = step.isRequired ? [] : [.notNow, .dontAskAgain]
    // Whoever leaves a sign-up has no account, and is as new as before.
    if !middle.encounter.isSignUp { endings += [.left, .abandoned] }
    for ending in endings { end(step, step.questions, as: ending, on: screen, [:], middle) }
  }

  private mutating func end(
    _ step: Plan.Step, _ questions: [Plan.Question], as ending: Life.Ending, on screen: Int,
    _ places: [Int: Int], _ middle: Middle
  ) {
    var middle = middle
    let shown = questions.filter(\.isShown)
    let ids = (shown.isEmpty ? step.fields : shown.map(\.field)).map(\.id)
    middle.marks.asked |= abstraction.bits(ids + step.fields.map(\.id), on: screen)
    if ending.goesOn { middle.encounter.end(step, questions, as: ending) }
    abstraction.note(ending, of: screen, shown: ids, places, &middle.notes)
    middle.moves.append(.end(ending, of: step.screen.id))
    if case .answered(let answers) = ending {
      middle.marks.sent |= 1 << UInt128(screen)
      let empty = ids.filter { answers[$0] == nil }
      if empty.isEmpty, shown.allSatisfy({ $0.former == nil }) {
        middle.marks.sentFull |= 1 << UInt128(screen)
      }
      if !answers.isEmpty { middle.marks.partial |= abstraction.bits(empty, on: screen) }
    } else {
      middle.marks.due |= due(on: step)
    }
    guard passed.insert(junction(of: middle, isOver: !ending.goesOn)).inserted else { return }
    if ending.goesOn { go(on: middle) } else { finish(middle, nil, missing: []) }
  }

  private func junction(of middle: Middle, isOver: Bool) -> Junction {
    Junction(
      state: middle.notes.state, fresh: middle.notes.fresh, marks: middle.marks,
      crowdedOut: middle.crowdedOut, visit: isOver ? -visits : visits)
  }

  private mutating func finish(_ middle: Middle, _ plan: Plan?, missing: [Plan.Step]) {
    var middle = middle
    if middle.encounter.isSignUp {
      guard middle.encounter.makesAccount else { return giveUp(middle) }
      abstraction.makeAccount(&middle.notes)
      abstraction.countLogin(&middle.notes.state)
    }
    for step in missing { middle.marks.due |= due(on: step) }
    if let plan { middle.marks.due |= withoutRoom(in: plan) }
    abstraction.count(middle.encounter.interaction, &middle.notes)
    abstraction.settle(&middle.notes)
    found.append(Branch(notes: middle.notes, moves: middle.moves, marks: middle.marks))
  }

  /// Whoever cannot sign up goes as they came, and has seen something all the same.
  private mutating func giveUp(_ middle: Middle) {
    var marks = middle.marks
    (marks.sent, marks.sentFull, marks.partial, marks.due) = (0, 0, 0, 0)
    let notes = Abstraction.Notes(state: abstraction.start)
    found.append(Branch(notes: notes, moves: middle.moves, marks: marks))
  }
}

// MARK: - What is seen

extension Visits {
  private func due(on step: Plan.Step) -> UInt128 {
    guard step.isRequired,
      let screen = abstraction.screens.firstIndex(where: { $0.id == step.screen.id })
    else { return 0 }
    let due = step.questions.filter { $0.isShown && $0.isRequired }.map(\.field.id)
    return abstraction.bits(due, on: screen)
  }

  private func withoutRoom(in plan: Plan) -> UInt128 {
    var bits: UInt128 = 0
    for decision in plan.decisions {
      switch decision.ruling {
      case .tooManyScreens, .tooManyFields: break
      default: continue
      }
      guard let index = abstraction.screens.firstIndex(where: { $0.id == decision.screen }),
        abstraction.screens[index].required == .always,
        let field = abstraction.screens[index].field(decision.field),
        (field.required ?? .always) == .always
      else { continue }
      bits |= abstraction.bits([field.id], on: index)
    }
    return bits
  }

  /// The questions of a step whose answer stands somewhere, and nobody looked.
  private func again(
    _ step: Plan.Step, of plan: Plan, in encounter: Encounter, on screen: Int
  ) -> UInt128 {
    let profile = encounter.visit.profile.setting(encounter.given)
    let ids = step.questions.filter { question in
      guard question.isShown,
        let index = abstraction.asked.firstIndex(where: { asked in
          asked.field.id == question.field.id
        })
      else { return false }
      let field = question.field
      let overlooked = abstraction.asked[index].overlooked.map { abstraction.places[$0].path }
      return (overlooked + [field.writes]).contains { path in
        !field.knownFrom.contains(path)
          && profile[path].map { field.isAnswered(by: $0) } ?? false
      }
    }.map(\.field.id)
    return abstraction.bits(ids, on: screen)
  }
}

extension Abstraction {
  /// The position of a question among those of all screens.
  func bit(_ screen: Int, _ field: Int) -> Int {
    screens[..<screen].reduce(0) { $0 + $1.fields.count } + field
  }

  func bits(_ ids: [String], on screen: Int) -> UInt128 {
    screens[screen].fields.enumerated().reduce(0) { bits, field in
      ids.contains(field.element.id) ? bits | 1 << UInt128(bit(screen, field.offset)) : bits
    }
  }
}
