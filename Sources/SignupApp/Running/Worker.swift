import Synchronization
import Wizard

/// Does the wizard's work on a thread of its own, one piece after the other, so that the thread that
/// draws never waits for a disk or a hash.
final class Worker: Sendable {
  /// What came of a piece of work. Every piece gives one, with or without a reply.
  struct Result: Sendable {
    let reply: Wizard.Reply?
    let warnings: [String]
  }

  private let results = Mutex<[Result]>([])
  private let effects: AsyncStream<Wizard.Effect>.Continuation

  /// - Parameter wake: called from the worker's thread whenever there is a result.
  init(_ person: Person, wake: @escaping @Sendable () -> Void) {
    let (stream, continuation) = AsyncStream.makeStream(of: Wizard.Effect.self)
    effects = continuation
    Task.detached { [self] in
      var person = person
      for await effect in stream {
        let known = person.warnings.count
        let reply = person.perform(effect)
        let result = Result(reply: reply, warnings: Array(person.warnings.dropFirst(known)))
        results.withLock { $0.append(result) }
        wake()
      }
    }
  }

  func submit(_ effect: Wizard.Effect) { effects.yield(effect) }

  /// The results since the last call, oldest first.
  func takeResults() -> [Result] {
    results.withLock { results in
      defer { results = [] }
      return results
    }
  }
}
