import ProfileModel
import Screens
import Testing
import Wizard

/// A worker that answers when the test says so.
private final class Desk: Worker {
  private(set) var started: [Wizard.Effect] = []
  private(set) var cancelled: [Wizard.Effect.ID] = []
  private var replies: [Wizard.Reply] = []

  func start(_ effect: Wizard.Effect) { started.append(effect) }
  func cancel(_ id: Wizard.Effect.ID) { cancelled.append(id) }

  func takeReplies() -> [Wizard.Reply] {
    defer { replies = [] }
    return replies
  }

  func reply(_ content: Wizard.Reply.Content, to index: Int, warnings: [String] = []) {
    replies.append(Wizard.Reply(to: started[index].id, content, warnings: warnings))
  }
}

/// What runs the wizard's effects and feeds the replies back, without a terminal.
struct RunTests {
  private let desk = Desk()

  private func run(
    _ opening: Wizard.Opening, personas: [Persona] = []
  ) throws -> Wizard.Run<Desk> {
    let wizard = try Replay(personas: personas).wizard
    return Wizard.Run(wizard, desk, opening: opening)
  }

  private func comingBack() throws -> Wizard.Run<Desk> {
    try run(.interaction(Interaction(.login), ada()))
  }

  private func showing(_ outcome: History.Outcome) -> Showing {
    Showing(
      interaction: Interaction(.login), screen: "work", outcome: outcome,
      fields: ["company", "title"])
  }

