import ProfileModel
import Screens

@testable import Wizard

/// What the person does.
extension Life {
  mutating func act(_ before: Wizard) {
    let act = randomAct
    log.append("\(act)")
    let effects = wizard.handle(act)
    began(effects)
    if let awaited = before.awaited, act != .interrupted {
      let isCalledOff = act == .backPressed && awaited.work.isCancellable
      expect(isCalledOff || wizard == before && effects.isEmpty, "a change while waiting")
      return
    }
    checkPassing(before, effects)
    checkDrafts(before, after: act, effects)
  }

  /// A form passes by being put off, or, while there is no account, by being filled in.
  mutating func checkPassing(_ before: Wizard, _ effects: [Wizard.Effect]) {
    guard let now = wizard.steps, let was = before.steps, now.interaction == was.interaction
    else { return }
    let passed = now.behind.count - was.behind.count
    expect(passed <= 1, "\(passed) forms passed at once")
    if passed < 0 { seen.insert("back") }
    guard passed == 1, let last = now.behind.last, let form = before.form else { return }
    expect(last.form.drafts == form.drafts, "another form passed than was shown")
    switch last.outcome {
    case .answered:
      expect(!now.isKnown, "answers passed that nobody stored")
      expect(last.form.inputs.allSatisfy { form.fault(of: $0) == nil }, "a faulty form passed")
    case .snoozed, .declined:
      seen.insert(last.outcome.rawValue)
      expect(form.isOptional, "a required form was put off")
      let notes = effects.compactMap(\.work.noted).filter { $0.outcome == last.outcome }
      expect(notes.map(\.fields) == [form.inputs.map(\.field.id)], "putting off was not noted")
    case .asked, .left: expect(false, "a form passed by being asked or left")
    }
  }

  /// Nothing that was typed goes but by editing it, or by putting its form off.
  mutating func checkDrafts(
    _ before: Wizard, after act: Wizard.Act, _ effects: [Wizard.Effect]
  ) {
    let isPutOff = effects.contains { $0.work.noted.map { $0.outcome != .asked } ?? false }
    let edited = act.isEditing ? before.form?.key : nil
    let after = wizard.drafts
    for (key, drafts) in before.drafts where !(isPutOff && key == before.form?.key) {
      // Whoever turns back from a correction, or from linking, does not mean it.
      if key == before.form?.key, before.form?.isBeyondTheFirst == true, wizard.form == nil {
        continue
      }
      if wizard.steps == nil, before.steps?.hasStored(key) == true { continue }
      guard let now = after[key] else {
        expect(isPutOff && wizard.steps == nil || drafts.allSatisfy(\.isBlank), "\(key) is lost")
        continue
      }
      for (draft, now) in zip(drafts, now) where key != edited {
        expect(draft.isBlank || draft == now, "a draft of \(key) has changed")
      }
    }
  }
}
