import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Testing
import Wizard

/// What somebody does at the wizard by hand, written down and played.
struct RecorderTests {
  /// A session by hand, which a recorder watches.
  private struct Session {
    let rehearsal: Rehearsal
    var run: Wizard.Run<DirectWorker<Person>>
    var recorder: Recorder
    var now: Timestamp

    init(
      _ beginning: Script.Beginning = .nobody, _ interaction: Interaction = Interaction(.login),
      opening: Wizard.Opening? = nil
    ) throws {
      let script = Script(title: "By hand", beginning: beginning, steps: [])
      let flow = SmallFlow.flow
      rehearsal = try Rehearsal(script, flow: flow, words: SmallFlow.words)
      now = rehearsal.now
      var person = rehearsal.person
      let opening = try opening ?? person.resume(for: interaction) ?? .start
      let wizard = Wizard(flow: flow, personas: nil, purpose: interaction, now: now)
      run = Wizard.Run(wizard, DirectWorker(person), opening: opening)
      recorder = Recorder(script, purpose: interaction) { flow.persona($1) }
      recorder.began(opening, run.wizard, at: now)
      settle()
    }

    mutating func press(_ acts: Wizard.Act...) {
      for act in acts {
        let before = run.wizard
        run.take(act)
        recorder.saw(act, from: before, to: run.wizard, at: now)
        settle()
      }
    }

    /// Types answers, each with Enter after it.
    mutating func type(_ answers: String...) {
      for answer in answers { press(.typed(answer), .enterPressed) }
    }

    mutating func press(_ button: Form.Button) {
      while let form = run.wizard.form, form.focus != .button(button) { press(.nextPressed) }
      press(.enterPressed)
    }

    private mutating func settle() {
      while !run.wizard.outstanding.isEmpty {
        let before = run.wizard
        run.takeReplies()
        recorder.heard(from: before, to: run.wizard, at: now)
      }
    }

    mutating func leave() {
      press(.interrupted)
      recorder.ended(isOnPurpose: true, at: now)
    }
  }

  /// Reads a recording back, and plays it.
  @discardableResult
  private func replay(
    _ session: Session, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [ScriptStep] {
    let text = session.recorder.script.text
    let script = try Script(file: "by-hand.json", bytes: Array(text.utf8), flow: SmallFlow.flow)
    var rehearsal = try Rehearsal(script, flow: SmallFlow.flow, words: SmallFlow.words)
    let unexpected = rehearsal.play().filter { !$0.isAsExpected }
    #expect(unexpected == [], "\(text)", sourceLocation: sourceLocation)
    return script.steps
  }

  private func deeds(_ steps: [ScriptStep]) -> [ScriptStep.Deed] {
    steps.map(\.deed).filter { $0 != .expect }
  }

  private let password = "correct horse battery staple"

  @Test func `A sign-up with slips, a correction and an article replay`() throws {
    var session = try Session()
    session.press(.enterPressed)
    session.type("Ada", "ada@", "short")
    session.press(.typed("example.com"), .enterPressed)
    session.now = session.now + .milliseconds(90_500)
    session.press(.caretMoved(.end), .erased(.toStart), .typed(password), .enterPressed)
    session.now = session.now + .milliseconds(700)
    session.press(.enterPressed, .confirmed(true), .enterPressed, .backPressed)
    session.press(.downPressed, .enterPressed)
    session.leave()
    let steps = try replay(session)
    #expect(
      deeds(steps) == [
        .interaction, .answer, .wait, .answer, .wait, .interaction, .answer, .leave,
      ])
    #expect(steps.contains(.wait(.seconds(90))) && steps.contains(.wait(.seconds(1))))
    let text = session.recorder.script.text
    #expect(!text.contains("horse") && !text.contains("short"))
    #expect(text.contains(#""password": { "generated": true }"#))
    #expect(text.contains(#""refused": ["email", "password"]"#))
  }

  @Test func `Somebody of whom there is a history goes on from there`() throws {
    let persona = try #require(SmallFlow.flow.persona("ida"))
    var session = try Session(.persona(persona))
    session.press(.enterPressed, .optionMoved(1), .nextPressed, .togglePressed)
    session.press(Form.Button.submit)
    session.leave()
    let steps = try replay(session)
    #expect(session.recorder.script.beginning == .persona(persona))
    #expect(deeds(steps).prefix(2) == [.interaction, .answer])
  }

  @Test func `Not now, don't ask again and leaving on purpose are told apart`() throws {
    let persona = try #require(SmallFlow.flow.persona("ida"))
    var session = try Session(.persona(persona))
    session.press(.confirmed(true), .backPressed, .confirmed(true))
    session.leave()
    #expect(deeds(try replay(session)) == [.interaction, .notNow, .leave])

    var declining = try Session(.persona(persona))
    declining.press(Form.Button.dontAskAgain)
    declining.leave()
    #expect(deeds(try replay(declining)) == [.interaction, .dontAskAgain, .leave])
  }

  @Test func `Who arrives, signs out and comes by a password is found again`() throws {
    var session = try Session()
    session.press(.downPressed, .downPressed, .enterPressed)
    if session.run.wizard.form != nil { session.type(password) }
    session.press(.upPressed, .enterPressed, .downPressed, .enterPressed)
    session.type("grace@example.org", "not that one")
    session.press(Form.Button.back)
    session.leave()
    let steps = deeds(try replay(session))
    #expect(steps.first == .arrive)
    #expect(steps.suffix(5) == [.signOut, .interaction, .answer, .back, .leave])
    #expect(session.recorder.script.text.contains(#""trouble": "wrongCredentials""#))
  }

  @Test func `A broken line is told from leaving, and nothing at all is an empty script`() throws {
    let persona = try #require(SmallFlow.flow.persona("ida"))
    var session = try Session(.persona(persona))
    session.recorder.ended(isOnPurpose: false, at: session.now)
    #expect(deeds(try replay(session)) == [.interaction, .abandon])
    var idle = try Session()
    idle.leave()
    #expect(try replay(idle) == [])
  }
}
