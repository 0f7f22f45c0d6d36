import ProfileModel
import Screens

@testable import Wizard

/// What comes back.
extension Life {
  mutating func reply(to effect: Wizard.Effect?, _ before: Wizard) {
    guard let effect else { return }
    if effect != open.first { seen.insert("out of order") }
    let content = content(for: effect.work)
    log.append("\(content) to \(effect.work)")
    let effects = wizard.handle(Wizard.Reply(to: effect.id, content))
    if case .progressed = content {
      seen.insert("progressed")
      var same = wizard
      same.progress = before.progress
      expect(same == before && effects.isEmpty, "progress changed something else")
      return
    }
    closed.append(effect)
    open.removeAll { $0 == effect }
    began(effects)
    if effect.work.waiting == nil {
      checkBeside(before, effects)
    } else {
      checkAwaited(effect.work, content, before)
    }
  }

  /// What is done beside the person touches nothing that they are about.
  mutating func checkBeside(_ before: Wizard, _ effects: [Wizard.Effect]) {
    seen.insert("beside")
    var same = wizard
    (same.outstanding, same.notice) = (before.outstanding, before.notice)
    expect(same == before && effects.isEmpty, "a note changed something else")
    expect(before.notice == nil || wizard.notice == before.notice, "a note hid another notice")
  }

  mutating func checkAwaited(
    _ work: Wizard.Effect.Work, _ content: Wizard.Reply.Content, _ before: Wizard
  ) {
    switch content {
    case .answered:
      guard case .answer(let values, let showing) = work else { return checkNothingPassed(before) }
      expect(before.form?.values == values, "other answers were stored than are shown")
      guard let showing else { return }
      seen.insert("answered")
      guard let steps = wizard.steps, steps.interaction == showing.interaction else { return }
      expect(steps.behind.last?.form.screen?.id == showing.screen, "another form passed")
      expect(steps.behind.count == (before.steps?.behind.count ?? 0) + 1, "no form passed")
      if steps.behind.count == 1, wizard.form != nil { seen.insert("second of an interaction") }
    case .failed(let trouble):
      if wizard.visit == nil, before.visit != nil {
        seen.insert("lapsed")
        expect(trouble.isLapse, "\(trouble) ended the session")
        expect(wizard.kept.signUps.isEmpty, "what somebody typed is kept for the next")
        return
      }
      expect(wizard.tells(of: trouble), "nobody is told of \(trouble)")
      checkNothingPassed(before)
    case .signedUp:
      if case .signUp = work { seen.insert("signed up") } else { checkNothingPassed(before) }
    case .signedOut:
      guard case .signOut = work else { return checkNothingPassed(before) }
      expect(wizard.kept == Wizard.Kept() && wizard.visit == nil, "something is left of somebody")
    case .noted, .progressed: checkNothingPassed(before)
    case .opened, .loggedIn, .arrived, .linkOffered: break
    }
  }

  mutating func checkNothingPassed(_ before: Wizard) {
    expect(
      (wizard.steps?.behind.count ?? 0) <= (before.steps?.behind.count ?? 0),
      "a form passed without being stored")
    let after = wizard.drafts
    for (key, drafts) in before.drafts where after[key] != drafts {
      expect(drafts.allSatisfy(\.isBlank), "\(key) is lost by a failure")
    }
  }

  mutating func repeatReply(_ before: Wizard) {
    let effect = pick(closed)
    let content = content(for: effect.work)
    log.append("again \(content) to \(effect.work)")
    let effects = wizard.handle(Wizard.Reply(to: effect.id, content))
    seen.insert("repeated")
    expect(wizard == before && effects.isEmpty, "a repeated reply changed something")
  }
}
