import ProfileModel
import Wizard

/// Makes chapters of what happens in a rehearsal.
struct Camera {
  /// What the person did, and the wizard after it.
  struct Deed {
    let act: Wizard.Act
    let after: Wizard
    let trace: Wizard.Trace
  }

  private(set) var chapters: [Demonstration.Chapter] = []
  private let steps: [ScriptStep]
  private var pace: Pace
  private var caption = Demonstration.Caption.nothing
  /// What was done by then.
  private var trace = Wizard.Trace()
  /// Whether time has gone by since somebody was there; the window is none that one would see.
  private var isAway = false

  init(_ script: Script) {
    steps = script.steps
    pace = Pace(seed: script.seed)
  }

  mutating func take(
    _ turn: Turn, _ deeds: [Deed], from before: Wizard?, to rehearsal: Rehearsal
  ) {
    if !turn.isAsExpected { return show([], .unexpected(turn), rehearsal) }
    switch turn.step {
    case .expect: return
    case .say(let text):
      caption = .said(text)
      if goesWithNext(turn) { return }
      show([], caption, rehearsal)
    case .wait(let duration):
      isAway = true
      show([], .passed(duration), rehearsal)
      caption = .nothing
    case .interaction, .arrive, .answer, .notNow, .dontAskAgain, .back, .leave, .abandon, .correct,
      .signOut:
      isAway = false
      show(stills(of: deeds, from: before), caption, rehearsal)
    }
  }

  /// Whether the next step that shows anything is something that the person does.
  private func goesWithNext(_ turn: Turn) -> Bool {
    let next = steps[turn.number...].first { $0.deed != .expect }?.deed
    return next.map { ![.say, .wait].contains($0) } ?? false
  }

  private mutating func show(
    _ stills: [Demonstration.Still], _ caption: Demonstration.Caption, _ rehearsal: Rehearsal
  ) {
    let wizard = isAway ? nil : rehearsal.wizard
    var stills = stills
    if let last = stills.last, last.wizard == wizard { stills.removeLast() }
    let isNew = chapters.last?.caption != caption
    let fields = isAway ? 0 : rehearsal.sight.asks.count
    trace = rehearsal.trace
    stills.append(still(of: wizard, pace.reading(isNew ? caption : .nothing, fields)))
    chapters.append(
      Demonstration.Chapter(caption: caption, time: rehearsal.now, stills: stills))
  }
}

// MARK: - Typing

extension Camera {
  private func still(of wizard: Wizard?, _ length: Duration) -> Demonstration.Still {
    Demonstration.Still(wizard: wizard, trace: trace, length: length)
  }

  private mutating func stills(of deeds: [Deed], from before: Wizard?) -> [Demonstration.Still] {
    var (stills, latest): ([Demonstration.Still], Wizard?) = ([], before)
    for deed in deeds {
      if case .typed(let text) = deed.act {
        let start = deed.start(from: latest)
        // A window that was just opened is seen before anything is typed into it.
        if stills.isEmpty, start != before {
          stills.append(still(of: start, pace.reading(.nothing, 0)))
        }
        stills += typing(text, from: start)
      } else {
        trace = deed.trace
        stills.append(still(of: deed.after, pace.length(of: deed.act)))
      }
      latest = deed.after
    }
    return stills
  }

  /// A text as it is typed, one character after the other.
  private mutating func typing(_ text: String, from start: Wizard) -> [Demonstration.Still] {
    var (wizard, stills) = (start, [Demonstration.Still]())
    for character in text {
      _ = wizard.handle(.typed(String(character)))
      stills.append(still(of: wizard, pace.key(character)))
    }
    stills[stills.count - 1].length += pace.length(of: .nextPressed)
    return stills
  }
}

extension Camera.Deed {
  /// The wizard before the text was typed: the one seen last, unless a window was opened since. A
  /// script only types into what is empty.
  func start(from latest: Wizard?) -> Wizard {
    if var probe = latest {
      _ = probe.handle(act)
      if probe == after, let latest { return latest }
    }
    var start = after
    for act in [.caretMoved(.end), .erased(.toStart)] as [Wizard.Act] { _ = start.handle(act) }
    return start
  }
}
