import Synchronization
import System
import Wizard

/// Does the wizard's work on a thread, one piece after the other, so that the one that draws never
/// waits for a disk or a hash. There is a thread only while there is work.
final class ThreadWorker<Work: Performer>: Worker, Sendable {
  private struct Desk: Sendable {
    /// Who does the work; `nil` while they are at it, on their thread.
    var performer: Work?
    /// What is to be done, oldest first.
    var effects: [Wizard.Effect] = []
    /// What came of it and nobody has taken yet.
    var replies: [Wizard.Reply] = []
  }

  private let desk: Mutex<Desk>
  private let wake: @Sendable () -> Void

  /// - Parameter wake: called from the thread whenever there is a reply.
  init(_ performer: Work, wake: @escaping @Sendable () -> Void) {
    desk = Mutex(Desk(performer: performer))
    self.wake = wake
  }

  func start(_ effect: Wizard.Effect) {
    let idle = desk.withLock { desk in
      desk.effects.append(effect)
      defer { desk.performer = nil }
      return desk.performer
    }
    guard let idle else { return }
    // Without a thread the work is done all the same, and the screen stands still meanwhile.
    if !Threads.startDetached({ self.work(idle) }) { work(idle) }
  }

  func cancel(_ id: Wizard.Effect.ID) {
    desk.withLock { desk in desk.effects.removeAll { $0.id == id } }
  }

  func takeReplies() -> [Wizard.Reply] {
    desk.withLock { desk in
      defer { desk.replies = [] }
      return desk.replies
    }
  }

  private func work(_ performer: Work) {
    var performer = performer
    while let effect = next(for: performer) {
      let start = ContinuousClock.now
      var reply = performer.perform(effect)
      reply.took = start.duration(to: .now)
      desk.withLock { [reply] in $0.replies.append(reply) }
      wake()
    }
  }

  /// The next piece of work. Where there is none, the performer is back at the desk.
  private func next(for performer: Work) -> Wizard.Effect? {
    desk.withLock { desk in
      guard desk.effects.isEmpty else { return desk.effects.removeFirst() }
      desk.performer = performer
      return nil
    }
  }
}
