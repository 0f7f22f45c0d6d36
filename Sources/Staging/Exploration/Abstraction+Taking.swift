import ProfileModel
import Screens

/// What a visit makes of a state.
extension Abstraction {
  /// What is noted of a visit while it goes on.
  struct Notes {
    var state: LifeState
    /// The clocks that begin anew.
    var fresh: UInt128 = 0
  }

  /// Counts a visit.
  func count(_ interaction: Interaction, _ notes: inout Notes) {
    let name = interaction.event.rawValue
    if let index = events.firstIndex(where: { $0.name == name }) {
      raise(event(index), events[index].cap, &notes.state)
    } else {
      raise(otherEventsNumber, otherEvents, &notes.state)
    }
    start(.event(name), &notes)
  }

  func countLogin(_ state: inout LifeState) { raise(loginsNumber, logins, &state) }

  func makeAccount(_ notes: inout Notes) {
    notes.state.numbers[accountNumber] = 1
    start(.signup, &notes)
  }

  private func raise(_ number: Int, _ cap: Cap, _ state: inout LifeState) {
    state.numbers[number] = UInt16(cap(Int(state.numbers[number]) + 1))
  }

  private func start(_ clock: Stopwatch, _ notes: inout Notes) {
    guard let number = number(of: clock) else { return }
    notes.state.running |= 1 << UInt128(number)
    notes.fresh |= 1 << UInt128(number)
  }

  private func stop(_ clock: Stopwatch, _ state: inout LifeState) {
    guard let number = number(of: clock) else { return }
    state.running &= ~(1 << UInt128(number))
  }

  /// Notes what became of a screen.
  ///
  /// - Parameters:
  ///   - shown: the ids of the fields that were put before the person.
  ///   - answers: the places that were written, and the positions of their values.
  func note(
    _ ending: Life.Ending, of screen: Int, shown: [String], _ answers: [Int: Int],
    _ notes: inout Notes
  ) {
    if screens[screen].required != .always { start(.optional, &notes) }
    start(.shown(screen), &notes)
    switch ending {
    case .answered(let values):
      end(
        screen,
        as: values.isEmpty && caps[screen][Fate.empty.rawValue].isCounted
          ? .empty : values.isEmpty ? .left : .full, &notes.state)
      for (place, value) in answers { notes.state.numbers[place] = UInt16(value) }
      noteAnswers(values, on: screen, shown: shown, &notes)
    case .notNow:
      let isCounted = caps[screen][Fate.snoozed.rawValue].isCounted
      end(screen, as: isCounted ? .snoozed : .left, &notes.state)
      start(.snoozed(screen), &notes)
    case .dontAskAgain:
      end(screen, as: .left, &notes.state)
      add(1, to: .declined, of: screen, &notes.state)
    case .left: end(screen, as: .left, &notes.state)
    case .abandoned: abandon(screen, &notes)
    }
  }

  private func noteAnswers(
    _ values: [String: JSONValue], on screen: Int, shown: [String], _ notes: inout Notes
  ) {
    for (position, field) in screens[screen].fields.enumerated() where shown.contains(field.id) {
      if values[field.id] == nil {
        start(.leftEmpty(screen, position), &notes)
      } else {
        let index = index(of: field)
        if asked[index].isDated {
          let version = asked[index].versions.firstIndex(of: screens[screen].version) ?? 0
          notes.state.numbers[answered(index)] = UInt16(version + 1)
        }
        start(.answered(index), &notes)
      }
    }
  }

  /// Whatever becomes of a screen ends a row of abandoned showings.
  private func end(_ screen: Int, as fate: Fate, _ state: inout LifeState) {
    let row = Int(state.numbers[tally(screen, .inARow)])
    add(row, to: .abandoned, of: screen, &state)
    state.numbers[tally(screen, .inARow)] = 0
    add(1, to: fate, of: screen, &state)
  }

  private func add(_ count: Int, to fate: Fate, of screen: Int, _ state: inout LifeState) {
    let number = tally(screen, fate)
    state.numbers[number] = UInt16(caps[screen][fate.rawValue](Int(state.numbers[number]) + count))
  }

