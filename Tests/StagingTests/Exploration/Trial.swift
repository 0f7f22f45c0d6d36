import ProfileModel
import Screens

@testable import Staging

/// A flow that is drawn, and how the explorer and others see it.
struct Trial {
  let seed: UInt64
  let flow: Flow
  private let exploration: Exploration
  private var dice: FlowDice

  init(
    _ seed: UInt64, screens: ClosedRange<Int>, fields: ClosedRange<Int>, limit: Int
  ) {
    self.seed = seed
    dice = FlowDice(seed: seed)
    flow = dice.flow((screens, fields))
    exploration = Exploration(of: flow, limit: limit)
  }

  private var found: Set<Sight> { Sight.all(in: exploration, of: flow) }

  /// What lives that are drawn show and the explorer does not know, or the other way round.
  func disagreementOverLives(_ count: Int = 3, visits: Int = 7) -> String? {
    guard exploration.isComplete else { return nil }
    if let wrong = unsound() { return wrong }
    var dice = dice
    let found = found
    for _ in 0..<count {
      var life = DrawnLife(in: flow)
      life.live(visits: visits, &dice)
      if let missed = life.seen.keys.first(where: { !found.contains($0) }) {
        return tell("\(missed) is seen, and not found", Life(life.moves))
      }
    }
    return nil
  }

  /// What the judge sees and the explorer does not know, or the other way round.
  func disagreementWithJudge(depth: Int = 4, most: Int = 600) -> String? {
    guard exploration.isComplete else { return nil }
    if let wrong = unsound() { return wrong }
    let judge = Judge(of: flow, depth: depth, most: most)
    let found = found
    return judge.seen.first { !found.contains($0.key) }.map {
      tell("\($0.key) is seen, and not found", $0.value)
    }
  }

  /// What is found and a replay does not show.
  private func unsound() -> String? {
    for reached in exploration.screens {
      let replay = Replay(of: reached.life, in: flow)
      if !replay.isSound || replay.next?.screen.id != reached.screen {
        return tell("\(reached.screen) is not reached", reached.life)
      }
    }
    return exploration.findings.lazy.compactMap(unsound).first
  }

  private func unsound(_ finding: Exploration.Suspicion) -> String? {
    guard ![.neverShown, .neverAsked].contains(finding.kind) else { return nil }
    let name = "\(finding.kind) \(finding.screen).\(finding.field ?? "")"
    guard let life = finding.life else { return tell("\(name) has no life", nil) }
    let replay = Replay(of: life, in: flow)
    guard replay.isSound else { return tell("\(name): the life is none", life) }
    let isShown =
      switch (finding.kind, finding.field) {
      case (.askedAgain, let id?): replay.seen.contains(.askedAgain(finding.screen, id))
      case (.empty, _): replay.seen.contains(.empty(finding.screen))
      case (.loop, _): replay.sent.count { $0 == finding.screen } > 1
      case (.stuck, let id?) where finding.isUnanswerable: isUnanswerable(id, at: replay)
      case (.stuck, let id?), (.gap, let id?): isLost(id, after: replay)
      default: true
      }
    return isShown ? nil : tell("\(name) is not seen", life)
  }

  private func isUnanswerable(_ id: String, at replay: Replay) -> Bool {
    guard let sheet = replay.sheet, let question = sheet.shown.first(where: { $0.field.id == id })
    else { return false }
    return question.isRequired
      && !FlowDice.values(for: question.field.kind).contains { value in
        var sheet = sheet
        return sheet.fill(id, with: value)
      }
  }

  /// Whether nobody asks for an answer any more that is missing.
  private func isLost(_ id: String, after replay: Replay) -> Bool {
    guard let visit = replay.ended else { return false }
    var dice = dice
    for _ in 0..<4 {
      var life = DrawnLife(in: flow, from: visit)
      life.live(visits: 8, &dice)
      let isAsked = life.seen.keys.contains { sight in
        if case .asked(_, id) = sight { true } else { false }
      }
      if isAsked { return false }
    }
    return true
  }

  private func tell(_ what: String, _ life: Life?) -> String {
    "seed \(seed): \(what)\n\(flow.sketch)\n\(life?.sketch ?? "")"
  }
}
