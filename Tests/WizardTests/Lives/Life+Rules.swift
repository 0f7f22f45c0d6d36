import ProfileModel
import Screens
import Staging
import TestSupport

@testable import Wizard

/// What holds at every moment.
extension Life {
  mutating func checkState() {
    expect(wizard.outstanding == open, "the wizard knows other outstanding effects")
    expect(open.filter { $0.work.waiting != nil }.count <= 1, "two effects are awaited")
    expect(wizard.progress == nil || wizard.awaited != nil, "progress of nothing")
    for form in wizard.allForms {
      for (index, input) in form.inputs.enumerated() where input.isRevealed {
        let isSeen = form == wizard.form && form.focusedIndex == index
        expect(isSeen && wizard.waiting == nil, "a secret of \(form.key) is shown")
        seen.insert("revealed")
      }
    }
    if let step = wizard.step {
      expect(1...step.of ~= step.number, "step \(step)")
      checkLimits()
    }
    if let steps = wizard.steps, steps.isKnown, let form = wizard.form, form.screen != nil {
      checkGoldenRule(form, steps)
    }
  }

  mutating func checkLimits() {
    guard let steps = wizard.steps, let form = wizard.form else { return }
    let shown = steps.behind.map(\.form) + [form] + steps.ahead
    let limits = wizard.flow.limits
    expect(shown.count <= limits.screens, "\(shown.count) screens")
    let fields = shown.reduce(0) { $0 + $1.inputs.count }
    expect(fields <= limits.fields, "\(fields) fields")
  }

  /// Nothing is asked that was known when it came to be asked.
  mutating func checkGoldenRule(_ form: Form, _ steps: Steps) {
    for input in form.inputs {
      let isKnown = input.field.knownFrom.contains { path in
        ada(visits: 1).profile[path].map { input.field.isAnswered(by: $0) } ?? false
      }
      expect(!isKnown, "\(input.field.id) is asked though it is known")
    }
    expect(steps.visit.history == ada(visits: 1).history, "the history moved in the middle")
  }

  mutating func note() {
    if wizard.waiting != nil { seen.insert("waiting") }
    if wizard.popup != nil { seen.insert("popup") }
    if wizard.form?.inputs.contains(where: { $0.refusal != nil }) == true { seen.insert("refused") }
    switch wizard.place {
    case .start: seen.insert("start")
    case .personas: seen.insert("personas")
    case .home: seen.insert("home")
    case .article: seen.insert("article")
    case .profile: seen.insert("profile")
    case .form(let form):
      switch form.purpose {
      case .logIn(nil): seen.insert("log-in")
      case .logIn(_?): seen.insert("link")
      case .correction: seen.insert("correction")
      case .stage(let screen): seen.insert(screen.id)
      }
    }
  }
}
