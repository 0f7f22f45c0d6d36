import Glibc
import Synchronization

/// Threads that share a piece of work which waits for the disk much of the time.
package enum Workers {
  /// The processors of the machine, but not more than a disk has a use for.
  package static let count = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Works on each item, on several threads.
  ///
  /// - Returns: what came of each, in the order of the items.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let share = Share(items, work)
    let threads = (1..<max(1, min(count, items.count))).compactMap { _ in
      Threads.start { share.work() }
    }
    // This thread is one of them, so that the work is done even where no other could be started.
    share.work()
    for thread in threads { pthread_join(thread, nil) }
    return share.results
  }

  /// The items that are left, and what came of the others.
  private final class Share<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let task: @Sendable (Item) -> Result
    private let next = Atomic(0)
    private let done = Mutex<[(position: Int, result: Result)]>([])

    init(_ items: [Item], _ task: @escaping @Sendable (Item) -> Result) {
      (self.items, self.task) = (items, task)
    }

    func work() {
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < items.count else { return }
        let result = task(items[position])
        done.withLock { $0.append((position, result)) }
      }
    }

    var results: [Result] {
      done.withLock { $0.sorted { $0.position < $1.position }.map(\.result) }
    }
  }
}