  @Test func `Effects are started in the order in which they were asked for`() throws {
    var run = try comingBack()
    for act in [Wizard.Act.typed("ACME"), .enterPressed, .typed("Boss"), .enterPressed] {
      run.take(act)
    }
    let values: [AttributePath: JSONValue] = [
      "user_metadata.company": "ACME", "user_metadata.title": "Boss",
    ]
    #expect(
      desk.started.map(\.work) == [
        run.wizard.flow.beginning(Interaction(.login)), .note(showing(.asked)),
        .answer(values, showing(.answered)),
      ])
  }

  @Test func `Replies are fed back, and what they bring about is started`() throws {
    let article = Interaction(.article, context: ["article": "asking-less", "topic": "staging"])
    var wizard = try Replay(purpose: article).wizard
    _ = wizard.begin(.form(.login))
    var run = Wizard.Run(wizard, desk, opening: .start)
    for act in [
      Wizard.Act.typed("ada@example.com"), .enterPressed, .typed("my password"), .enterPressed,
    ] {
      run.take(act)
    }
    #expect(run.wizard.waiting == .loggingIn)
    desk.reply(.loggedIn(ada()), to: 0)
    run.takeReplies()
    #expect(desk.started.last?.work == .open(article))
    desk.reply(.opened(ada()), to: 1)
    run.takeReplies()
    #expect(
      desk.started.suffix(2).first?.work
        == run.wizard.flow.beginning(article))
  }

  @Test func `Leaving from Home is done, and waits for what was promised`() throws {
    var run = try comingBack()
    run.take(.backPressed)
    #expect(desk.started.last?.work == .note(showing(.snoozed)))
    run.take(.leavePressed)
    #expect(run.leaving == .done)
    for index in 0..<3 {
      #expect(!run.isOver)
      desk.reply(.noted, to: index)
      run.takeReplies()
    }
    #expect(run.isOver)
  }

  @Test func `Nothing is begun after leaving`() throws {
    var run = try comingBack()
    run.take(.backPressed)
    run.take(.leavePressed)
    let wizard = run.wizard
    for act in [Wizard.Act.enterPressed, .downPressed, .backPressed] { run.take(act) }
    #expect(run.wizard == wizard)
    #expect(desk.started.count == 3)
  }

  @Test func `Ctrl-C on what could be put off waits for the note of it, and for nothing else`()
    throws
  {
    var run = try comingBack()
    run.take(.interrupted)
    #expect(run.leaving == .interrupted)
    #expect(desk.started.last?.work == .note(showing(.left)))
    #expect(!run.isOver)
    run.take(.enterPressed)
    desk.reply(.noted, to: 2)
    run.takeReplies()
    #expect(run.isOver && !run.wizard.outstanding.isEmpty)
  }

  @Test func `Ctrl-C twice waits for nothing`() throws {
    var run = try comingBack()
    run.take(.interrupted)
    run.take(.interrupted)
    #expect(run.isOver && run.leaving == .interrupted)
    #expect(desk.started.count == 3, "it is noted once")
  }

  @Test func `That one left is noted once, however one leaves`() throws {
    let reading = Interaction(.article, context: ["article": "asking-less", "topic": "staging"])
    var run = try run(.interaction(reading, ada()))
    run.take(.leavePressed)
    #expect(run.leaving == .done && !run.isOver)
    run.take(.interrupted)
    #expect(run.leaving == .interrupted && !run.isOver)
    #expect(desk.started.count { $0.work.isLeft } == 1)
    run.take(.interrupted)
    #expect(run.isOver)
  }

  @Test func `Of whom the line broke nothing is noted, and nobody waits`() throws {
    var run = try comingBack()
    run.breakOff()
    #expect(run.isOver && run.leaving == .interrupted)
    #expect(desk.started.count == 2)
  }

  @Test func `Ctrl-C does not wait for what leaving waits for`() throws {
    var leaving = try comingBack()
    leaving.take(.backPressed)
    leaving.take(.leavePressed)
    #expect(!leaving.isOver)
    leaving.take(.interrupted)
    #expect(leaving.isOver)
    #expect(leaving.leaving == .interrupted)
  }

  @Test func `Leaving the start is leaving early`() throws {
    var run = try run(.start)
    run.take(.leavePressed)
    #expect(run.isOver)
    #expect(run.leaving == .early)
  }

  @Test func `Warnings are kept for the end, in their order`() throws {
    var run = try comingBack()
    desk.reply(.noted, to: 0, warnings: ["One."])
    desk.reply(.noted, to: 1, warnings: ["Two.", "Three."])
    run.takeReplies()
    #expect(run.warnings == ["One.", "Two.", "Three."])
    #expect(run.troubles.isEmpty)
  }

  @Test func `What fails after the person has left is kept for the end, too`() throws {
    var run = try comingBack()
    desk.reply(.failed(.storage("Before.")), to: 0)
    run.takeReplies()
    run.take(.backPressed)
    run.take(.leavePressed)
    desk.reply(.noted, to: 1)
    desk.reply(.failed(.storage("After.")), to: 2)
    run.takeReplies()
    #expect(run.isOver)
    #expect(run.troubles == [.storage("After.")], "what came before was said at Home")
  }

  @Test func `What is called off is taken from the worker`() throws {
    let emmy = Persona(id: "emmy", title: "Emmy Noether", connection: "github")
    var run = try run(.arrival, personas: [emmy])
    run.take(.backPressed)
    #expect(desk.cancelled == desk.started.map(\.id))
    run.take(.leavePressed)
    #expect(run.isOver, "nobody waits for what was called off")
  }
}

extension Wizard.Effect.Work {
  fileprivate var isLeft: Bool {
    if case .note(let showing) = self { showing.outcome == .left } else { false }
  }
}

/// A worker that does everything at once.
struct DirectWorkerTests {
  /// Somebody who only counts what they are asked to do.
  private struct Counter: Performer {
    private(set) var count = 0

    mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
      count += 1
      return Wizard.Reply(to: effect.id, .failed(.throttled(seconds: count)))
    }
  }

  private let effects: [Wizard.Effect]

  init() throws {
    var wizard = try Replay().wizard
    effects = wizard.begin(.interaction(Interaction(.login), ada()))
  }

  @Test func `Work is done as it comes, and its replies are taken once`() {
    var worker = DirectWorker(Counter())
    for effect in effects { worker.start(effect) }
    #expect(worker.performer.count == 2)
    #expect(worker.takeReplies().map(\.effect) == effects.map(\.id))
    #expect(worker.takeReplies().isEmpty)
  }

  @Test func `What is called off has no reply`() {
    var worker = DirectWorker(Counter())
    for effect in effects { worker.start(effect) }
    worker.cancel(effects[0].id)
    #expect(worker.takeReplies().map(\.effect) == [effects[1].id])
  }
}
