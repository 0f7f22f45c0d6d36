import ProfileModel
import Screens
import Testing

@testable import Wizard

/// A visit, step by step: each step changes what is said here of the state, and nothing else of it.
struct WholeStateTests {
  /// A wizard whose every step is held against the whole state that it should lead to.
  private struct Walk {
    private(set) var wizard: Wizard

    init(_ wizard: Wizard) { self.wizard = wizard }

    /// - Parameters:
    ///   - works: what the step should ask for.
    ///   - change: what it should change.
    mutating func step(
      _ act: Wizard.Act, asks works: [Wizard.Effect.Work] = [],
      sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout Wizard) -> Void = { _ in }
    ) {
      hold({ $0.handle(act) }, works, sourceLocation, change)
    }

    mutating func reply(
      _ content: Wizard.Reply.Content, to effect: Wizard.Effect?,
      asks works: [Wizard.Effect.Work] = [], sourceLocation: SourceLocation = #_sourceLocation,
      _ change: (inout Wizard) -> Void = { _ in }
    ) {
      guard let effect else {
        Issue.record("no effect", sourceLocation: sourceLocation)
        return
      }
      hold({ $0.handle(Wizard.Reply(to: effect.id, content)) }, works, sourceLocation) {
        $0.outstanding.removeAll { $0 == effect }
        change(&$0)
      }
    }

    private mutating func hold(
      _ step: (inout Wizard) -> [Wizard.Effect], _ works: [Wizard.Effect.Work],
      _ sourceLocation: SourceLocation, _ change: (inout Wizard) -> Void
    ) {
      var expected = wizard
      change(&expected)
      for work in works { _ = expected.ask(work) }
      let effects = step(&wizard)
      #expect(effects.map(\.work) == works, sourceLocation: sourceLocation)
      #expect(wizard == expected, sourceLocation: sourceLocation)
    }
  }

  private func comingBack() throws -> Walk {
    var wizard = try Replay().wizard
    _ = wizard.begin(.interaction(Interaction(.login), ada()))
    return Walk(wizard)
  }

  private func showing(_ outcome: History.Outcome, _ fields: [String]) -> Showing {
    Showing(
      interaction: Interaction(.login), screen: "work", outcome: outcome, fields: fields)
  }

  @Test func `Answering the second visit`() throws {
    var walk = try comingBack()
    let (begin, note) = (walk.wizard.outstanding.first, walk.wizard.outstanding.last)
    walk.step(.typed("A")) { $0.changeForm { form in form.inputs[0].set("A") } }
    walk.step(.typed("C")) { $0.changeForm { form in form.inputs[0].set("AC") } }
    walk.reply(.noted, to: note)
    walk.step(.caretMoved(.start)) {
      $0.changeForm { form in
        var line = LineEditor("AC")
        line.move(.start)
        form.inputs[0].answer = .line(line)
      }
    }
    walk.step(.enterPressed) { $0.changeForm { $0.focus = .field(1) } }
    walk.step(.previousPressed) { $0.changeForm { $0.focus = .field(0) } }
    walk.step(.nextPressed) { $0.changeForm { $0.focus = .field(1) } }
    walk.step(.helpPressed) { $0.popup = .help(scroll: 0) }
    walk.step(.scrolled(to: 3)) { $0.popup = .help(scroll: 3) }
    walk.step(.typed("x"))
    walk.step(.backPressed) { $0.popup = nil }
    walk.step(.helpPressed) { $0.popup = .help(scroll: 0) }
    walk.step(.whyPressed) { $0.popup = nil }
    walk.step(.whyPressed) { $0.popup = .why(scroll: 0) }
    walk.step(.enterPressed) { $0.popup = nil }
    walk.step(.leavePressed)
    walk.step(.revealPressed)
    walk.step(
      .enterPressed,
      asks: [.answer(["user_metadata.company": "AC"], showing(.answered, ["company"]))])
    walk.step(.typed("late"))
    walk.reply(.failed(.storage("Full.")), to: begin) { $0.notice = .storage("Full.") }
    let told = ada(metadata: ["company": "AC"])
    walk.reply(.answered(told), to: walk.wizard.awaited) {
      $0.visit = told
      $0.steps = nil
      $0.goHome()
    }
  }

  @Test func `Putting it off after all`() throws {
    var walk = try comingBack()
    walk.step(.pasted("ACME\n")) { $0.changeForm { form in form.inputs[0].set("ACME ") } }
    walk.step(.backPressed) { $0.popup = .putOff(Menu([false, true])) }
    walk.step(.nextPressed) { $0.popup = .putOff(Menu([false, true], selection: 1)) }
    walk.step(.upPressed) { $0.popup = .putOff(Menu([false, true])) }
    walk.step(.enterPressed) { $0.popup = nil }
    walk.step(.backPressed) { $0.popup = .putOff(Menu([false, true])) }
    walk.step(.confirmed(true), asks: [.note(showing(.snoozed, ["company", "title"]))]) {
      $0.popup = nil
      $0.goHome()
    }
    walk.step(.backPressed) { $0.popup = .leave(Menu([false, true])) }
    walk.step(.confirmed(false)) { $0.popup = nil }
    walk.step(.upPressed) { wizard in
      guard case .home(let menu) = wizard.place else { return }
      wizard.place = .home(Menu(menu.choices, selection: menu.choices.count - 1))
    }
    walk.step(.enterPressed, asks: [.signOut])
    walk.reply(.failed(.storage("Full.")), to: walk.wizard.awaited) {
      $0.notice = .storage("Full.")
    }
    walk.step(.enterPressed, asks: [.signOut]) { $0.notice = nil }
    walk.reply(.signedOut, to: walk.wizard.awaited) {
      $0.visit = nil
      $0.goToStart()
    }
  }
}

extension Wizard {
  /// Changes the form in place.
  fileprivate mutating func changeForm(_ change: (inout Form) -> Void) {
    guard var form else { return }
    change(&form)
    put(form)
  }
}

extension Input {
  fileprivate mutating func set(_ text: String) {
    answer = .line(LineEditor(text))
    isTouched = true
  }
}
