import Glibc
import ProfileModel
import Screens
import Synchronization
import Testing
import Wizard

@testable import SignupApp

/// The wizard's work on a thread of its own.
struct ThreadWorkerTests {
  /// Somebody who can do nothing before they are let, and keeps count of what they were asked.
  private struct Waiter: Performer {
    let gate: Gate
    private var count = 0

    init(_ gate: Gate) { self.gate = gate }

    mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
      gate.wait()
      count += 1
      return Wizard.Reply(to: effect.id, .failed(.throttled(seconds: count)))
    }
  }

  private static func effects() throws -> [Wizard.Effect] {
    var wizard = Wizard(
      flow: try Flow(files: BundledScreens.files), now: Timestamp(secondsSince1970: 0))
    let profile = Profile(document: ["user_id": "auth0|1"])
    var history = History()
    history.began(Interaction(.signup), at: Timestamp(secondsSince1970: 0))
    return wizard.begin(
      .interaction(
        Interaction(.login),
        Visit(profile: profile, history: history, now: Timestamp(secondsSince1970: 0))))
  }

  @Test func `One performer does everything in order, whether asked at once or later`() throws {
    let effects = try Self.effects()
    #expect(effects.count == 2)
    let (gate, replied) = (Gate(), Gate())
    let worker = ThreadWorker(Waiter(gate)) { replied.open() }
    for effect in effects { worker.start(effect) }
    #expect(worker.takeReplies().isEmpty, "the caller does not wait")
    for _ in effects { gate.open() }
    for _ in effects { replied.wait() }
    let first = worker.takeReplies()
    #expect(first.map(\.effect) == effects.map(\.id))
    #expect(first.map(\.content) == [1, 2].map { .failed(.throttled(seconds: $0)) })

    worker.start(effects[0])
    gate.open()
    replied.wait()
    #expect(worker.takeReplies().map(\.content) == [.failed(.throttled(seconds: 3))])
  }

  @Test func `What is called off before it begins is not done`() throws {
    let effects = try Self.effects()
    let (gate, replied) = (Gate(), Gate())
    let worker = ThreadWorker(Waiter(gate)) { replied.open() }
    for effect in effects { worker.start(effect) }
    worker.cancel(effects[1].id)
    worker.start(effects[0])
    for _ in 0..<2 { gate.open() }
    for _ in 0..<2 { replied.wait() }
    #expect(worker.takeReplies().map(\.effect) == [effects[0].id, effects[0].id])
  }

  @Test(arguments: [
    (Wizard.Leaving.done, Failure.Status.done), (.early, .left), (.interrupted, .interrupted),
  ])
  func `The way of leaving is the exit status`(leaving: Wizard.Leaving, status: Failure.Status) {
    #expect(Failure.Status(leaving) == status)
  }

  /// Somebody who can do nothing.
  private struct Helpless: Performer {
    func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
      Wizard.Reply(to: effect.id, .failed(.storage("The disk is full.")), warnings: ["Log in."])
    }
  }

  @Test func `What went wrong beside the work, and after leaving, is said at the end`() {
    let now = Timestamp(secondsSince1970: 0)
    let visit = Visit(
      profile: Profile(document: ["user_id": "auth0|1"]), history: History(), now: now)
    var run = Wizard.Run(
      Wizard(flow: Flow(name: "Test", screens: []), now: now), DirectWorker(Helpless()),
      opening: .interaction(Interaction(.login), visit))
    run.take(.leavePressed)
    run.takeReplies()
    #expect(run.isOver)
    #expect(run.afterwords == ["Log in.", "The disk is full."])
  }

  @Test func `Whoever leaves from Home is done, and the program ends with 0`() throws {
    var wizard = Wizard(
      flow: Flow(name: "Test", screens: []), now: Timestamp(secondsSince1970: 0))
    let profile = Profile(document: ["user_id": "auth0|1"])
    _ = wizard.begin(
      .interaction(
        Interaction(.login),
        Visit(profile: profile, history: History(), now: Timestamp(secondsSince1970: 0))))
    var run = Wizard.Run(wizard, DirectWorker(Waiter(Gate())), opening: .start)
    run.take(.leavePressed)
    #expect(Failure.Status(run.leaving) == .done)
  }
}

/// What opens for one who waits, each time that it is opened.
private final class Gate: Sendable {
  private let permits = Mutex(0)

  func open() { permits.withLock { $0 += 1 } }

  func wait() {
    while true {
      let isOpen = permits.withLock { permits in
        guard permits > 0 else { return false }
        permits -= 1
        return true
      }
      if isOpen { return }
      sched_yield()
    }
  }
}
