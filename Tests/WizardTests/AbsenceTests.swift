import ProfileModel
import Screens
import Testing
import Wizard

/// Somebody who closes the window to come back later.
struct AbsenceTests {
  /// A worker that answers when the test says so.
  private final class Desk: Worker {
    private(set) var started: [Wizard.Effect] = []
    private var replies: [Wizard.Reply] = []

    func start(_ effect: Wizard.Effect) { started.append(effect) }
    func cancel(_ id: Wizard.Effect.ID) {}

    func takeReplies() -> [Wizard.Reply] {
      defer { replies = [] }
      return replies
    }

    func noteAll() {
      replies = started.map { Wizard.Reply(to: $0.id, .noted) }
      started = []
    }
  }

  @Test func `They are away when all that was begun is noted, and do nothing meanwhile`() throws {
    let desk = Desk()
    let wizard = Wizard(
      flow: try Replay().wizard.flow, inspector: .init(movesTime: true), now: Replay.now)
    var run = Wizard.Run(wizard, desk, opening: .interaction(Interaction(.login), ada()))
    for act in [Wizard.Act.laterPressed, .enterPressed] { run.take(act) }
    #expect(run.absence == .days(1))
    #expect(!run.isAbsent && !run.isOver)
    let before = run.wizard
    run.take(.typed("ACME"))
    #expect(run.wizard == before)
    desk.noteAll()
    run.takeReplies()
    #expect(run.isAbsent)
    #expect(run.trace.deeds.map(\.kind) == [.begin, .note])
  }

  @Test func `Whoever is in a hurry meanwhile leaves at once`() throws {
    let wizard = Wizard(
      flow: try Replay().wizard.flow, inspector: .init(movesTime: true), now: Replay.now)
    var run = Wizard.Run(wizard, Desk(), opening: .interaction(Interaction(.login), ada()))
    for act in [Wizard.Act.laterPressed, .enterPressed, .interrupted] { run.take(act) }
    #expect(run.leaving == .interrupted)
  }
}
