import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Staging
import Wording

/// Finds a script that the new flow plays as it is, and that the old one does not.
struct ComparisonScripts {
  let comparer: Comparer
  let now: Timestamp

  /// The first script that shows a difference; `nil` where none does.
  ///
  /// - Parameter title: what the script is called.
  func script(for person: ComparedPerson, title: String) -> Script? {
    let attempts = person.points.flatMap { point in
      comparer.contrasts(in: [point.standing]).filter(\.isOne).flatMap { contrast in
        contrast.tails.flatMap { tail in point.ways.map { Attempt(contrast, $0, tail) } }
      }
    }
    return attempts.enumerated()
      .sorted { ($0.element.effort, $0.offset) < ($1.element.effort, $1.offset) }.lazy
      .compactMap { $0.element.script(title: title, at: now) }.first(where: isConfirmed)
  }

  private func isConfirmed(_ script: Script) -> Bool {
    guard let after = turns(of: script, by: comparer.new), after.allSatisfy(\.isAsExpected)
    else { return false }
    // A flow that does not have what the script names, or not whom it begins with, does not play it.
    guard let before = turns(of: script, by: comparer.old) else { return true }
    return before.dropLast().allSatisfy(\.isAsExpected) && before.last?.differences.isEmpty == false
  }

  /// What comes of a script as it stands in its file; `nil` where the flow cannot play it.
  private func turns(of script: Script, by flow: Flow) -> [Turn]? {
    let bytes = Array(script.text.utf8)
    guard let read = try? Script(file: script.title, bytes: bytes, flow: flow),
      var rehearsal = try? Command.rehearsal(of: read, in: script.title, flow)
    else { return nil }
    return rehearsal.play()
  }
}

/// A script that may show a difference.
private struct Attempt {
  let contrast: Comparer.Contrast
  let way: ComparedPerson.Way
  let tail: Tail

  init(_ contrast: Comparer.Contrast, _ way: ComparedPerson.Way, _ tail: Tail) {
    self.contrast = contrast
    self.way = way
    self.tail = tail
  }

  /// How much a reader has to take in.
  var effort: Int { tail.effort }

  /// - Returns: `nil` where the new flow has no such occasion.
  func script(title: String, at start: Timestamp) -> Script? {
    guard let interaction = contrast.new?.interaction else { return nil }
    let (beginning, coming): (Script.Beginning, ScriptStep) =
      switch way {
      // What else comes with an article is in the flow.
      case .beginning(let beginning):
        (
          beginning,
          .interaction(
            Interaction(
              interaction.event, context: interaction.context.filter { $0.key == "article" }),
            .usual)
        )
      case .arriving(let persona): (.nobody, .arrive(persona))
      }
    return Script(
      title: title, start: start, beginning: beginning, steps: [coming] + tail.steps)
  }
}

/// What a script has after the person came.
private struct Tail {
  let steps: [ScriptStep]
  let effort: Int
}

extension Comparer.Contrast {
  /// What the new flow puts before the person first; that with the verdicts on what is asked otherwise;
  /// and what comes after "Not now".
  fileprivate var tails: [Tail] {
    guard let new else { return [] }
    let first = new.expectation(ofStep: 0)
    var verdicts = first
    for seat in seats {
      guard let decision = new.decision(on: seat) else { continue }
      verdicts.wanted[.verdict(seat.name)] = .string(decision.verdict.rawValue)
    }
    let optional = new.steps.prefix { !$0.isRequired }.count
    let later = (1...max(1, optional)).prefix(optional).map { count in
      Tail(
        steps: Array(repeating: .notNow, count: count)
          + [.expect(new.expectation(ofStep: count))], effort: 1 + count)
    }
    return [Tail(steps: [.expect(first)], effort: 0), Tail(steps: [.expect(verdicts)], effort: 1)]
      + later
  }
}

extension Plan {
  /// The screen and what it asks; after the last one, that there is none.
  fileprivate func expectation(ofStep index: Int) -> Expectation {
    guard index < steps.count else { return Expectation([.screen: .null]) }
    return Expectation([
      .screen: .string(steps[index].screen.id),
      .asks: .array(steps[index].fields.map { .string($0.id) }),
    ])
  }
}