  private func abandon(_ screen: Int, _ notes: inout Notes) {
    let number = tally(screen, .inARow)
    if notes.state.numbers[number] < 3, caps[screen][Fate.inARow.rawValue].isCounted {
      notes.state.numbers[number] += 1
    } else {
      add(1, to: .abandoned, of: screen, &notes.state)
    }
    if notes.state.numbers[number] >= 3 { start(.abandoned(screen), &notes) }
  }
}

// MARK: - Forgetting what no test can see any more

extension Abstraction {
  /// Forgets what has no future.
  func settle(_ notes: inout Notes) {
    for field in asked.indices { settle(field: field, &notes.state) }
    for screen in screens.indices { settle(screen: screen, notes.fresh, &notes.state) }
    notes.fresh &= notes.state.running
  }

  private func settle(field: Int, _ state: inout LifeState) {
    let question = asked[field]
    let source = source(of: field, in: state)
    if question.isPlain, source != nil {
      for place in question.sources { state.numbers[place] = 0 }
      state.numbers[question.home] = 1
    }
    if source != nil {
      for place in question.overlooked where overlookedOnly.contains(place) {
        state.numbers[place] = 0
      }
    }
    if source.map({ places[$0].path != question.field.writes }) ?? true {
      stop(.answered(field), &state)
    }
  }

  private func settle(screen: Int, _ fresh: UInt128, _ state: inout LifeState) {
    let isOver = isGone(screen, in: state) || isDone(screen, in: state)
    let isResting = [Stopwatch.snoozed(screen), .abandoned(screen)].contains { clock in
      number(of: clock).map { fresh & (1 << UInt128($0)) != 0 } ?? false
    }
    for position in screens[screen].fields.indices {
      // A screen that rests hides how long one of its fields does.
      let isHidden = isOver || isResting && screens[screen].required == .never
      if isHidden || isKnownForGood(questions[screen][position], in: state) {
        stop(.leftEmpty(screen, position), &state)
      }
    }
    if state.numbers[tally(screen, .inARow)] < 3 { stop(.abandoned(screen), &state) }
    if isOver { forget(screen, &state) }
  }

  /// Whether nothing will ever be asked on a screen, since the person does not want it.
  func isGone(_ screen: Int, in state: LifeState) -> Bool {
    guard screens[screen].required == .never else { return false }
    if state.numbers[tally(screen, .declined)] > 0 { return true }
    guard let most = screens[screen].maxAsks else { return false }
    let passedOver = [Fate.empty, .snoozed, .left].map { Int(state.numbers[tally(screen, $0)]) }
    return passedOver.reduce(0, +) >= most
  }

  /// Whether nothing will ever be asked on it, since all is known.
  private func isDone(_ screen: Int, in state: LifeState) -> Bool {
    questions[screen].allSatisfy { isKnownForGood($0, in: state) }
  }

  /// Why nothing is asked any more does not matter, and only counts that are tested do.
  private func forget(_ screen: Int, _ state: inout LifeState) {
    stop(.snoozed(screen), &state)
    stop(.abandoned(screen), &state)
    let isDone = isDone(screen, in: state)
    let row = Int(state.numbers[tally(screen, .inARow)])
    add(row, to: .abandoned, of: screen, &state)
    state.numbers[tally(screen, .inARow)] = 0
    if !testsShowings(of: screen) {
      for fate in [Fate.empty, .snoozed, .left] { state.numbers[tally(screen, fate)] = 0 }
    }
    state.numbers[tally(screen, .declined)] = isDone ? 0 : 1
    if forgettable.contains(screen) { forgetAll(of: screen, &state) }
  }

  /// Whether all is known, or the person does not want it, comes to the same where nobody looks.
  private func forgetAll(of screen: Int, _ state: inout LifeState) {
    for fate in Fate.allCases { state.numbers[tally(screen, fate)] = 0 }
    state.numbers[tally(screen, .declined)] = 1
    for question in questions[screen] {
      for place in asked[question].sources + asked[question].overlooked {
        state.numbers[place] = 0
      }
    }
  }

  /// Whether a test counts how the person did without the screen.
  private func testsShowings(of screen: Int) -> Bool {
    [Fate.full, .empty, .snoozed, .abandoned].contains { caps[screen][$0.rawValue].isCounted }
  }
}
